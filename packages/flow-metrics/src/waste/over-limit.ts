import { CardDays } from "../card-ticks.ts";
import { ticksPerDay } from "../duration.ts";
import { Level } from "../level.ts";
import type { LimitPeriod } from "../wip-limit/limit-periods.ts";
import { share, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

/** A limit is over for this share of its time before it is a pattern. */
const overShare = 0.05;

/** A card's stay in a stage, in epoch ms. */
export interface Stay {
  readonly cardId: string;
  readonly from: number;
  readonly to: number;
}

/** Excess item-days are those above the limit then in force; the cards are all that stood there meanwhile. */
export function overLimit(
  stageId: string,
  periods: readonly LimitPeriod[],
  stays: readonly Stay[],
  span: WasteSpan,
): Finding[] {
  const level = new Level({ ups: stays.map(({ from }) => from), downs: stays.map(({ to }) => to) });
  const over = stretches(span);
  let limited = 0;
  let excess = 0;
  for (const { max, ...period } of periods) {
    const [from, to] = [Math.max(period.from, span.from), Math.min(period.to ?? span.to, span.to)];
    if (max === null || from >= to) continue;
    limited += span.ticks(from, to);
    level.forEachStep(from, to, (start, end, count) => {
      if (count <= max) return;
      over.add(start, end);
      excess += span.ticks(start, end) * (count - max);
    });
  }
  const shareOver = share(over.before(span.to), limited);
  if (shareOver < overShare) return [];
  const lost = new CardDays();
  for (const { cardId, from, to } of stays) {
    const meanwhile = over.before(to) - over.before(from);
    if (meanwhile > 0) lost.add(cardId, meanwhile);
  }
  const evidence = evidenceOf("inventory", "over-limit", lost, { shareOver }, { stageIds: [stageId] });
  return [{ ...evidence, itemDaysLost: excess / ticksPerDay }];
}

/** Stretches in order of time, and how many of their ticks lie before an instant. */
function stretches({ ticks }: WasteSpan) {
  const starts: number[] = [];
  const ends: number[] = [];
  /** Ticks of all stretches before each. */
  const sums: number[] = [];
  let total = 0;
  return {
    add(from: number, to: number): void {
      if (ends.at(-1) === from) ends[ends.length - 1] = to;
      else {
        starts.push(from);
        ends.push(to);
        sums.push(total);
      }
      total += ticks(from, to);
    },
    before(at: number): number {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] as number) < at) low = middle + 1;
        else high = middle;
      }
      const last = low - 1;
      return last < 0 ? 0 : (sums[last] as number) + ticks(starts[last] as number, Math.min(at, ends[last] as number));
    },
  };
}
