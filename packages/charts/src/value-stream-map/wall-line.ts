import type { ChartWords } from "../words.ts";
import type { DrawnMap, DrawnStep } from "./drawn-map.ts";
import type { ValueStreamMapOptions } from "./geometry.ts";
import { breakLine } from "./line-breaks.ts";
import { countedAt, criticalTrack, isDeadEnd, tracksOf, trackText, type Tracks } from "./tracks.ts";
import { holdsWork, waitingAtTheEnd, waitingBefore, waitShares, type Waiting } from "./wait.ts";

export const margin = 16;
export const boxWidth = 152;
const gapWidth = 92;
/** A gap of a line that would else not fit its wall. */
const tightGap = 64;
const emptyGap = 44;
export const plateWidth = 204;
/** The least that shares of waiting add to a gap. */
const leastShare = 12;
/** The column right of the last box, over which the customer stands. */
export const endWidth = 104;
/** The same in rows: the customer stands beside the last one. */
const endOfRows = 144;
/** Beside the rows, for the line that joins them. */
export const joinWidth = 16;
/** Where branches part and join. */
export const forkWidth = 20;

/** A stretch of the line in which work waits. */
export interface Gap {
  readonly waiting: Waiting;
  readonly left: number;
  readonly width: number;
  readonly row: number;
  /** Which of the branches side by side it is in, from the top; 0 where there is one way only. */
  readonly track: number;
  /** The ladder takes this way. */
  readonly counts: boolean;
}

/** A step's share of the line: the gap before its box, and the box at `box`. */
export interface Slot extends Gap {
  readonly step: DrawnStep;
  readonly box: number;
  /** The steps whose days the ladder adds up under this one. */
  readonly counted: readonly DrawnStep[];
  /** Which of several ways side by side it is on, in words. */
  readonly aside?: string | undefined;
}

/** Where branches part and join again. */
interface Fork {
  readonly left: number;
  readonly right: number;
  readonly tracks: number;
  /** Tracks that lead nowhere. */
  readonly deadEnds: readonly number[];
  /** An item goes one of them. */
  readonly either: boolean;
}

/** A row of the wall. */
interface Row {
  readonly left: number;
  readonly end: number;
  readonly tracks: number;
  readonly forks: readonly Fork[];
}

export interface Line {
  /** In the order of `drawnSteps`. */
  readonly slots: readonly Slot[];
  readonly tail?: Gap;
  readonly rows: readonly Row[];
  /** The room is too narrow for the totals at the end of the line: they stand below it. */
  readonly plateBelow: boolean;
}

interface Part {
  readonly tracks: Tracks;
  readonly tail?: Waiting;
}

function partsOf(map: DrawnMap, words: ChartWords): Part[] {
  const parts = map.parts
    .map((part): Part => ({ tracks: tracksOf(part) }))
    .filter(({ tracks }) => tracks.steps.length > 0);
  return map.tail === null || parts.length === 0
    ? parts
    : [...parts, { tracks: { steps: [], either: false }, tail: waitingAtTheEnd(map.tail, words) }];
}

/**
 * Shares the line out: boxes alike, gaps by what waits in them, as many rows as the room asks for. Right of rows `besides`
 * px are kept free.
 */
