import type { Metric } from "../metric.ts";
import { periodParams, type PeriodLength, type PeriodParams } from "../periods.ts";
import { toInstant } from "../instant.ts";
import { seriesOf, type Series } from "./series.ts";
import { movingRanges, skewnessOf, xmrLimits, xmrSignals, type XmrLimits, type XmrRule } from "./xmr.ts";
import { explainPaths, notFinished, notPresent, notTimed } from "../explain-paths.ts";

export interface BehaviourPoint {
  readonly at: string;
  /** The period, or the card for cycle times. */
  readonly label: string;
  readonly value: number;
  readonly movingRange: number | null;
  /** The rules it breaks. */
  readonly signals: readonly XmrRule[];
  /** Its moving range lies above the range limit. */
  readonly rangeSignal: boolean;
}
export interface ProcessBehaviourResult {
  readonly series: Series;
  readonly period: PeriodLength | null;
  readonly points: readonly BehaviourPoint[];
  readonly limits: XmrLimits;
  /** Limits stem from a baseline somebody chose, not from all points. */
  readonly frozen: boolean;
  /** Fewer than 20 points set the limits. */
  readonly provisional: boolean;
  /** Of the points that set the limits; a long tail signals falsely, by every rule. */
  readonly skewness: number | null;
  readonly skewed: boolean;
  readonly rules: readonly XmrRule[];
}
interface ProcessBehaviourParams extends PeriodParams {
  readonly series?: Series;
  readonly rule?: readonly string[];
  readonly "baseline-from"?: number;
  readonly "baseline-to"?: number;
}

const provisionalBelow = 20;
const skewedBeyond = 1;

/** Process behaviour (XmR) chart of the flow: which values are signals, which are noise. Limits are null below two points. */
export const processBehaviour: Metric<ProcessBehaviourParams, ProcessBehaviourResult> = {
  id: "process-behaviour",
  title: "Process behaviour",
  unit: "items or days",
  formula: "X̄ ± 2.660·mR̄; range limit 3.268·mR̄; σ = mR̄/1.128; the lower limit is clamped at 0 and then judges nothing",
  source: "Wheeler, Understanding Variation (1993); skewness beyond ±1 is called skewed by us",
  params: [
    {
      name: "series",
      kind: "choice",
      choices: ["throughput", "cycle-time", "wip", "total-age"],
      default: "throughput",
      description: "Complete periods' throughput, WIP or total age at their end, or the cycle time of each item",
    },
    ...periodParams,
    {
      name: "rule",
      kind: "choice",
      choices: ["1", "2", "3", "4"],
      many: true,
      description:
        "Rules beside the first, each with false signals of its own: 2 of 3 beyond 2σ, 4 of 5 beyond 1σ, 8 on one side",
    },
    { name: "baseline-from", kind: "instant", description: "Limits are set by the points since then" },
    { name: "baseline-to", kind: "instant", description: "Limits are set by the points before then" },
  ],
  compute(query, params) {
    const { series = "throughput", period = "week" } = params;
    const { "baseline-from": since = Number.NEGATIVE_INFINITY, "baseline-to": until = Number.POSITIVE_INFINITY } =
      params;
    const points = seriesOf(query, series, params);
    const values = points.map((point) => point.value);
    const baseline = points.filter(({ at }) => at >= since && at < until).map((point) => point.value);
    const limits = xmrLimits(baseline);
    const rules = rulesOf(params.rule ?? []);
    const signals = xmrSignals(values, limits, rules);
    const ranges = movingRanges(values);
    const skewness = skewnessOf(baseline);
    return {
      series,
      period: series === "cycle-time" ? null : period,
      points: points.map(({ at, label, value }, index): BehaviourPoint => {
        const movingRange = ranges[index] ?? null;
        const rangeSignal =
          movingRange !== null && limits.upperRangeLimit !== null && movingRange > limits.upperRangeLimit;
        return { at: toInstant(at), label, value, movingRange, signals: signals[index] ?? [], rangeSignal };
      }),
      limits,
      frozen: Number.isFinite(since) || Number.isFinite(until),
      provisional: baseline.length < provisionalBelow,
      skewness,
      skewed: skewness !== null && Math.abs(skewness) > skewedBeyond,
      rules,
    };
  },
  explain(query, { series = "throughput" }) {
    const reasonOf = series === "cycle-time" ? notTimed : series === "throughput" ? notFinished : notPresent;
    return explainPaths(processBehaviour, query, reasonOf(query));
  },
};

const rulesOf = (asked: readonly string[]): XmrRule[] =>
  ([1, 2, 3, 4] as const).filter((rule) => rule === 1 || asked.includes(String(rule)));
