import { blockedIn } from "../blocked.ts";
import { clip, spanDays } from "../duration.ts";
import type { Journey } from "../journey.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { endOf, explainWith, select, windowOf, type Population } from "../population.ts";

export interface BlockedTimeResult {
  /** The longest blocked first. */
  readonly items: readonly { readonly cardId: string; readonly days: number }[];
  readonly totalDays: number;
  /** Overlapping blockages count for each of their reasons; `days` may add up to more than the total. */
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
    const blocked = blockedItems(query).included;
    const days = (from: number, to: number): number => spanDays(query.log.calendar, from, to, query.conventions);
    const items = blocked
      .map(({ journey, from, to }) => ({
        cardId: journey.cardId,
        days: blockedIn(journey.blockages, from, to).reduce((sum, part) => sum + days(...part), 0),
      }))
      .sort((a, b) => b.days - a.days || (a.cardId < b.cardId ? -1 : 1));
    const byReason = new Map<string | null, { count: number; days: number }>();
    for (const { journey, from, to } of blocked) {
      for (const blockage of journey.blockages) {
        const part = clip(blockage.from, blockage.to ?? to, from, to);
        if (part === null) continue;
        const known = byReason.get(blockage.reason) ?? { count: 0, days: 0 };
        byReason.set(blockage.reason, { count: known.count + 1, days: known.days + days(...part) });
      }
    }
    return {
      items,
      totalDays: items.reduce((sum, item) => sum + item.days, 0),
      byReason: [...byReason]
        .map(([reason, sums]) => ({ reason, ...sums }))
        .sort((a, b) => b.days - a.days || b.count - a.count),
    };
  },
  explain: (query) => explainWith(blockedTime, blockedItems(query)),
};

interface BlockedItem {
  readonly journey: Journey;
  /** The item's time in progress within the window. */
  readonly from: number;
  readonly to: number;
}

function blockedItems(query: MetricQuery): Population<BlockedItem> {
  const { log, conventions, asOf } = query;
  const window = windowOf({ ...query, to: Math.min(query.to ?? asOf, asOf) });
  return select(query, (journey) => {
    if (journey.startedAt === null) return "not-started";
    const part = clip(
      journey.startedAt,
      Math.min(endOf(log, journey, conventions.finish), asOf),
      window.from,
      window.to,
    );
    if (part === null) return "outside-window";
    const [from, to] = part;
    return journey.blockages.some((blockage) => clip(blockage.from, blockage.to ?? to, from, to))
      ? { journey, from, to }
      : "never-blocked";
  });
}
