import { drawnAs, placeOfNode, stepOf, type Burst } from "@weir/domain";
import { Pencil, X } from "lucide-react";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { newId } from "../../../lib/new-id.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { sayEdit } from "../editing-words.ts";
import styles from "../maps.module.css";
import { say } from "../words.ts";
import type { MapDesk } from "./use-map-desk.ts";

type On = "step" | "wait";

/** Kaizen bursts at a step, or at what waits before it: those there are, each to be changed and removed, and a new one. */
export function BurstForm({ desk: { map, ask }, nodeId }: { desk: MapDesk; nodeId: string }): ReactNode {
  const [text, setText] = useState("");
  const [on, setOn] = useState<On>("step");
  const [changing, setChanging] = useState<string>();
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const here = map.bursts.filter(
    (burst) => burst.nodeId === nodeId || (burst.nodeId !== undefined && drawnAs(map, burst.nodeId) === nodeId),
  );
  // A colleague may have removed it meanwhile: then it is placed anew.
  const changed = here.find(({ burstId }) => burstId === changing);
  const mayWait = placeOfNode(nodeId).boardId !== undefined || stepOf(map, nodeId)?.kind === "process";

  const begin = (burst?: Burst): void => {
    setChanging(burst?.burstId);
    setText(burst?.text ?? "");
    setOn(burst?.on ?? "step");
    setTried(false);
    field.current?.focus();
  };
  const place = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (text.trim() === "") return field.current?.focus();
    const burst = { burstId: changed?.burstId ?? newId(), text: text.trim(), nodeId: changed?.nodeId ?? nodeId };
    if (!(await ask({ type: "map.place-burst", ...burst, ...(on === "wait" ? { on } : {}) }))) return;
    announce(sayEdit(changed === undefined ? "edit.burst.placed" : "edit.burst.changed"));
    begin();
  };
  const remove = async (burstId: string): Promise<void> => {
    if (!(await ask({ type: "map.remove-burst", burstId }))) return;
    announce(sayEdit("edit.burst.removed"));
    if (burstId === changing) begin();
    else field.current?.focus();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void place(event)} noValidate aria-label={say("map.burst")}>
      <h3>{say("map.burst")}</h3>
      {here.length === 0 ? (
        <p className={styles.note}>{sayEdit("edit.burst.hint")}</p>
      ) : (
        <ul className={styles.list}>
          {here.map((burst) => (
            <li key={burst.burstId} className={styles.mark}>
              <span>{burst.on === "wait" ? sayEdit("edit.burst.waits", { text: burst.text }) : burst.text}</span>
              <IconButton
                size="small"
                tip="none"
                label={sayEdit("edit.burst.change-of", { text: burst.text })}
                onClick={() => begin(burst)}
              >
                <Pencil size={14} />
              </IconButton>
              <IconButton
                size="small"
                tip="none"
                label={sayEdit("edit.burst.remove-of", { text: burst.text })}
                onClick={() => void remove(burst.burstId)}
              >
                <X size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <TextField
        ref={field}
        label={say("map.burst.text")}
        value={text}
        maxLength={1_000}
        problem={tried && text.trim() === "" ? sayEdit("edit.burst.text-missing") : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {mayWait && (
        <SegmentedControl
          label={sayEdit("edit.burst.on")}
          value={on}
          options={(["step", "wait"] as const).map((value) => ({ value, label: sayEdit(`edit.burst.on.${value}`) }))}
          onChange={setOn}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit">{changed === undefined ? say("map.burst.place") : sayEdit("edit.burst.save")}</Button>
        {changed !== undefined && <Button onClick={() => begin()}>{say("maps.cancel")}</Button>}
      </div>
    </form>
  );
}
