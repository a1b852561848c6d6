import type { CardSort } from "@weir/domain";

/** From left to right. */
export const columns = ["title", "type", "class", "labels", "people", "size", "due", "age"] as const;
export type Column = (typeof columns)[number];

/** What a column can be sorted by; the age of what has not started is how long it stands here. */
export function sortOf(column: Column, started: boolean): CardSort | undefined {
  if (column === "age") return started ? "age" : "here";
  return column === "title" || column === "size" || column === "due" ? column : undefined;
}
