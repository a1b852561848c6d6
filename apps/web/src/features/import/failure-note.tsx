import type { ProblemItem } from "@weir/contract";
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import styles from "./import-page.module.css";
import { say } from "./say.ts";
import type { ImportFailure } from "./use-import.ts";

const shown = 8;

/** What is wrong, where it stands, what was found there and what belongs there. */
export function FailureNote({ failure, onAgain }: { failure: ImportFailure; onAgain: () => void }): ReactNode {
  const { during, problem } = failure;
  const errors = problem?.errors ?? [];
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone while a file is read; while stages are changed the keyboard stays where it is.
  useEffect(() => {
    if (during === "read") title.current?.focus();
  }, [failure, during]);
  return (
    <div role="alert" className={styles.failure}>
      <h3 ref={title} tabIndex={-1}>
        {titleOf(failure)}
      </h3>
      {problem === undefined && <p>{say(`import-page.failed.unreachable${during === "keep" ? "-keep" : ""}`)}</p>}
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

function titleOf({ during, problem }: ImportFailure): string {
  if (problem === undefined) return say("import-page.failed.no-answer");
  const ofTheFile = problem.code.startsWith("import-");
  return ofTheFile || during === "plan" ? say(`import-page.failed.${during}`) : problem.title;
}

function Item({ item }: { item: ProblemItem }): ReactNode {
  const { value } = item;
  const expected = item.expected;
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
