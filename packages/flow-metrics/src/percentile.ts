import type { Conventions } from "./conventions.ts";

/** Values that can be asked by position: arrays, typed arrays, a `SortedBag`. */
export interface Ranked {
  readonly length: number;
  at(position: number): number | undefined;
}

/**
 * The p-th percentile of ascending values, p from 0 to 100 (read to a hundredth); null where there are none.
 * `nearest-rank` takes the value at ceil(p·n/100), so it was always observed and "p % took this or less" holds
 * literally; `linear` interpolates between the two nearest (type 7 of Hyndman & Fan 1996).
 *
 * @example percentile([1, 2, 3, 4, 5], 85, "nearest-rank") // 5
 */
export function percentile(sorted: Ranked, p: number, kind: Conventions["percentile"]): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  if (kind === "nearest-rank") return sorted.at(nearestRank(n, p) - 1) ?? null;
  const { lower, fraction } = linearRank(n, p);
  const low = sorted.at(lower) ?? 0;
  const high = sorted.at(Math.min(lower + 1, n - 1)) ?? low;
  return low + (high - low) * fraction;
}

/** ceil(p·n/100) in whole hundredths, so that no floating product can push it over an integer. At least 1. */
export const nearestRank = (n: number, p: number): number => Math.max(1, Math.ceil((Math.round(p * 100) * n) / 10_000));

const linearRank = (n: number, p: number): { lower: number; fraction: number } => {
  const position = (Math.round(p * 100) * (n - 1)) / 10_000;
  const lower = Math.floor(position);
  return { lower, fraction: position - lower };
};

/** Fewer than one of n items lies above the percentile. */
export const isLowN = (n: number, p: number): boolean => n * (10_000 - Math.round(p * 100)) < 10_000;