export function lineOf(map: DrawnMap, options: ValueStreamMapOptions, besides: number): Line {
  const { words, width: room } = options;
  const parts = partsOf(map, words);
  const waits = parts.flatMap(({ tracks, tail }) => [
    ...tracks.steps.flat().map((step) => waitingBefore(step, words)),
    ...(tail ? [tail] : []),
  ]);
  const shares = new Map(waitShares(waits).map((share, index) => [waits[index]!.stepId, share]));
  const holders = new Set(waits.filter((wait) => holdsWork(wait) || wait.pullMax !== null).map(({ stepId }) => stepId));
  const leastGap = ({ stepId }: Waiting, full: number): number => {
    // The first gap also holds the delivery coming down from the requests.
    if (stepId === waits[0]?.stepId) return gapWidth;
    return holders.has(stepId) ? full : emptyGap;
  };
  const gapOf = (waiting: Waiting, full: number, extra: number): number =>
    Math.round(leastGap(waiting, full) + (shares.get(waiting.stepId) ?? 0) * extra);
  const before = new Map(waits.map((waiting) => [waiting.stepId, waiting]));
  const waitingOf = (step: DrawnStep): Waiting => before.get(step.stepId) ?? waitingBefore(step, words);
  const trackWidth = (steps: readonly DrawnStep[], full: number, extra: number): number =>
    steps.reduce((sum, step) => sum + gapOf(waitingOf(step), full, extra) + boxWidth, 0);
  const partWidth = ({ tracks, tail }: Part, full: number, extra: number): number =>
    tail !== undefined
      ? gapOf(tail, full, extra)
      : Math.max(...tracks.steps.map((steps) => trackWidth(steps, full, extra))) +
        (tracks.steps.length > 1 ? 2 * forkWidth : 0);

  const least = leastShare * waits.length;
  const lengthWith = (full: number, extra: number): number =>
    parts.reduce((sum, part) => sum + partWidth(part, full, extra), margin * 2 + endWidth);
  const isOne = options.lines === "one" || lengthWith(tightGap, least) <= room;
  // A line that just misses the wall's end moves together; one that goes on anyway keeps its ease.
  const full = isOne && lengthWith(gapWidth, least) > room && lengthWith(tightGap, least) <= room ? tightGap : gapWidth;
  const plateBelow = !isOne || lengthWith(full, least) + plateWidth > room;
  const breaks = isOne
    ? [parts.length]
    : breakLine(
        parts.map((part) => partWidth(part, full, least)),
        room - 2 * margin - joinWidth - besides,
        endOfRows - besides,
      );
  const left = margin + (breaks.length > 1 ? joinWidth : 0);
  const lines = rowsOf(parts, breaks);
  const fits = (extra: number): boolean =>
    lines.every(
      (row, index) =>
        row.reduce((sum, part) => sum + partWidth(part, full, extra), 0) <=
        room -
          margin -
          left -
          (index < breaks.length - 1 ? besides : !isOne ? endOfRows : endWidth + (plateBelow ? 0 : plateWidth)),
    );
  // Waits hint at their share by width: some always, more where the wall has room.
  const extra = mostThatFits(least, Math.max(least, 64 * waits.length), fits);

  const slots: Slot[] = [];
  const rows: Row[] = [];
  let tail: Gap | undefined;
  for (const [row, units] of lines.entries()) {
    let x = left;
    const forks: Fork[] = [];
    for (const part of units) {
      const width = partWidth(part, full, extra);
      if (part.tail !== undefined) tail = { waiting: part.tail, left: x, width, row, track: 0, counts: true };
      const { tracks } = part;
      const fork = tracks.steps.length > 1 ? forkWidth : 0;
      if (fork > 0)
        forks.push({
          left: x,
          right: x + width,
          tracks: tracks.steps.length,
          deadEnds: deadEndsOf(tracks),
          either: tracks.either,
        });
      const slowest = criticalTrack(tracks);
      for (const [track, steps] of tracks.steps.entries()) {
        const aside = trackText(tracks, track, words);
        // A shorter branch waits at its beginning, so that all end together.
        let spare = width - 2 * fork - trackWidth(steps, full, extra);
        let at = x + fork;
        for (const [place, step] of steps.entries()) {
          const counted = countedAt(tracks, track, place);
          const waiting = waitingOf(step);
          const gap = gapOf(waiting, full, extra) + spare;
          spare = 0;
          slots.push({
            waiting,
            left: at,
            width: gap,
            row,
            track,
            counts: track === slowest,
            step,
            box: at + gap,
            counted,
            aside,
          });
          at += gap + boxWidth;
        }
      }
      x += width;
    }
    const tracks = Math.max(1, ...units.map((part) => part.tracks.steps.length));
    rows.push({ left, end: units.length === 0 ? left + gapWidth + boxWidth : x, tracks, forks });
  }
  return { slots, rows, plateBelow, ...(tail === undefined ? {} : { tail }) };
}

const deadEndsOf = ({ steps }: Tracks): number[] => steps.flatMap((track, index) => (isDeadEnd(track) ? [index] : []));

function rowsOf(parts: readonly Part[], breaks: readonly number[]): Part[][] {
  let from = 0;
  return breaks.map((count) => {
    const row = parts.slice(from, from + count);
    from += count;
    return row;
  });
}

/** The largest amount between two that fits; the least where none does. */
function mostThatFits(least: number, most: number, fits: (amount: number) => boolean): number {
  if (fits(most)) return most;
  let [low, high] = [least, most];
  for (let turn = 0; turn < 12; turn++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
