import type { Random } from "../random.ts";
import { msPerDay } from "../instant.ts";
import { meanOf } from "./autocorrelation-time.ts";
import { compareSeries, fewestEffective, type BlockTest, type SeriesComparison } from "./compare-series.ts";
import { effectsNotRuledOut, holding, sideOfZero, type Differs, type Interval } from "./interval.ts";
import { harm, type Measure } from "./measure.ts";
import type { Observe } from "./observe.ts";
import type { Observed, SeenWindow } from "./observed.ts";
import { alpha, type VerdictAnswer, type Finding, type VerdictReason, type VerdictSide } from "./verdict.ts";

export interface CompareOptions {
  /** How two stretches of values are compared; by default in blocks as long as their memory. */
  readonly compare?: typeof compareSeries;
  /** Chance that the interval misses, both ends together. */
  readonly share?: 0.05 | 0.1;
}

/** Before and after: what was seen of the baseline when the change came, of the trial at its review. */
export interface WindowPair {
  readonly baseline: SeenWindow;
  readonly trial: SeenWindow;
}

/** Compares a measure over two windows. */
export function compareWindows(
  observe: Observe,
  { baseline, trial }: WindowPair,
  measure: Pick<Measure, "better">,
  random: Random,
  { compare = compareSeries, share = alpha }: CompareOptions = {},
): Finding {
  const observed = observe([baseline, trial]);
  const [before = [], after = []] = observed.values;
  const compared = compare(before, after, random);
  const sides = [sideOf(observed, 0, compared), sideOf(observed, 1, compared)] as const;
  const { test, dependence } = compared;
  const shared = { baseline: sides[0], trial: sides[1], dependence, horizonDays: observed.horizonDays };
  const tooFew = Math.min(before.length, after.length) < fewestEffective;
  if (tooFew || test === null || observed.outOfSight) {
    const reason: VerdictReason = tooFew
      ? "too-few-observations"
      : observed.outOfSight
        ? "percentile-not-reached"
        : "too-dependent";
    const daysMore =
      reason === "percentile-not-reached"
        ? null
        : { baseline: moreDays(baseline, compared, 0), trial: moreDays(trial, compared, 1) };
    return { ...shared, ...undecided, answer: "too-little-data", reasons: [reason], daysMore };
  }
  const found = estimate(observed, compared, test, share);
  return {
    ...shared,
    ...undecided,
    ...found,
    reasons: unseen(observed, found),
    answer: answerOf(measure, found.interval),
    blocks: test.blocks,
  };
}

const undecided = { reasons: [], effect: null, interval: null, p: null, blocks: null, daysMore: null } as const;

/** The interval decides: it holds zero if and only if the test calls the data no difference. */
export function answerOf(measure: Pick<Measure, "better">, interval: Interval): VerdictAnswer {
  const side = sideOfZero(interval);
  if (side === 0) return "no-evidence";
  return harm(measure, side) > 0 ? "worsened" : "improved";
}

/** What the data say of the effect. */
export interface Estimate {
  readonly effect: number | null;
  readonly interval: Interval;
  readonly p: number;
}

/** How large the effect is, by turning the test round: the effects that it does not rule out. */
function estimate(observed: Observed, { difference }: SeriesComparison, test: BlockTest, share: 0.05 | 0.1): Estimate {
  const { scale } = observed;
  const error = (share === 0.05 ? test.critical.at5 : test.critical.at10) * Math.hypot(...test.standardErrors);
  if ("perValue" in scale) {
    const [low, high] = [(difference - error) * scale.perValue, (difference + error) * scale.perValue];
    // Blocks all alike can make the error unbounded.
    const interval: Interval = [finite(low), finite(high)];
    return { effect: difference * scale.perValue, interval, p: test.p };
  }
  const differs: Differs = (effect) => {
    const values = scale.without([false, true], effect);
    return values === null ? 0 : beyond(meanOf(values[1] ?? []) - meanOf(values[0] ?? []), error);
  };
  const found = { effect: effectOf(observed), interval: effectsNotRuledOut(differs, scale), p: test.p };
  return sameWay(found, difference);
}

/** A figure that did not move the way its observations did is no difference: only one that did is tested. */
export function sameWay(found: Estimate, difference: number): Estimate {
  const { effect, interval } = found;
  if (effect === null) return found;
  if (Math.sign(effect) === Math.sign(difference)) return { ...found, interval: holding(interval, effect) };
  return { effect, interval: holding(holding(interval, effect), 0), p: 1 };
}

/** Where one side's percentile lies beyond what was seen, the effect is known by its bound alone. */
export const unseen = ({ open }: Observed, { effect }: Estimate): VerdictReason[] =>
  effect === null && open.some((items) => items > 0) ? ["percentile-not-reached"] : [];

function effectOf(observed: Observed): number | null {
  const [before, after] = [observed.figure([0]), observed.figure([1])];
  return before === null || after === null ? null : after - before;
}

const beyond = (difference: number, error: number): -1 | 0 | 1 =>
  difference > error ? 1 : difference < -error ? -1 : 0;

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);

function sideOf(observed: Observed, side: 0 | 1, compared: SeriesComparison): VerdictSide {
  return {
    n: observed.values[side]?.length ?? 0,
    open: observed.open[side] ?? 0,
    effectiveN: compared.effectiveN[side],
    value: observed.figure([side]),
  };
}

/** As long again as it takes for enough independent observations at the rate seen so far. */
function moreDays({ from, to }: SeenWindow, { effectiveN }: SeriesComparison, side: 0 | 1): number {
  const days = (to - from) / msPerDay;
  return Math.ceil(Math.max(0, days * (fewestEffective / Math.max(1, effectiveN[side]) - 1)));
}
