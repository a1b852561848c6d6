import { importProblemItem, type Problem, type ProblemItem, retold, text } from "@weir/contract";
import type { ImportProblem } from "@weir/domain";
import { onOneLine } from "./on-one-line.ts";

/** `trello.json, row 3, cards[2].name: found 7; expected text`. */
export function problemLine({ file, path, row, value, expected, said }: ProblemItem): string {
  const line = row === undefined ? undefined : text("cli.row", { row });
  const place = [file, line, path].filter((part) => part !== undefined && part !== "").join(", ");
  const shown = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const found = text("cli.problem", { value: onOneLine(shown), expected: retold(said, expected) });
  return place === "" ? found : `${onOneLine(place)}: ${found}`;
}

/** What is wrong with foreign files, a line each. */
export const importProblemLines = (problems: readonly ImportProblem[]): string[] =>
  problems.map((problem) => problemLine(importProblemItem(problem)));

/** What a server's problem document says. */
export const serverProblemLines = ({ title, detail, said, errors = [] }: Problem): string[] => [
  retold(said, detail ?? title),
  ...errors.map(problemLine),
];
