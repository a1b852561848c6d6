import type { RowOperation } from "../rows/row-operation.ts";

/** One part of a change: its row, and what it means in memory. */
export interface Step {
  readonly row: RowOperation;
  /** Done before the row is written: what is taken away is gone at once, and stays so should the disk refuse. */
  readonly before?: () => void;
  /** Done once the row is durable: what is given is given then. */
  readonly after?: () => void;
}
