import type { Random } from "../random.ts";
import { msPerDay } from "../instant.ts";
import { compareSeries, fewestEffective, type SeriesComparison } from "./compare-series.ts";
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

type Interval = readonly [number | null, number | null];

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
  const effect = effectOf(observed);
  const interval = intervalOf(observed, compared, share);
  return {
    ...shared,
    ...undecided,
    answer: answerOf(measure, test.p, compared.difference, interval),
    effect,
    interval,
    p: test.p,
    blocks: test.blocks,
  };
}

const undecided = { reasons: [], effect: null, interval: null, p: null, blocks: null, daysMore: null } as const;

/** A difference that chance rarely makes, and whose interval, where both ends are known, leaves zero out. */
export function answerOf(
  measure: Pick<Measure, "better">,
  p: number,
  difference: number,
  interval: Interval,
): VerdictAnswer {
  const [low, high] = interval;
  const holdsZero = low !== null && high !== null && low <= 0 && high >= 0;
  if (p > alpha || holdsZero || difference === 0) return "no-evidence";
  return harm(measure, difference) > 0 ? "worsened" : "improved";
}

function effectOf(observed: Observed): number | null {
  const [before, after] = [observed.figure([0]), observed.figure([1])];
  return before === null || after === null ? null : after - before;
}

/** Both sides' errors put together so that an uneven one stays uneven (Zou and Donner 2008). */
function intervalOf(observed: Observed, { test }: SeriesComparison, share: 0.05 | 0.1): Interval {
  const [before, after] = [observed.figure([0]), observed.figure([1])];
  if (test === null || (before === null && after === null)) return [null, null];
  const critical = share === 0.05 ? test.critical.at5 : test.critical.at10;
  const [lowBefore, highBefore] = observed.band([0], critical * test.standardErrors[0]);
  const [lowAfter, highAfter] = observed.band([1], critical * test.standardErrors[1]);
  if (before === null || after === null)
    return openEnded(before, after, [lowBefore, highBefore], [lowAfter, highAfter]);
  const effect = after - before;
  const low =
    lowAfter === null || highBefore === null ? null : effect - Math.hypot(after - lowAfter, highBefore - before);
  const high =
    highAfter === null || lowBefore === null ? null : effect + Math.hypot(highAfter - after, before - lowBefore);
  return [finite(low), finite(high)];
}

/** Blocks all alike can make the error unbounded. */
const finite = (bound: number | null): number | null => (Number.isFinite(bound) ? bound : null);

/** A side whose figure is beyond what was seen bounds the difference from one side only. */
function openEnded(before: number | null, after: number | null, bandBefore: Interval, bandAfter: Interval): Interval {
  const gap = (upper: number | null, lower: number | null): number | null =>
    upper === null || lower === null ? null : upper - lower;
  return after === null
    ? [before === null ? null : gap(bandAfter[0], bandBefore[1]), null]
    : [null, gap(bandAfter[1], bandBefore[0])];
}

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
