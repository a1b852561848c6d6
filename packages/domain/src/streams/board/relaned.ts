import { isOnBoard } from "./card.ts";
import { allCards } from "./cards.ts";
import { talliesOf } from "./limits/tallies.ts";
import type { BoardState } from "./state.ts";

/** The board with other lanes, and what limits count under them counted anew. */
export function relaned(board: BoardState, lanes: Partial<BoardState>): BoardState {
  const next = { ...board, ...lanes };
  return { ...next, tallies: talliesOf(next, [...allCards(next)].filter(isOnBoard)) };
}
