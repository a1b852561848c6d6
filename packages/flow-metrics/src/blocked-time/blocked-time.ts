import { blockedIn } from "../blocked.ts";
import { endOfPath, forEachPath, startOf, type CardPath } from "../card-path.ts";
import { clip, tickerOf, ticksPerDay } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import { factKind } from "../fact-columns.ts";
import type { Blockage } from "../journey.ts";
import type { ExclusionReason, Metric, MetricQuery } from "../metric.ts";
import { endOf, explainWith, select, windowOf, type Population } from "../population.ts";
import { blockagesOf } from "../to-journey.ts";

export interface BlockedTimeResult {
  /** The longest blocked first. */
  readonly items: readonly { readonly cardId: string; readonly days: number }[];
  readonly totalDays: number;
  /** Blockages for one reason are merged where they overlap, those for several count for each: `days` may add up to more than the total. */
  readonly byReason: readonly { readonly reason: string | null; readonly count: number; readonly days: number }[];
}

/** Days that started items stood blocked; 0 without blockages. */
export const blockedTime: Metric<Record<never, never>, BlockedTimeResult> = {
  id: "blocked-time",
  title: "Blocked time",
  unit: "days",
  formula: "measure of the union of blocked intervals within [S, F or now), clipped to the window",
  source: "Kanban Guide 2025.5; blocker clustering: Klaus Leopold, Practical Kanban (2017)",
  params: [],
  compute(query) {
    const blocked = everBlocked(query);
    const ticksAt = tickerOf(query.log.calendar, query.conventions);
    /** Whole ticks: sums do not depend on the order of cards. */
    const stopped = (blockages: readonly Blockage[], from: number, to: number): number =>
      blockedIn(blockages, from, to).reduce((sum, [start, end]) => sum + ticksAt(end) - ticksAt(start), 0);
    const total = new ExactSum();
    const items = blocked
      .map(({ cardId, blockages, from, to }) => {
        const ticks = stopped(blockages, from, to);
        total.add(ticks);
        return { cardId, days: ticks / ticksPerDay };
      })
      .sort((a, b) => b.days - a.days || (a.cardId < b.cardId ? -1 : 1));
    const byReason = new Map<string | null, { count: number; readonly ticks: ExactSum }>();
    for (const { blockages, from, to } of blocked) {
      for (const reason of new Set(blockages.map((blockage) => blockage.reason))) {
        const own = blockages.filter((blockage) => blockage.reason === reason);
        const count = own.filter((blockage) => clip(blockage.from, blockage.to ?? to, from, to) !== null).length;
        if (count === 0) continue;
        const known = byReason.get(reason) ?? { count: 0, ticks: new ExactSum() };
        known.count += count;
        known.ticks.add(stopped(own, from, to));
        byReason.set(reason, known);
      }
    }
    return {
      items,
      totalDays: total.value() / ticksPerDay,
      byReason: [...byReason]
        .map(([reason, { count, ticks }]) => ({ reason, count, days: ticks.value() / ticksPerDay }))
        .sort((a, b) => b.days - a.days || b.count - a.count || ((a.reason ?? "") < (b.reason ?? "") ? -1 : 1)),
    };
  },
  explain: (query) => explainWith(blockedTime, blockedItems(query)),
};

export interface BlockedItem {
  readonly cardId: string;
  readonly blockages: readonly Blockage[];
  /** The item's time in progress within the window. */
  readonly from: number;
  readonly to: number;
}

/** The items of the window that were blocked, and why the others are not among them. */
export const blockedItems = (query: MetricQuery): Population<BlockedItem> =>
  select(query, (journey) => {
    const { cardId, blockages, startedAt } = journey;
    if (startedAt === null) return "not-started";
    return blockedItem(query, cardId, blockages, startedAt, endOf(query.log, journey, query.conventions.finish));
  });

/** The included ones alone, without a look at the cards that nobody ever blocked. */
export function everBlocked(query: MetricQuery): readonly BlockedItem[] {
  const { log, asOf, conventions } = query;
  const { kind, card, count } = log.facts;
  const isBlocked = new Uint8Array(log.cardIds.length);
  for (let row = 0; row < count; row++) if (kind[row] === factKind.blocked) isBlocked[card[row] as number] = 1;
  const found: BlockedItem[] = [];
  const see = (path: CardPath): void => {
    const startedAt = startOf(log, path);
    if (startedAt === Number.POSITIVE_INFINITY) return;
    const end = endOfPath(log, path, conventions.finish);
    const item = blockedItem(query, path.cardId, blockagesOf(log, path.rows), startedAt, end);
    if (typeof item !== "string") found.push(item);
  };
  forEachPath(log, { asOf, slips: conventions.slips }, see, { isAsked: isBlocked });
  return found;
}

function blockedItem(
  query: MetricQuery,
  cardId: string,
  blockages: readonly Blockage[],
  startedAt: number,
  endedAt: number,
): BlockedItem | ExclusionReason {
  const { asOf } = query;
  const window = windowOf({ ...query, to: Math.min(query.to ?? asOf, asOf) });
  const part = clip(startedAt, Math.min(endedAt, asOf), window.from, window.to);
  if (part === null) return "outside-window";
  const [from, to] = part;
  return blockages.some((blockage) => clip(blockage.from, blockage.to ?? to, from, to) !== null)
    ? { cardId, blockages, from, to }
    : "never-blocked";
}
