import { fieldsOf, type BoardField, type BoardState, type CardSort } from "@weir/domain";

/** From left to right. */
export const columns = ["title", "type", "class", "labels", "people", "size", "due", "age"] as const;
export type Column = (typeof columns)[number];

/** What a column can be sorted by; the age of what has not started is how long it stands here. */
export function sortOf(column: Column, started: boolean): CardSort | undefined {
  if (column === "age") return started ? "age" : "here";
  return column === "title" || column === "size" || column === "due" ? column : undefined;
}

/** Where the columns of own fields begin. */
const firstOwn = 8;

const shown = new WeakMap<BoardState["fields"], readonly BoardField[]>();

/** Fields that the fronts of cards show have a column each, after the size. */
export function ownColumns({ fields }: Pick<BoardState, "fields">): readonly BoardField[] {
  const known = shown.get(fields) ?? fieldsOf({ fields }).filter(({ onFace }) => onFace);
  shown.set(fields, known);
  return known;
}

export const ownPlace = (index: number): { gridColumn: number } => ({ gridColumn: firstOwn + index });
