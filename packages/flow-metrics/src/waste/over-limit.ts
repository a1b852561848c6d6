import { CardDays } from "../card-ticks.ts";
import { ticksPerDay } from "../duration.ts";
import { Level } from "../level.ts";
import type { MetricQuery } from "../metric.ts";
import { forEachStay, levelsOf } from "../stays.ts";
import type { LimitPeriod } from "../wip-limit/limit-periods.ts";
import { share, type WasteSpan } from "./detector.ts";
import { evidenceOf, type Finding } from "./evidence.ts";

/** A limit is over for this share of its time before it is a pattern. */
const overShare = 0.05;

/** Excess item-days are those above the limit then in force; the cards are all that stood there meanwhile. */
export function overLimits(
  query: MetricQuery,
  limits: ReadonlyMap<number, readonly LimitPeriod[]>,
  span: WasteSpan,
): Finding[] {
  if (limits.size === 0) return [];
  const { cardIds, stages } = query.log;
  const levels = levelsOf(query, stages.off, (slot) => (limits.has(slot) ? slot : -1));
  const exceeded: (Exceeded | null)[] = Array.from({ length: stages.off + 1 }, () => null);
  for (const [slot, periods] of limits) exceeded[slot] = exceededAt(levels[slot] ?? new Level([]), periods, span);
  if (exceeded.every((one) => one === null)) return [];
  forEachStay(query, (slot, from, to, card) => {
    const one = exceeded[slot] ?? null;
    if (one === null) return;
    const meanwhile = one.over.before(Math.min(to, span.to)) - one.over.before(from);
    if (meanwhile > 0) one.ticksOf.set(card, (one.ticksOf.get(card) ?? 0) + meanwhile);
  });
  return exceeded.flatMap((one, slot): Finding[] => {
    if (one === null) return [];
    const { shareOver, excess, ticksOf } = one;
    const lost = new CardDays();
    for (const [card, ticks] of ticksOf) lost.add(cardIds[card] as string, ticks);
    const evidence = evidenceOf("inventory", "over-limit", lost, { shareOver }, { stageIds: [stages.id(slot)] });
    return [{ ...evidence, itemDaysLost: excess / ticksPerDay }];
  });
}

interface Exceeded {
  readonly over: ReturnType<typeof stretches>;
  readonly shareOver: number;
  readonly excess: number;
  /** By card: one that came back stood there twice. */
  readonly ticksOf: Map<number, number>;
}

/** Null where the limit was kept to. */
function exceededAt(level: Level, periods: readonly LimitPeriod[], span: WasteSpan): Exceeded | null {
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
  return shareOver < overShare ? null : { over, shareOver, excess, ticksOf: new Map() };
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
