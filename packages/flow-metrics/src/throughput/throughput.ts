import { dateLabel, weekLabel, weekStart } from "../calendar.ts";
import { toInstant } from "../instant.ts";
import { Level } from "../level.ts";
import type { Metric } from "../metric.ts";
import { explainWith, finishedItems, journeysOf, windowOf } from "../population.ts";

export interface ThroughputBucket {
  readonly from: string;
  readonly to: string;
  /** `2013-05-18` or the ISO week `2013-W20`. */
  readonly label: string;
  readonly finished: number;
  /** Left unfinished: reported apart, never part of the throughput. */
  readonly discarded: number;
  /** Not wholly inside the window. */
  readonly partial: boolean;
}
export interface ThroughputResult {
  readonly period: "day" | "week";
  /** Every period of the window, those without a finish too. */
  readonly buckets: readonly ThroughputBucket[];
  readonly total: number;
}

/** Items finished per local day or ISO week. */
export const throughput: Metric<{ readonly period?: "day" | "week" }, ThroughputResult> = {
  id: "throughput",
  title: "Throughput",
  unit: "items per period",
  formula: "count of F in each period [from, to)",
  source: "Kanban Guide 2025.5; weeks by ISO 8601 in the board's zone",
  params: [
    { name: "period", kind: "choice", choices: ["week", "day"], default: "week", description: "Length of a period" },
  ],
  compute(query, { period = "week" }) {
    const { calendar } = query.log;
    const window = windowOf(query);
    const length = period === "week" ? 7 : 1;
    const finished = countsOf(finishedItems(query).included.map((item) => item.finishedAt));
    const discarded = countsOf(
      journeysOf(query).flatMap(({ departure }) =>
        departure === null || departure.kind === "finished" ? [] : [departure.at],
      ),
    );
    const buckets: ThroughputBucket[] = [];
    const firstDay = calendar.dayOf(window.from);
    for (
      let day = period === "week" ? weekStart(firstDay) : firstDay;
      calendar.startOf(day) < window.to;
      day += length
    ) {
      const from = calendar.startOf(day);
      const to = calendar.startOf(day + length);
      const inside = [Math.max(from, window.from), Math.min(to, window.to)] as const;
      buckets.push({
        from: toInstant(from),
        to: toInstant(to),
        label: period === "week" ? weekLabel(day) : dateLabel(day),
        finished: finished(...inside),
        discarded: discarded(...inside),
        partial: from < window.from || to > window.to,
      });
    }
    return { period, buckets, total: buckets.reduce((sum, bucket) => sum + bucket.finished, 0) };
  },
  explain: (query) => explainWith(throughput, finishedItems(query)),
};

/** Counts instants in `[from, to)`. */
function countsOf(instants: readonly number[]): (from: number, to: number) => number {
  const arrivals = new Level(instants.map((at) => [at, Number.POSITIVE_INFINITY]));
  return (from, to) => arrivals.at(to - 1) - arrivals.at(from - 1);
}
