import type { ValueStreamStep } from "@weir/flow-metrics";
import type { ValueStreamMapOptions } from "./geometry.ts";
import { waitFacts, waitShares } from "./wait.ts";

export const margin = 16;
export const boxWidth = 152;
export const gapWidth = 92;
const emptyGap = 44;
export const plateWidth = 188;
/** The column right of the last box, over which the customer stands. */
export const endWidth = 104;

/** A slot of the line: the gap before a box and the box itself. */
export interface Slot {
  readonly step: ValueStreamStep;
  readonly gap: number;
  readonly left: number;
  readonly box: number;
}

/** Shares the line out: boxes alike, gaps by what waits in them. */
export function slotsOf(steps: readonly ValueStreamStep[], options: ValueStreamMapOptions): Slot[] {
  const shares = waitShares(steps, options.statistic);
  const facts = steps.map((step) => waitFacts(step, options));
  const least = facts.map(({ holds, limit }) => (holds || limit !== undefined ? gapWidth : emptyGap));
  const natural =
    margin * 2 + least.reduce((sum, gap) => sum + gap, 0) + steps.length * boxWidth + endWidth + plateWidth;
  // Waits hint at their share by width: some always, more where the wall has room.
  const extra = Math.max(20 * steps.length, Math.min(64 * steps.length, options.width - natural));
  let x = margin;
  return steps.map((step, index): Slot => {
    // The first gap also holds the delivery coming down from the requests.
    const gap = Math.round(Math.max(least[index]!, index === 0 ? gapWidth : 0) + shares[index]! * extra);
    const slot = { step, gap, left: x, box: x + gap };
    x += gap + boxWidth;
    return slot;
  });
}
