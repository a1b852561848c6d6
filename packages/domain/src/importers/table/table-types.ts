import type { ForeignType } from "../foreign-history.ts";
import type { Table } from "../guard/read-table.ts";

const parents = /^(epic|initiative|theme|feature)$/i;
const parts = /^sub-?task$/i;

/** The item types of a column, with the role that their names suggest. */
export function typesIn(table: Table, column: number | undefined): ForeignType[] {
  if (column === undefined) return [];
  const items = new Map<string, number>();
  for (const { cells } of table.rows) {
    const name = cells[column] ?? "";
    if (name !== "") items.set(name, (items.get(name) ?? 0) + 1);
  }
  return [...items].map(([name, count]) => ({
    name,
    role: parents.test(name) ? "parent" : parts.test(name) ? "part" : "item",
    items: count,
  }));
}
