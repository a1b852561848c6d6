import { isOnBoard } from "./card.ts";
import { allCards } from "./cards.ts";
import { talliesOf } from "./limits/tallies.ts";
import { notFound, type Refusal } from "../../refusal.ts";
import type { BoardLane, BoardState } from "./state.ts";

/** The most lanes a board may have. */
export const mostLanes = 50;

/** The lane, if the board has it now. */
export const presentLane = (board: BoardState, laneId: string): BoardLane | Refusal =>
  board.lanes.find((lane) => lane.laneId === laneId) ?? notFound("lane", laneId);

/** True when another lane than `except` has this name: one could not tell them apart. */
export const laneNamed = (board: BoardState, name: string, except?: string): boolean =>
  board.lanes.some((lane) => lane.name === name && lane.laneId !== except);

/** The board with other lanes, and what limits count under them counted anew. */
export function relaned(board: BoardState, lanes: Partial<BoardState>): BoardState {
  const next = { ...board, ...lanes };
  return { ...next, tallies: talliesOf(next, [...allCards(next)].filter(isOnBoard)) };
}

/** Why a card cannot be put into the lane; nothing to say where none is named. */
export function missingLane(board: BoardState, laneId: string | null | undefined): Refusal | undefined {
  if (typeof laneId !== "string") return undefined;
  const lane = presentLane(board, laneId);
  return "refused" in lane ? lane : undefined;
}
