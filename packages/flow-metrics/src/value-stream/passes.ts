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
  /** Per place: 0 = not passed on since it last came back, 1 = passed on outside the window, 2 = within. */
  const passed = new Uint8Array(places);
  return {
    passes,
    returned,
    see(path: CardPath): void {
      passed.fill(0);
      for (let visit = 1; visit < path.visits; visit++) {
        const left = path.slots[visit - 1] as number;
        const entered = path.slots[visit] as number;
        const [leftPlace, enteredPlace] = [placeOf[left] as number, placeOf[entered] as number];
        const [leftRank, enteredRank] = [stages.rank(left), stages.rank(entered)];
        if (leftPlace === enteredPlace || enteredRank < 0) continue;
        if (enteredRank < leftRank) {
          if (passed[enteredPlace] === 2) returned[enteredPlace]!++;
          passed[enteredPlace] = 0;
        } else if (leftRank >= 0) {
          const at = path.enteredAt[visit] as number;
          const isIn = at >= from && at < to;
          if (isIn) passes[leftPlace]!++;
          passed[leftPlace] = isIn ? 2 : 1;
        }
      }
    },
  };
}
