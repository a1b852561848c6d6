import { toInstant } from "../instant.ts";
import type { MetricQuery } from "../metric.ts";
import { seriesOf, type Series } from "../process-behaviour/series.ts";
import { xmrLimits, xmrSignals } from "../process-behaviour/xmr.ts";
import type { BeforeAfterDesign } from "./before-after.ts";
import type { MeasureKind } from "./measure.ts";
import type { BehaviourSignal } from "./verdict.ts";

const charts: { readonly [K in MeasureKind]: Series | null } = {
  "cycle-time-percentile": "cycle-time",
  "cycle-time-mean": "cycle-time",
  throughput: "throughput",
  wip: "wip",
  "total-age": "total-age",
  "flow-efficiency": null,
};

/** Points of the trial beyond the limits that the baseline set (rule 1); `null` where the measure has no chart. */
export function signalsOf(query: MetricQuery, kind: MeasureKind, design: BeforeAfterDesign): BehaviourSignal[] | null {
  const series = charts[kind];
  if (series === null) return null;
  const { baseline, trial, reviewAt } = design;
  const points = seriesOf({ ...query, from: baseline.from, to: trial.to, asOf: reviewAt }, series, { period: "week" });
  const limits = xmrLimits(points.filter(({ at }) => at < baseline.to).map(({ value }) => value));
  const broken = xmrSignals(
    points.map(({ value }) => value),
    limits,
    [1],
  );
  return points.flatMap(({ at, label, value }, index) =>
    at >= trial.from && (broken[index]?.length ?? 0) > 0 ? [{ at: toInstant(at), label, value }] : [],
  );
}
