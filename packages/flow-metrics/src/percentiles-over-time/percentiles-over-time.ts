import { cycleSpans } from "../cycle-time/cycle-spans.ts";
import { summariseDurations, type DurationSummary } from "../duration-summary.ts";
import { indexFrom } from "../index-from.ts";
import { toInstant } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { periodParams, Periods, type Period, type PeriodLength, type PeriodParams } from "../periods.ts";
import { windowOf } from "../population.ts";
import { explainPaths, notTimed } from "../explain-paths.ts";

export interface PercentilePoint extends Period, DurationSummary {
  /** The items counted were finished from here up to the period's end. */
  readonly since: string;
}
export interface PercentilesOverTimeResult {
  readonly period: PeriodLength;
  /** Local days looked back from each period's end; null: the period itself. */
  readonly rollingDays: number | null;
  readonly points: readonly PercentilePoint[];
}
interface PercentilesOverTimeParams extends PeriodParams {
  readonly days?: number;
}

/** Cycle times of the items finished in each period, or in a rolling window that ends with it; nulls where nothing was. */
export const percentilesOverTime: Metric<PercentilesOverTimeParams, PercentilesOverTimeResult> = {
  id: "percentiles-over-time",
  title: "Cycle time percentiles over time",
  unit: "days",
  formula: "percentiles of F − S over the items finished in each period, or in the days before its end",
  source: "Kanban Guide 2025.5 (cycle time, SLE); percentiles by nearest rank k = ceil(p·n/100)",
  params: [
    ...periodParams,
    {
      name: "days",
      kind: "number",
      min: 1,
      max: 3650,
      whole: true,
      description: "Local days a rolling window looks back from each period's end; without it the period itself",
    },
  ],
  compute(query, { days: rollingDays, ...cut }) {
    const { finishedAt, days } = cycleSpans(query);
    const periods = new Periods(query, cut);
    const points = periods.all.map((one, index): PercentilePoint => {
      const until = periods.starts[index + 1] ?? 0;
      const since = sinceOf(query, periods.starts[index] ?? 0, until, rollingDays);
      const counted = days.subarray(indexFrom(finishedAt, since), indexFrom(finishedAt, until));
      return { ...one, since: toInstant(since), ...summariseDurations(counted, query.conventions.percentile) };
    });
    return { period: periods.length, rollingDays: rollingDays ?? null, points };
  },
  explain: (query) => explainPaths(percentilesOverTime, query, notTimed(query)),
};

function sinceOf(query: MetricQuery, from: number, until: number, rollingDays: number | undefined): number {
  const { calendar } = query.log;
  const since = rollingDays === undefined ? from : calendar.startOf(calendar.dayOf(until) - rollingDays);
  return Math.max(since, windowOf(query).from);
}
