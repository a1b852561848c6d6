import { blockedIn } from "../blocked.ts";
import { clip, spanDays } from "../duration.ts";
import type { Journey } from "../journey.ts";
import { factKind } from "../fact-columns.ts";
import type { ExclusionReason, Metric, MetricQuery } from "../metric.ts";
import { endOf, explainWith, select, windowOf, type Population } from "../population.ts";

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
    const days = (from: number, to: number): number => spanDays(query.log.calendar, from, to, query.conventions);
    const items = blocked
      .map(({ journey, from, to }) => ({
        cardId: journey.cardId,
        days: blockedIn(journey.blockages, from, to).reduce((sum, part) => sum + days(...part), 0),
      }))
      .sort((a, b) => b.days - a.days || (a.cardId < b.cardId ? -1 : 1));
    const byReason = new Map<string | null, { count: number; days: number }>();
    for (const { journey, from, to } of blocked) {
      for (const reason of new Set(journey.blockages.map((blockage) => blockage.reason))) {
        const own = journey.blockages.filter((blockage) => blockage.reason === reason);
        const count = own.filter((blockage) => clip(blockage.from, blockage.to ?? to, from, to) !== null).length;
        if (count === 0) continue;
        const known = byReason.get(reason) ?? { count: 0, days: 0 };
        const stopped = blockedIn(own, from, to).reduce((sum, part) => sum + days(...part), 0);
        byReason.set(reason, { count: known.count + count, days: known.days + stopped });
      }
    }
    return {
      items,
      totalDays: items.reduce((sum, item) => sum + item.days, 0),
      byReason: [...byReason]
        .map(([reason, sums]) => ({ reason, ...sums }))
        .sort((a, b) => b.days - a.days || b.count - a.count || ((a.reason ?? "") < (b.reason ?? "") ? -1 : 1)),
    };
  },
  explain: (query) => explainWith(blockedTime, blockedItems(query)),
};

export interface BlockedItem {
  readonly journey: Journey;
  /** The item's time in progress within the window. */
  readonly from: number;
  readonly to: number;
}

export const blockedItems = (query: MetricQuery): Population<BlockedItem> =>
  select(query, (journey) => blockedItem(query, journey));

/** The included ones alone, without a look at the cards that nobody ever blocked. */
export function everBlocked(query: MetricQuery): readonly BlockedItem[] {
  const { log, asOf, conventions } = query;
  const { facts } = log;
  const cards = new Set<number>();
  for (let row = 0; row < facts.count; row++)
    if (facts.kind[row] === factKind.blocked) cards.add(facts.card[row] as number);
  const inOrder = [...cards].sort((a, b) => a - b);
  return log.journeysOf(inOrder, { asOf, slips: conventions.slips }).flatMap((journey) => {
    const item = log.counts(journey.cardType) ? blockedItem(query, journey) : "type-left-out";
    return typeof item === "string" ? [] : [item];
  });
}

function blockedItem(query: MetricQuery, journey: Journey): BlockedItem | ExclusionReason {
  const { log, conventions, asOf } = query;
  if (journey.startedAt === null) return "not-started";
  const window = windowOf({ ...query, to: Math.min(query.to ?? asOf, asOf) });
  const end = Math.min(endOf(log, journey, conventions.finish), asOf);
  const part = clip(journey.startedAt, end, window.from, window.to);
  if (part === null) return "outside-window";
  const [from, to] = part;
  return journey.blockages.some((blockage) => clip(blockage.from, blockage.to ?? to, from, to))
    ? { journey, from, to }
    : "never-blocked";
}
