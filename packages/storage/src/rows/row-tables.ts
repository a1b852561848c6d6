import type { Row, RowOperation } from "./row-operation.ts";

const merged = (row: Row = {}, fields: Row): Row =>
  Object.fromEntries(Object.entries({ ...row, ...fields }).filter(([, value]) => value !== null));

export interface RowTables {
  apply(operations: readonly RowOperation[]): void;
  get(kind: string, key: string): Row | undefined;
  /** Rows of a kind, by key. */
  ofKind(kind: string): ReadonlyMap<string, Row>;
  kinds(): readonly string[];
}

/** Rows in memory: what row operations mean, for the log in memory and for rebuilding rows from events. */
export const createRowTables = (): RowTables => {
  const tables = new Map<string, Map<string, Row>>();
  const applyOne = (operation: RowOperation): void => {
    const { kind, key } = operation;
    const table = tables.get(kind) ?? new Map<string, Row>();
    tables.set(kind, table);
    const row = table.get(key);
    if ("remove" in operation) table.delete(key);
    else if ("claim" in operation) table.set(key, row ?? {});
    else if (operation.unless === undefined || row?.[operation.unless] === undefined)
      table.set(key, merged(row, operation.merge));
  };
  return {
    apply: (operations) => operations.forEach(applyOne),
    get: (kind, key) => tables.get(kind)?.get(key),
    ofKind: (kind) => new Map([...(tables.get(kind) ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    kinds: () => [...tables.keys()],
  };
};
