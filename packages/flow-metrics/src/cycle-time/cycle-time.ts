import { summariseDurations, type DurationSummary } from "../duration-summary.ts";
import { toInstant } from "../instant.ts";
import type { Exclusion, Metric, MetricQuery } from "../metric.ts";
import { explainWith, finishedItems, type FinishedItem, type Population } from "../population.ts";
import { cycleSpans, type CycleSpans } from "./cycle-spans.ts";

export interface DurationItem {
  readonly cardId: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly days: number;
}
/** Durations of the items finished in the window, ordered by finish. */
export interface DurationResult extends DurationSummary {
  readonly items: readonly DurationItem[];
}

/** A finished item with the instant its duration is counted from. */
interface TimedItem {
  readonly item: FinishedItem;
  readonly from: number;
}

/** From start to finish, in days. All figures are null where nothing was finished. */
export const cycleTime: Metric<Record<never, never>, DurationResult> = {
  id: "cycle-time",
  title: "Cycle time",
  unit: "days",
  formula: "F − S of each item finished in the window",
  source: "Kanban Guide 2025.5; percentiles by nearest rank k = ceil(p·n/100)",
  params: [],
  compute: (query) => durationResult(query, cycleSpans(query)),
  explain: (query) => explainWith(cycleTime, timedItems(query)),
};

/** Items by the instant their cycle time starts at; those never seen in progress as the switch says. */
export function timedItems(query: MetricQuery): Population<TimedItem> {
  const { included, excluded } = finishedItems(query);
  const left: Exclusion[] = [];
  const timed = included.flatMap((item): TimedItem[] => {
    const from = startOf(item, query);
    if (from !== null) return [{ item, from }];
    left.push({ cardId: item.journey.cardId, reason: "no-observed-start" });
    return [];
  });
  return { included: timed, excluded: [...excluded, ...left] };
}

/** Where the item's cycle time starts; null where the switch leaves it out. */
function startOf({ journey, observed }: FinishedItem, { conventions }: MetricQuery): number | null {
  if (observed || conventions.noObservedStart === "zero") return journey.startedAt;
  return conventions.noObservedStart === "created" ? journey.createdAt : null;
}

export function durationResult({ conventions }: MetricQuery, spans: CycleSpans): DurationResult {
  const { cardIds, startedAt, finishedAt, days } = spans;
  const items = cardIds.map((cardId, row) => ({
    cardId,
    startedAt: toInstant(startedAt[row] as number),
    finishedAt: toInstant(finishedAt[row] as number),
    days: days[row] as number,
  }));
  return { ...summariseDurations(days, conventions.percentile), items };
}
