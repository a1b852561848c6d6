import type { MetricQuery } from "../metric.ts";
import type { Measure } from "./measure.ts";
import { observeThroughput, observeTotalAge, observeWip } from "./observe-days.ts";
import { observeMeanDuration, observePercentile } from "./observe-durations.ts";
import { observeEfficiency } from "./observe-efficiency.ts";
import { meansOf, type Observed, type SeenWindow } from "./observed.ts";

/** A series of anybody's, in order of time. */
export interface SeriesPoint {
  /** Epoch ms. */
  readonly at: number;
  readonly value: number;
}

/** Looks at windows. */
export type Observe = (windows: readonly SeenWindow[]) => Observed;

/** Reads the measure off a board's log, each window as it was known when last seen. */
export function observing(query: MetricQuery, { kind, percentile }: Measure): Observe {
  return (windows) => {
    if (kind === "cycle-time-mean") return observeMeanDuration(query, windows);
    if (kind === "cycle-time-percentile") return observePercentile(query, windows, percentile);
    if (kind === "throughput") return observeThroughput(query, windows);
    if (kind === "wip") return observeWip(query, windows);
    if (kind === "total-age") return observeTotalAge(query, windows);
    return observeEfficiency(query, windows);
  };
}

/** Reads the mean off a series. */
export const observingSeries =
  (points: readonly SeriesPoint[]): Observe =>
  (windows) =>
    meansOf(
      windows.map(({ from, to, seenAt }) =>
        points.filter(({ at }) => at >= from && at < to && at <= seenAt).map(({ value }) => value),
      ),
    );
