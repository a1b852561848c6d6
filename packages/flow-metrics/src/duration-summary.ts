import type { Conventions } from "./conventions.ts";
import { isLowN, percentile } from "./percentile.ts";

export type PercentileName = "p50" | "p70" | "p85" | "p95";

/** The percentiles shown everywhere. */
export const shownPercentiles: readonly { readonly name: PercentileName; readonly p: number }[] = [
  { name: "p50", p: 50 },
  { name: "p70", p: 70 },
  { name: "p85", p: 85 },
  { name: "p95", p: 95 },
];

/** Durations in days, unrounded. Figures are null where there is no item. */
export interface DurationSummary extends Readonly<Record<PercentileName, number | null>> {
  readonly n: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  /** Percentiles that fewer than one item lies above: n · (1 − p/100) < 1. */
  readonly lowN: readonly PercentileName[];
}

export function summariseDurations(days: ArrayLike<number>, kind: Conventions["percentile"]): DurationSummary {
  const sorted = Float64Array.from(days).sort();
  return {
    n: sorted.length,
    min: sorted.at(0) ?? null,
    max: sorted.at(-1) ?? null,
    mean: mean(sorted),
    ...percentilesOf(sorted, kind),
    lowN:
      sorted.length === 0 ? [] : shownPercentiles.filter(({ p }) => isLowN(sorted.length, p)).map(({ name }) => name),
  };
}

/** The shown percentiles of ascending values. */
export function percentilesOf(
  sorted: Float64Array,
  kind: Conventions["percentile"],
): Record<PercentileName, number | null> {
  const at = (p: number): number | null => percentile(sorted, p, kind);
  return { p50: at(50), p70: at(70), p85: at(85), p95: at(95) };
}

/** Summed in ascending order, so that the order of the items cannot change the result; null without values. */
export function mean(sorted: Float64Array): number | null {
  return sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
}
