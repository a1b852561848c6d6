import { useState, type FormEvent, type ReactNode } from "react";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import styles from "../maps.module.css";
import type { MapDesk } from "./use-map-desk.ts";
import { say } from "../words.ts";

/** Kaizen bursts at a step: those there are, and a new one. */
export function BurstForm({ desk: { map, ask }, nodeId }: { desk: MapDesk; nodeId: string }): ReactNode {
  const [text, setText] = useState("");
  const here = map.bursts.filter((burst) => burst.nodeId === nodeId);
  const place = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === "") return;
    if (await ask({ type: "map.place-burst", burstId: newId(), text: text.trim(), nodeId })) setText("");
  };
  return (
    <form className={styles.form} onSubmit={(event) => void place(event)} aria-label={say("map.burst")}>
      <h3>{say("map.burst")}</h3>
      {here.length > 0 && (
        <ul className={styles.list}>
          {here.map(({ burstId, text: said }) => (
            <li key={burstId} className={styles.row}>
              <span>{said}</span>
              <Button size="small" onClick={() => void ask({ type: "map.remove-burst", burstId })}>
                {say("map.burst.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={say("map.burst.text")}
        value={text}
        maxLength={1_000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{say("map.burst.place")}</Button>
    </form>
  );
}
