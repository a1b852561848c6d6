import type { ProblemItem } from "@weir/contract";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import styles from "./import-page.module.css";
import { say } from "./say.ts";
import type { ImportFailure } from "./use-import.ts";

const shown = 8;

/** What is wrong, where it stands, what was found there and what belongs there. */
export function FailureNote({ failure, onAgain }: { failure: ImportFailure; onAgain: () => void }): ReactNode {
  const { during, problem } = failure;
  const errors = problem?.errors ?? [];
  return (
    <div role="alert" className={styles.failure}>
      <h3>{say(`import-page.failed.${during}`)}</h3>
      {problem === undefined && <p>{say("import-page.failed.unreachable")}</p>}
      {problem !== undefined && errors.length === 0 && <p>{problem.detail ?? problem.title}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.slice(0, shown).map((item, index) => (
            <Item key={index} item={item} />
          ))}
          {errors.length > shown && <li>{say("import-page.failed.more", { count: errors.length - shown })}</li>}
        </ul>
      )}
      {problem === undefined && <Button onClick={onAgain}>{say("import-page.failed.again")}</Button>}
    </div>
  );
}

function Item({ item }: { item: ProblemItem }): ReactNode {
  const { value, expected } = item;
  const found = typeof value === "string" ? `“${value}”` : JSON.stringify(value);
  return (
    <li>
      <strong>{placeOf(item)}</strong>{" "}
      {value === undefined || value === ""
        ? say("import-page.failed.expected", { expected })
        : say("import-page.failed.found", { value: found, expected })}
    </li>
  );
}

function placeOf({ file, row, path }: ProblemItem): string {
  const within = [row !== undefined && say("import-page.failed.where.row", { row }), path].filter(Boolean).join(", ");
  return [file, within].filter(Boolean).join(": ");
}
