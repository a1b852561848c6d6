import type { Card } from "./card.ts";
import type { BoardState } from "./state.ts";

/**
 * The lane a card stands in now: the one it was put into last, or what became of that. Undefined for a card in none.
 */
export function laneOf(
  { lanes, removedLanes }: BoardState,
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
