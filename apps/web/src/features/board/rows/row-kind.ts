import type { BoardState, Card } from "@weir/domain";
import type { WipLimitScope } from "@weir/flow-metrics";
import type { IntoRow, NewCardFacts, Row } from "./rows.ts";

/** One way to divide the stages into rows: a file each. */
export interface RowKind {
  /** Every row there is now, from top to bottom. */
  rows(board: BoardState): readonly Row[];
  rowOf(board: BoardState, card: Card): string;
  /** Of another row than it is in. */
  into(board: BoardState, card: Card, rowId: string): IntoRow;
  newCard(rowId: string): NewCardFacts | undefined;
  /** What a limit of the row would be of. */
  scopeOf(rowId: string): WipLimitScope | undefined;
}

/** The row of cards that have none of it. */
export const noneRow = "none";
/** The row of cards that have more than one of it. */
export const severalRow = "several";
/** The row of a value, whatever that is called. */
export const rowOfValue = (value: string): string => `=${value}`;
/** The value of a row; absent for those of none and several. */
export const valueOf = (rowId: string): string | undefined => (rowId.startsWith("=") ? rowId.slice(1) : undefined);
