import { notFound, type Refusal } from "../../refusal.ts";
import type { Card } from "./card.ts";
import type { BoardLane, BoardState } from "./state.ts";

/** The most lanes a board may have. */
export const mostLanes = 50;

/** The lane, if the board has it now. */
export const presentLane = (board: BoardState, laneId: string): BoardLane | Refusal =>
  board.lanes.find((lane) => lane.laneId === laneId) ?? notFound("lane", laneId);

/** True when another lane than `except` has this name: one could not tell them apart. */
export const laneNamed = (board: BoardState, name: string, except?: string): boolean =>
  board.lanes.some((lane) => lane.name === name && lane.laneId !== except);

/**
 * The lane a card stands in now: the one it was put into last, or what became of that. Undefined for a card in none.
 */
export function laneOf(
  { lanes, removedLanes }: Pick<BoardState, "lanes" | "removedLanes">,
  { laneId }: { laneId?: Card["laneId"] },
): string | undefined {
  let now = laneId;
  for (let left = removedLanes.length; now !== undefined && left >= 0; left -= 1) {
    const at = now;
    if (lanes.some((lane) => lane.laneId === at)) return at;
    now = removedLanes.find((lane) => lane.laneId === at)?.mergedInto;
  }
  return undefined;
}

/** Why a card cannot be put into the lane; nothing to say where none is named. */
export function missingLane(board: BoardState, laneId: string | null | undefined): Refusal | undefined {
  if (typeof laneId !== "string") return undefined;
  const lane = presentLane(board, laneId);
  return "refused" in lane ? lane : undefined;
}
