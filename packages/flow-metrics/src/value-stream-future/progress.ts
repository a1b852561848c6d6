import { findInSeries } from "../experiment-verdict/before-after.ts";
import type { SeriesPoint } from "../experiment-verdict/observe.ts";
import type { VerdictAnswer } from "../experiment-verdict/verdict.ts";
import { msPerDay } from "../instant.ts";
import { createRandom } from "../random.ts";
import type { FutureTotals } from "./future-state.ts";

/** `[from, to)` in epoch ms; from null: all there was. */
export interface ProgressWindow {
  readonly from: number | null;
  readonly to: number;
}

/** The totals that a target is followed by. */
export const progressFigures = [
  "leadTimeDays",
  "processTimeDays",
  "waitDays",
  "activityRatio",
  "rolledCompleteAccurate",
  "itemsPerWeek",
] as const satisfies readonly (keyof FutureTotals)[];
export type ProgressFigure = (typeof progressFigures)[number];
export type ProgressTotals = Readonly<Record<ProgressFigure, number | null>>;

/** The measured map of one window. */
export interface ProgressReading {
  readonly window: ProgressWindow;
  /** Cards finished in it. */
  readonly items: number;
  readonly totals: ProgressTotals;
}

/** Means of fewer cards than this are told of single cards: no point. */
export const fewestProgressItems = 5;
const mostPoints = 13;
const week = 7 * msPerDay;

/**
 * The windows a target is followed by: one a week from the day it was set (every second, third .. week where there
 * would be too many), and one that ends now. Each is as long as the window the target was set by, but none begins
 * before it was set: nothing in it was finished earlier. So the first ones are shorter, and grow.
 *
 * @example progressWindows({ setAt, asOf: setAt + 14 * day, by: { from: setAt - 28 * day, to: setAt } }) // 7 and 14 days
 */
export function progressWindows({
  setAt,
  asOf,
  by,
}: {
  readonly setAt: number;
  readonly asOf: number;
  readonly by: ProgressWindow;
}): { readonly from: number; readonly to: number }[] {
  const length = by.from === null ? Number.POSITIVE_INFINITY : by.to - by.from;
  const every = Math.max(1, Math.ceil((asOf - setAt) / week / mostPoints)) * week;
  const ends: number[] = [];
  for (let end = setAt + every; end < asOf; end += every) ends.push(end);
  if (asOf > setAt) ends.push(asOf);
  return ends.map((to) => ({ from: Math.max(setAt, to - length), to }));
}

/** How far a figure came. */
export interface FigureProgress {
  /** As it was told when the target was set. */
  readonly set: number | null;
  readonly target: number | null;
  /** In the last window; null where too few cards were finished in it. */
  readonly now: number | null;
  /** Of the way from what was to what is wanted: 1 is there, below 0 is further away. Null: not to be told. */
  readonly way: number | null;
  /**
   * Told now, the figure of that time is another: history was corrected, people know otherwise, or days are counted
   * otherwise since. What is measured now and what was told then do not compare.
   */
  readonly revised: boolean;
}

export interface TargetProgress {
  /** Totals null: fewer cards than it takes. */
  readonly points: readonly {
    readonly from: number;
    readonly at: number;
    readonly items: number;
    readonly totals: ProgressTotals | null;
  }[];
  readonly figures: Readonly<Record<ProgressFigure, FigureProgress>>;
  /** Whether lead times since differ from those before by more than chance explains; null where there is nothing to compare. */
  readonly chance: VerdictAnswer | null;
}

export interface ProgressFacts {
  /** Names the draw: the same target is judged by the same one. */
  readonly targetId: string;
  readonly setAt: number;
  readonly asOf: number;
  readonly today: ProgressTotals;
  readonly future: ProgressTotals;
  /** The window the target was set by, as it is told now; undefined where it is not known any more. */
  readonly baseline: ProgressReading | undefined;
  /** In the order of `progressWindows`. */
  readonly readings: readonly ProgressReading[];
  /** Lead times in days of cards, at the time they were finished, in order. */
  readonly leads: readonly SeriesPoint[];
}

/**
 * Where a target stands: the measured map since it was set, point by point, and each figure between what it was and
 * what is wanted. A pure function of what it is given: the same log gives the same points.
 */
export function targetProgress(facts: ProgressFacts): TargetProgress {
  const { today, future, baseline, readings } = facts;
  const points = readings.map(({ window, items, totals }) => ({
    from: window.from ?? facts.setAt,
    at: window.to,
    items,
    totals: items < fewestProgressItems ? null : totals,
  }));
  const last = points.at(-1)?.totals ?? null;
  const figureOf = (name: ProgressFigure): FigureProgress => {
    const [set, target, now] = [today[name], future[name], last?.[name] ?? null];
    const revised = isRevised(set, target, baseline?.totals[name]);
    return { set, target, now, way: revised ? null : wayOf(set, target, now), revised };
  };
  return {
    points,
    figures: Object.fromEntries(progressFigures.map((name) => [name, figureOf(name)])) as TargetProgress["figures"],
    chance: chanceOf(facts),
  };
}

/** A target closer to what was than this share of it is no way to go. */
const noWay = 1e-6;

function wayOf(set: number | null, target: number | null, now: number | null): number | null {
  if (set === null || target === null || now === null) return null;
  const whole = target - set;
  return Math.abs(whole) <= noWay * Math.abs(set) ? null : (now - set) / whole;
}

/** By more than a tenth of the way, or of the figure itself where there is no way. */
function isRevised(set: number | null, target: number | null, told: number | null | undefined): boolean {
  if (told === undefined || set === null) return false;
  if (told === null) return true;
  const whole = Math.abs((target ?? set) - set);
  return Math.abs(told - set) > 0.1 * (whole > noWay * Math.abs(set) ? whole : Math.abs(set)) + 1e-9;
}

function chanceOf({ targetId, setAt, asOf, baseline, leads }: ProgressFacts): VerdictAnswer | null {
  const to = Math.min(setAt, baseline?.window.to ?? setAt);
  const from = baseline?.window.from ?? leads[0]?.at ?? to;
  if (from >= to || setAt >= asOf) return null;
  const design = { baseline: { from, to }, trial: { from: setAt, to: asOf }, reviewAt: asOf };
  return findInSeries(leads, design, "lower", createRandom(targetId)).answer;
}
