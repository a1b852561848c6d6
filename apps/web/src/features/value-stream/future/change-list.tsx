import type { FutureChange } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "../maps.module.css";
import { changeWords } from "./change-words.ts";
import { sayFuture } from "./words.ts";

export interface ChangeListProps {
  changes: readonly FutureChange[];
  steps: readonly { readonly nodeId: string; readonly name: string }[];
  onChanges: (changes: readonly FutureChange[]) => void;
}

/** What is changed so far, each to be taken back. */
export function ChangeList({ changes, steps, onChanges }: ChangeListProps): ReactNode {
  const nameOf = (nodeId: string): string =>
    steps.find((step) => step.nodeId === nodeId)?.name ?? sayFuture("future.unknown-step");
  if (changes.length === 0) return <p className={styles.note}>{sayFuture("future.none")}</p>;
  return (
    <ul className={styles.list}>
      {changes.map((change, index) => {
        const said = changeWords(change, nameOf);
        return (
          <li key={`${index} ${change.kind} ${change.nodeId}`} className={styles.row}>
            <span>{said}</span>
            <Button
              size="small"
              look="quiet"
              aria-label={sayFuture("future.drop", { change: said })}
              onClick={() => onChanges(changes.toSpliced(index, 1))}
            >
              {sayFuture("future.take-back")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
