import type { Row } from "./row-operation.ts";

/** The row with `fields` laid over it; a field given as `null` is taken away. */
export const mergeRow = (row: Row = {}, fields: Row): Row =>
  Object.fromEntries(Object.entries({ ...row, ...fields }).filter(([, value]) => value !== null));
