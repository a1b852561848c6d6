import { clip, ticksPerDay, tickerOf } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import { itemEnd } from "../flow-fold.ts";
import { itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { forEachPlacement } from "../stays.ts";

export interface StageTicks {
  /** `[slot][card]`: ticks of all visits within the window; -1 where the card never was there in it. */
  readonly ticks: readonly Float64Array[];
  /** Time after the start spent left of it or off the board. */
  readonly parkedDays: number;
}

/**
 * The time of each card in each stage on its way to the finish, or to now. Time in a done stage counts only once the
 * card has left the run of done stages again: the run that lasts is left out whole.
 */
export function stageTicks(query: MetricQuery, scope: "finished" | "all"): StageTicks {
  const { log, asOf, conventions } = query;
  const { stages } = log;
  const { from, to } = windowOf(query);
  const end = Math.min(to, asOf);
  const ticksAt = tickerOf(log.calendar, conventions);
  const ticks = stages.stages.map(() => new Float64Array(log.cardIds.length).fill(-1));
  const parked = new ExactSum();
  const cards = log.cardIds.length;
  const { isFinished, isIn } = scoped(query, scope);
  const startedAt = new Float64Array(cards).fill(Number.NaN);

  const count = (slot: number, entered: number, left: number, card: number): void => {
    const part = clip(entered, left, from, end);
    if (part === null || isIn[card] === 0) return;
    const time = ticksAt(part[1]) - ticksAt(part[0]);
    const column = ticks[slot];
    if (column !== undefined) column[card] = Math.max(0, column[card] as number) + time;
    if (stages.rank(slot) < stages.start && (startedAt[card] as number) <= entered) parked.add(time);
  };

  const slotNow = new Int32Array(cards).fill(-1);
  const since = new Float64Array(cards);
  /** Visits of the run of done stages a card is in, as long as nobody knows whether it lasts. */
  const runs = new Map<number, (readonly [slot: number, entered: number, left: number])[]>();
  forEachPlacement(query, (before, slot, at, card) => {
    if (before >= 0) {
      const isDone = stages.isDone(before);
      if (isDone && conventions.finish === "first") isIn[card] = 0;
      if (!isDone) count(before, since[card] as number, at, card);
      else {
        const run = [...(runs.get(card) ?? []), [before, since[card] as number, at] as const];
        if (stages.isDone(slot)) runs.set(card, run);
        else {
          for (const visit of run) count(...visit, card);
          runs.delete(card);
        }
      }
    }
    if (Number.isNaN(startedAt[card]) && stages.rank(slot) >= stages.start) startedAt[card] = at;
    slotNow[card] = slot;
    since[card] = at;
  });
  for (let card = 0; card < cards; card++) {
    const slot = slotNow[card] as number;
    // A card that has left is no longer in any stage; a finished one is past them all.
    if (slot >= 0 && slot !== stages.off && isFinished[card] === 0) count(slot, since[card] as number, asOf, card);
  }
  return { ticks, parkedDays: parked.value() / ticksPerDay };
}

/** Per card: whether it was finished, and whether it is counted at all. */
function scoped(query: MetricQuery, scope: "finished" | "all"): { isFinished: Uint8Array; isIn: Uint8Array } {
  const isFinished = new Uint8Array(query.log.cardIds.length);
  const isIn = new Uint8Array(query.log.cardIds.length);
  const spans = itemSpans(query, "all");
  for (let row = 0; row < spans.count; row++) {
    const card = spans.card[row] as number;
    isFinished[card] = spans.end[row] === itemEnd.finished ? 1 : 0;
    isIn[card] = scope === "all" || isFinished[card] === 1 ? 1 : 0;
  }
  return { isFinished, isIn };
}
