import type { MoveCounts } from "./move-counts.ts";

const countOf = (moves: MoveCounts, from: string, to: string): number => moves.get(from)?.get(to) ?? 0;

/** More stages than this keep the order they came in. */
const mostStages = 60;

/**
 * Puts stages into the order in which work was seen to flow: the order with the fewest moves going
 * left, found by moving one stage at a time while that helps. Where the moves do not say, the order
 * given stays.
 */
export function flowOrder(stages: readonly string[], moves: MoveCounts): string[] {
  const order = [...stages];
  if (order.length > mostStages) return order;
  for (let round = 0; round < order.length * 2; round += 1) {
    const best = bestShift(order, moves);
    if (!best) break;
    const [stage = ""] = order.splice(best.from, 1);
    order.splice(best.to, 0, stage);
  }
  return order;
}

interface Shift {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
}

/** The single shift that turns most backward moves forward; of equal ones the shortest. */
function bestShift(order: readonly string[], moves: MoveCounts): Shift | undefined {
  let best: Shift | undefined;
  for (const [from, stage] of order.entries())
    for (const step of [-1, 1]) {
      let gain = 0;
      for (let to = from + step; to >= 0 && to < order.length; to += step) {
        const passed = order[to] ?? "";
        const [toLeft, toRight] = [countOf(moves, passed, stage), countOf(moves, stage, passed)];
        gain += step === 1 ? toLeft - toRight : toRight - toLeft;
        const closer = best && gain === best.gain && Math.abs(to - from) < Math.abs(best.to - best.from);
        if (gain > (best?.gain ?? 0) || closer) best = { from, to, gain };
      }
    }
  return best;
}
