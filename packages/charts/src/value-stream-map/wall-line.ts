import type { ValueStreamResult, ValueStreamStep } from "@weir/flow-metrics";
import type { ValueStreamMapOptions } from "./geometry.ts";
import { waitFacts, waitingAtTheEnd, waitingBefore, waitShares, type Waiting } from "./wait.ts";

export const margin = 16;
export const boxWidth = 152;
const gapWidth = 92;
/** A gap of a line that would else not fit its wall. */
const tightGap = 64;
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
  const leastWith = (full: number): number[] =>
    places.map((place, index) => {
      const { holds, limit } = waitFacts(place, options);
      // The first gap also holds the delivery coming down from the requests.
      if (index === 0) return gapWidth;
      return holds || limit !== undefined ? full : emptyGap;
    });
  const lengthOf = (gaps: readonly number[]): number =>
    margin * 2 + gaps.reduce((sum, gap) => sum + gap, 0) + steps.length * boxWidth + endWidth;
  const shareRoom = leastShare * places.length;
  // A line that just misses the wall's end moves together; one that scrolls anyway keeps its ease.
  const [easy, tight] = [leastWith(gapWidth), leastWith(tightGap)];
  const fits = (gaps: readonly number[]): boolean => lengthOf(gaps) + shareRoom <= options.width;
  const least = !fits(easy) && fits(tight) ? tight : easy;
  const bare = lengthOf(least);
  const plateBelow = bare + plateWidth + shareRoom > options.width;
  const natural = plateBelow ? bare : bare + plateWidth;
  // Waits hint at their share by width: some always, more where the wall has room.
  const extra = Math.max(shareRoom, Math.min(64 * places.length, options.width - natural));
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
