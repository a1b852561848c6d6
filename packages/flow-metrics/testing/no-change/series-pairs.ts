import type { BeforeAfterDesign } from "../../src/experiment-verdict/before-after.ts";
import type { SeriesPoint } from "../../src/experiment-verdict/observe.ts";
import { standardNormal, type Random } from "../../src/random.ts";

/** One value a day. */
export const dayMs = 86_400_000;

/** A normal series in which each value keeps the share `keeps` of the one before; its standard deviation is 1. */
export function rememberingSeries(random: Random, length: number, keeps: number): SeriesPoint[] {
  const fresh = Math.sqrt(1 - keeps * keeps);
  let value = standardNormal(random);
  return Array.from({ length }, (_, day) => {
    if (day > 0) value = keeps * value + fresh * standardNormal(random);
    return { at: day * dayMs, value };
  });
}

/** So many days against so many. */
export const daysAgainstDays = (days: number): BeforeAfterDesign => ({
  baseline: { from: 0, to: days * dayMs },
  trial: { from: days * dayMs, to: 2 * days * dayMs },
  reviewAt: 2 * days * dayMs,
});

/** The same series, the second stretch higher by `sigma`. */
export const lifted = (points: readonly SeriesPoint[], sigma: number): SeriesPoint[] =>
  points.map(({ at, value }, index) => ({ at, value: index < points.length / 2 ? value : value + sigma }));
