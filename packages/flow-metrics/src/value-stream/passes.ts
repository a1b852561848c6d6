import type { CardPath } from "../card-path.ts";
import type { StageTable } from "../stage-table.ts";

/**
 * Moves out of each place to the right in `[from, to)`, and how many of these passes were returned later:
 * a move back from the right charges the place it goes to, once per pass. A place is a step, or whatever
 * else `placeOf` tells stages of; moves within one are neither.
 */
export function passTally(
  stages: StageTable,
  placeOf: Int16Array,
  places: number,
  { from, to }: { readonly from: number; readonly to: number },
) {
  const passes = new Int32Array(places);
  const returned = new Int32Array(places);
  const rankOf = stages.ranksBySlot();
  /** Per place: the card that was passed on in the window and has not come back since. */
  const passed = new Int32Array(places).fill(-1);
  return {
    passes,
    returned,
    see({ card, visits, slots, enteredAt }: CardPath): void {
      let entered = slots[0] as number;
      for (let visit = 1; visit < visits; visit++) {
        const left = entered;
        entered = slots[visit] as number;
        const leftPlace = placeOf[left] as number;
        const enteredPlace = placeOf[entered] as number;
        const leftRank = rankOf[left] as number;
        const enteredRank = rankOf[entered] as number;
        if (leftPlace === enteredPlace || enteredRank < 0) continue;
        if (enteredRank < leftRank) {
          if (passed[enteredPlace] === card) returned[enteredPlace]!++;
          passed[enteredPlace] = -1;
        } else if (leftRank >= 0) {
          const at = enteredAt[visit] as number;
          const isIn = at >= from && at < to;
          if (isIn) passes[leftPlace]!++;
          passed[leftPlace] = isIn ? card : -1;
        }
      }
    },
  };
}
