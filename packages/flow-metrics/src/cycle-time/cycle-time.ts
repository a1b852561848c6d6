import { summariseDurations, type DurationSummary } from "../duration-summary.ts";
import { toInstant } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { cycleSpans, type CycleSpans } from "./cycle-spans.ts";
import { explainPaths, notTimed } from "../explain-paths.ts";

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

/** From start to finish, in days. All figures are null where nothing was finished. */
export const cycleTime: Metric<Record<never, never>, DurationResult> = {
  id: "cycle-time",
  title: "Cycle time",
  unit: "days",
  formula: "F − S of each item finished in the window",
  source: "Kanban Guide 2025.5; percentiles by nearest rank k = ceil(p·n/100)",
  params: [],
  compute: (query) => durationResult(query, cycleSpans(query)),
  explain: (query) => explainPaths(cycleTime, query, notTimed(query)),
};

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
