import { readable, wastePlace } from "@weir/contract";
import type { DismissedWaste } from "@weir/domain";
import type { ReactNode, RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { useNames } from "../../../lib/people.ts";
import { localDay } from "../../../lib/time.ts";
import { Button } from "../../../ui/button.tsx";
import type { MapDesk } from "../known/use-map-desk.ts";
import styles from "./waste-list.module.css";
import { sayWaste } from "./waste-words.ts";

interface DismissedPartProps {
  desk: Pick<MapDesk, "map" | "editable" | "ask">;
  /** The name of a stage. */
  nameOf: (nodeId: string) => string;
  summary: RefObject<HTMLElement | null>;
  /** Has the focus once the last one is back. */
  heading: RefObject<HTMLElement | null>;
}

/** Signs of waste that people said are none: who, when and why, whatever the window shows. */
export function DismissedPart({
  desk: { map, editable, ask },
  nameOf,
  summary,
  heading,
}: DismissedPartProps): ReactNode {
  const names = useNames(map.dismissed.map(({ by }) => by));
  if (map.dismissed.length === 0) return null;
  const recall = async ({ signal, nodeId }: DismissedWaste): Promise<void> => {
    const sign = nodeId === undefined ? { signal } : { signal, nodeId };
    if (!(await ask({ type: "map.recall-waste", ...sign }))) return;
    announce(sayWaste("waste.recalled.now"));
    (map.dismissed.length > 1 ? summary : heading).current?.focus();
  };
  return (
    <details className={styles.dismissed}>
      <summary ref={summary}>{sayWaste("waste.dismissed", { count: map.dismissed.length })}</summary>
      <ul>
        {map.dismissed.map((told) => (
          <li key={`${told.signal} ${told.nodeId ?? ""}`}>
            <span className={styles.what}>
              <strong>{sayWaste(`waste.${told.signal}`)}</strong>
              <span>{wastePlace(told.nodeId === undefined ? [] : [told.nodeId], nameOf)}</span>
              <span className={styles.why}>
                {sayWaste("waste.dismissed.by", {
                  name: readable(names.get(told.by) ?? told.by),
                  day: localDay(Date.parse(told.at)),
                  reason: readable(told.reason),
                })}
              </span>
            </span>
            {editable && (
              <Button
                size="small"
                aria-label={sayWaste("waste.recall.of", { signal: sayWaste(`waste.${told.signal}`) })}
                onClick={() => void recall(told)}
              >
                {sayWaste("waste.recall")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
