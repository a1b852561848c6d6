import { cycleSpans } from "../cycle-time/cycle-spans.ts";
import { itemEnd } from "../flow-fold.ts";
import { itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import { Periods, type PeriodParams } from "../periods.ts";
import { agesAt } from "../total-wip-age/total-wip-age.ts";

export type Series = "throughput" | "cycle-time" | "wip" | "total-age";

interface SeriesPoint {
  /** Last instant of the period, or the finish. */
  readonly at: number;
  readonly label: string;
  readonly value: number;
}

/** Values in the order they came about. A period that has not ended, or was begun before the window, is no point. */
export function seriesOf(query: MetricQuery, series: Series, cut: PeriodParams): SeriesPoint[] {
  if (series === "cycle-time") {
    const { finishedAt, days, cardIds } = cycleSpans(query);
    return Array.from(days, (value, row) => ({ at: finishedAt[row] as number, label: cardIds[row] ?? "", value }));
  }
  const periods = new Periods(query, cut);
  const ends = periods.starts.slice(1).map((end) => end - 1);
  const values = series === "throughput" ? finishes(query, periods) : levels(query, ends, series);
  return periods.all.flatMap(({ label, partial }, index) =>
    partial || (ends[index] ?? 0) > query.asOf ? [] : [{ at: ends[index] ?? 0, label, value: values[index] ?? 0 }],
  );
}

function finishes(query: MetricQuery, periods: Periods): number[] {
  const counts = periods.all.map(() => 0);
  const spans = itemSpans(query);
  for (let row = 0; row < spans.count; row++) {
    const index = spans.end[row] === itemEnd.finished ? periods.indexOf(spans.endedAt[row] as number) : -1;
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

const levels = (query: MetricQuery, ends: readonly number[], series: "wip" | "total-age"): number[] =>
  agesAt(query, ends).map((point) => (series === "wip" ? point.items : point.totalDays));
