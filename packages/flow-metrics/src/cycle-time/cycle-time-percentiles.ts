import { shownPercentiles, type PercentileName } from "../duration-summary.ts";
import { msPerDay } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import { percentile } from "../percentile.ts";
import { foldOf } from "../fold-of.ts";

export type CycleTimePercentiles = Readonly<Record<PercentileName, number | null>> & { readonly n: number };

/**
 * Percentiles of the elapsed cycle times of everything finished by `asOf`, in days; null where nothing was.
 * Equal to those of the metric `cycle-time` over the whole log for items with an observed start, but read
 * from what the log keeps: after one more event the answer costs no pass over the others.
 */
export function cycleTimePercentiles({ log, asOf, conventions }: MetricQuery): CycleTimePercentiles {
  const times = foldOf(log, { asOf, slips: conventions.slips }).cycleTimes();
  const days = (name: PercentileName): number | null => {
    const p = shownPercentiles.find((one) => one.name === name)?.p ?? 0;
    const ms = percentile(times, p, conventions.percentile);
    return ms === null ? null : ms / msPerDay;
  };
  return { n: times.length, p50: days("p50"), p70: days("p70"), p85: days("p85"), p95: days("p95") };
}
