import type { BoardState, Card } from "@weir/domain";
import type { WipLimitScope } from "@weir/flow-metrics";
import type { Wish } from "../../../replica/wish.ts";
import { cardIdsIn } from "../stage-cards.ts";
import type { Spot } from "../spot.ts";
import type { Divided } from "./rows-by.ts";

/** One row across the stages. */
export interface Row {
  readonly rowId: string;
  readonly name: string;
}

/** What of a card changes when it is put into a row: the lane it goes to, or what else is asked for it. */
export interface EntersRow {
  readonly toLaneId?: string | null;
  /** In this order; none is asked once one was refused. */
  readonly also?: readonly Wish[];
}

/** The same, or why it cannot be put there by hand. */
export type IntoRow = EntersRow | { readonly whyNot: string };

/** The stages divided into rows. What divides them comes with the first. */
export interface Rows {
  readonly by: Divided;
  /** From top to bottom: the same array as long as it holds the same. */
  shown(board: BoardState): readonly Row[];
  rowOf(board: BoardState, card: Card): string;
  /** The same array as long as nothing came, went or changed places. */
  cardIds(board: BoardState, spot: Spot): readonly string[];
  /** How a stage of a row is called. */
  nameOf(board: BoardState, spot: Spot): string;
  into(board: BoardState, card: Card, rowId: string): IntoRow;
  /** What a new card is there; absent where none can be made. */
  newCard(rowId: string): NewCardFacts | undefined;
  /** What a limit of the row would be of. */
  scopeOf(rowId: string): WipLimitScope | undefined;
}

export type NewCardFacts = Partial<Pick<Card, "people" | "labels" | "cardType" | "classOfService">> & {
  readonly laneId?: string;
};

export interface RowsState {
  /** Absent while the stages are whole. */
  readonly rows: Rows | undefined;
  /** Stages and rows that are folded away, see {@link foldKey}. */
  readonly folded: ReadonlySet<string>;
}

export const foldKey = {
  stage: (stageId: string): string => `stage ${stageId}`,
  row: (rowId: string): string => `row ${rowId}`,
};

/** The ids of the cards that stand there, in order. */
export const cardIdsAt = (board: BoardState, spot: Spot, rows: Rows | undefined): readonly string[] =>
  rows === undefined || spot.rowId === undefined ? cardIdsIn(board, spot.stageId) : rows.cardIds(board, spot);

/** Whether what lies there is folded away. */
export const isFolded = ({ folded }: RowsState, { stageId, rowId }: Spot): boolean =>
  folded.has(foldKey.stage(stageId)) || (rowId !== undefined && folded.has(foldKey.row(rowId)));

/** What a card becomes on its way to a spot; nothing in its own row, and where there are none. */
export function intoRow(board: BoardState, card: Card, { rowId }: Spot, rows: Rows | undefined): IntoRow {
  if (rows === undefined || rowId === undefined || rows.rowOf(board, card) === rowId) return {};
  return rows.into(board, card, rowId);
}
