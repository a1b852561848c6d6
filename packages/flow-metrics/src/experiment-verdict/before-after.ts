import type { Random } from "../random.ts";
import { compareWindows, type CompareOptions, type WindowPair } from "./compare-windows.ts";
import type { Measure } from "./measure.ts";
import { observingSeries, type Observe, type SeriesPoint } from "./observe.ts";
import type { Finding } from "./verdict.ts";

/** Windows and review frozen before the start, in epoch ms; windows are `[from, to)`. */
export interface BeforeAfterDesign {
  readonly baseline: { readonly from: number; readonly to: number };
  readonly trial: { readonly from: number; readonly to: number };
  readonly reviewAt: number;
}

/** What of the baseline was seen when the change came, and what of the trial at its review. */
export const windowsSeen = ({ baseline, trial, reviewAt }: BeforeAfterDesign): WindowPair => ({
  baseline: { ...baseline, seenAt: trial.from },
  trial: { ...trial, seenAt: reviewAt },
});

/** Whether the baseline was worse than an equally long time before it: then it gets better by itself. */
export function baselineWasBad(
  observe: Observe,
  { baseline }: BeforeAfterDesign,
  measure: Pick<Measure, "better">,
  random: Random,
): boolean {
  const earlier = { from: baseline.from - (baseline.to - baseline.from), to: baseline.from };
  const design = { baseline: earlier, trial: baseline, reviewAt: baseline.to };
  return compareWindows(observe, windowsSeen(design), measure, random).answer === "worsened";
}

/**
 * The verdict on two stretches of any series of numbers in order of time: the same test that judges a board's figures.
 *
 * @example findInSeries(points, design, "lower", createRandom("seed")).answer
 */
export const findInSeries = (
  points: readonly SeriesPoint[],
  design: BeforeAfterDesign,
  better: Measure["better"],
  random: Random,
  options: CompareOptions = {},
): Finding => compareWindows(observingSeries(points), windowsSeen(design), { better }, random, options);
