/** What can be wrong with a file, a workflow or an answer. The sentence lives in the text catalogue. */
export type ImportProblemCode =
  | "no-files"
  | "empty-file"
  | "too-large"
  | "not-utf-8"
  | "not-text"
  | "not-json"
  | "bad-gzip"
  | "bad-xml"
  | "bad-xes"
  | "forbidden-doctype"
  | "nested-too-deep"
  | "forbidden-key"
  | "wrong-type"
  | "unknown-format"
  | "mixed-formats"
  | "nothing-to-import"
  | "duplicate-item"
  | "cell-too-large"
  | "bad-csv"
  | "column-count"
  | "repeated-column"
  | "unknown-column"
  | "missing-column"
  | "missing-columns"
  | "missing-value"
  | "not-a-date"
  | "date-out-of-range"
  | "date-order-unanswered"
  | "bad-yaml"
  | "repeated-stage"
  | "repeated-pattern"
  | "unknown-stage"
  | "start-after-finish"
  | "done-before-finish"
  | "unknown-time-zone"
  | "unknown-source-field"
  | "field-of-other-kind"
  | "repeated-field"
  | "too-many-fields"
  | "unmatched-stage"
  | "ambiguous-stage"
  | "stage-not-on-board";

/** One thing that is wrong: where, the value found, and (by its code and `expected`) what belongs there. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly file?: string;
  /** Place in a tree, such as `cards[3].name` or `stages[0].kind`. */
  readonly path?: string;
  /** Line of a table, the header being row 1. */
  readonly row?: number;
  readonly column?: string;
  readonly value: string;
  /** What the sentence of the code needs beside the value: a type, a limit, the names that would do. */
  readonly expected?: string;
}

/** Thrown while reading and caught at the public doors, which answer the problems as values. */
export class BadInput extends Error {
  override readonly name = "BadInput";
  readonly problems: readonly ImportProblem[];

  constructor(...problems: readonly ImportProblem[]) {
    super(problems.map((problem) => `${problem.code}: ${problem.value}`).join("; "));
    this.problems = problems;
  }
}

const shownLength = 80;

/** A value as it is quoted in a problem: short, on one line, whatever the file holds. */
export function quoted(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  const line = text.slice(0, shownLength + 1).replaceAll(/\p{Cc}+/gu, " ");
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
}

/** Several files of a format that comes in one. */
export const tooManyFiles = (files: readonly { readonly name: string }[]): BadInput =>
  new BadInput({
    code: "mixed-formats",
    file: files[1]?.name ?? "",
    value: quoted(files.map(({ name }) => name).join(", ")),
  });
