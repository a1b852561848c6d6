import type { ChartWords } from "../words.ts";
import type { DrawnMap, DrawnStep } from "./drawn-map.ts";
import type { LadderGap, LadderSlot } from "./ladder-slot.ts";
import { criticalTrack, tracksOf, trackText } from "./tracks.ts";
import { waitingAtTheEnd, waitingBefore, waitShares, type Waiting } from "./wait.ts";

/** Room for pins above what waits, its words, and bursts below it. */
const leastGap = 68;
/** The line that says which of several branches begins. */
const branchHead = 34;

/** A branch that runs beside others: they stand below each other here. */
interface LadderBranch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The upright line. */
export interface LadderLine {
  /** In the order of `drawnSteps`. */
  readonly slots: readonly LadderSlot[];
  readonly tail: LadderGap | undefined;
  readonly branches: readonly LadderBranch[];
  readonly end: number;
}

/** Shares the height out: boxes alike, gaps by what waits in them. */
export function ladderLine(
  map: DrawnMap,
  words: ChartWords,
  { start, boxHeight }: { readonly start: number; readonly boxHeight: number },
): LadderLine {
  const parts = map.parts.map(tracksOf);
  const steps = parts.flatMap((tracks) => tracks.steps.flat());
  const atTheEnd = map.tail === null || steps.length === 0 ? undefined : waitingAtTheEnd(map.tail, words);
  const waits = [...steps.map((step) => waitingBefore(step, words)), ...(atTheEnd === undefined ? [] : [atTheEnd])];
  const shares = new Map(waitShares(waits).map((share, index) => [waits[index]!.stepId, share]));
  let y = start;
  const gapOf = (waiting: Waiting, counts: boolean): LadderGap => {
    const share = shares.get(waiting.stepId) ?? 0;
    const gap = { waiting, top: y, bottom: y + leastGap + Math.round(share * 24 * waits.length), counts };
    y = gap.bottom;
    return gap;
  };
  const slotOf = (step: DrawnStep, counts: boolean): LadderSlot => {
    const gap = gapOf(waitingBefore(step, words), counts);
    y += boxHeight;
    return { ...gap, step, box: gap.bottom };
  };
  const branches: LadderBranch[] = [];
  const slots = parts.flatMap((tracks) => {
    const slowest = criticalTrack(tracks);
    return tracks.steps.flatMap((track, index) => {
      const aside = trackText(tracks, index, words);
      const from = y + 4;
      if (aside !== undefined) y += branchHead;
      const own = track.map((step) => ({ ...slotOf(step, tracks.either || index === slowest), aside }));
      if (aside !== undefined) branches.push({ text: aside, from, to: y });
      return own;
    });
  });
  const tail = atTheEnd === undefined ? undefined : gapOf(atTheEnd, true);
  return { slots, tail, branches, end: y };
}
