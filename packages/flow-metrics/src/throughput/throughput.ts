import { itemEnd } from "../flow-fold.ts";
import { isTransferred, itemSpans } from "../item-spans.ts";
import type { Metric } from "../metric.ts";
import { periodParams, Periods, type Period, type PeriodLength, type PeriodParams } from "../periods.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

export interface ThroughputBucket extends Period {
  readonly finished: number;
  /** Left unfinished, and not for another board: reported apart, never part of the throughput. */
  readonly discarded: number;
}
export interface ThroughputResult {
  readonly period: PeriodLength;
  /** Every period of the window, those without a finish too. */
  readonly buckets: readonly ThroughputBucket[];
  readonly total: number;
}

/** Items finished per local day or week. */
export const throughput: Metric<PeriodParams, ThroughputResult> = {
  id: "throughput",
  title: "Throughput",
  unit: "items per period",
  formula: "count of F in each period [from, to)",
  source: "Kanban Guide 2025.5; weeks by ISO 8601 in the board's zone",
  params: periodParams,
  compute(query, params) {
    const periods = new Periods(query, params);
    const finished = periods.all.map(() => 0);
    const discarded = periods.all.map(() => 0);
    const items = itemSpans(query, "all");
    for (let row = 0; row < items.count; row++) {
      const index = periods.indexOf(items.endedAt[row] as number);
      if (index < 0) continue;
      if (items.end[row] === itemEnd.finished) finished[index] = (finished[index] ?? 0) + 1;
      else if (!isTransferred(query, items.card[row] as number)) discarded[index] = (discarded[index] ?? 0) + 1;
    }
    const buckets = periods.all.map(({ partial, ...one }, index): ThroughputBucket => {
      return { ...one, finished: finished[index] ?? 0, discarded: discarded[index] ?? 0, partial };
    });
    return { period: periods.length, buckets, total: buckets.reduce((sum, bucket) => sum + bucket.finished, 0) };
  },
  explain: (query) => explainPaths(throughput, query, notFinished(query)),
};
