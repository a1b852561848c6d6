import type { ValueStreamResult, ValueStreamStep } from "@weir/flow-metrics";
import type { ValueStreamMapOptions } from "./geometry.ts";
import { waitFacts, waitingAtTheEnd, waitingBefore, waitShares, type Waiting } from "./wait.ts";

export const margin = 16;
export const boxWidth = 152;
const gapWidth = 92;
const emptyGap = 44;
export const plateWidth = 188;
/** The least that shares of waiting add to a gap. */
const leastShare = 12;
/** The column right of the last box, over which the customer stands. */
export const endWidth = 104;

/** A stretch of the line in which work waits. */
export interface Gap {
  readonly waiting: Waiting;
  readonly left: number;
  readonly width: number;
}

/** A step's share of the line: the gap before its box, and the box at `box`. */
export interface Slot extends Gap {
  readonly step: ValueStreamStep;
  readonly box: number;
}

export interface Line {
  readonly slots: readonly Slot[];
  readonly tail?: Gap;
  readonly end: number;
  /** The room is too narrow for the totals at the end of the line: they stand below it. */
  readonly plateBelow: boolean;
}

/** Shares the line out: boxes alike, gaps by what waits in them. */
export function lineOf(result: ValueStreamResult, options: ValueStreamMapOptions): Line {
  const { steps } = result;
  const tail = waitingAtTheEnd(result, options.words);
  const places = [...steps.map(waitingBefore), ...(tail === undefined ? [] : [tail])];
  const shares = waitShares(places, options.statistic);
  const least = places.map((place, index) => {
    const { holds, limit } = waitFacts(place, options);
    // The first gap also holds the delivery coming down from the requests.
    return holds || limit !== undefined || index === 0 ? gapWidth : emptyGap;
  });
  const bare = margin * 2 + least.reduce((sum, gap) => sum + gap, 0) + steps.length * boxWidth + endWidth;
  const plateBelow = bare + plateWidth + leastShare * places.length > options.width;
  const natural = plateBelow ? bare : bare + plateWidth;
  // Waits hint at their share by width: some always, more where the wall has room.
  const extra = Math.max(leastShare * places.length, Math.min(64 * places.length, options.width - natural));
  let x = margin;
  const gaps = places.map((waiting, index): Gap => {
    const gap = { waiting, left: x, width: Math.round(least[index]! + shares[index]! * extra) };
    x += gap.width + (index < steps.length ? boxWidth : 0);
    return gap;
  });
  const slots = steps.map((step, index): Slot => ({
    ...gaps[index]!,
    step,
    box: gaps[index]!.left + gaps[index]!.width,
  }));
  const last = tail === undefined ? undefined : gaps.at(-1);
  return {
    slots,
    end: steps.length === 0 ? margin + gapWidth + boxWidth : x,
    plateBelow,
    ...(last === undefined ? {} : { tail: last }),
  };
}
