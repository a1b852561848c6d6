import { cycleSpans } from "../cycle-time/cycle-spans.ts";
import { durationResult, type DurationResult, type TimedItem } from "../cycle-time/cycle-time.ts";
import { createdAtOf } from "../item-spans.ts";
import type { Exclusion, Metric, MetricQuery } from "../metric.ts";
import { explainWith, finishedItems, type Population } from "../population.ts";

/** From creation (the first record of an item) to finish, in days. All figures are null where nothing was finished. */
export const customerLeadTime: Metric<Record<never, never>, DurationResult> = {
  id: "customer-lead-time",
  title: "Customer lead time",
  unit: "days",
  formula: "F − created of each item finished in the window",
  source: "Anderson, Kanban (2010); a source that records entries but no creation: its first entry",
  params: [],
  compute: (query) =>
    durationResult(
      query,
      cycleSpans(query, (asked, spans, row) => createdAtOf(asked, spans.card[row] as number)),
    ),
  explain: (query) => explainWith(customerLeadTime, requestedItems(query)),
};

function requestedItems(query: MetricQuery): Population<TimedItem> {
  const { included, excluded } = finishedItems(query);
  const left: Exclusion[] = [];
  const requested = included.flatMap((item): TimedItem[] => {
    const from = item.journey.createdAt;
    if (from !== null) return [{ item, from }];
    left.push({ cardId: item.journey.cardId, reason: "no-creation" });
    return [];
  });
  return { included: requested, excluded: [...excluded, ...left] };
}
