/** What is wrong with a command: where, what was there, and what was expected, in the notation of the table of verbs. */
export interface CommandProblem {
  /** As `stages[0].name`; empty for the command itself. */
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}

const longestEcho = 200;

/** The value as a problem may repeat it: no more than a short text. */
export function echo(value: unknown): unknown {
  if (typeof value === "string") return value.length > longestEcho ? `${value.slice(0, longestEcho)}...` : value;
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "object";
  return value === undefined ? null : value;
}
