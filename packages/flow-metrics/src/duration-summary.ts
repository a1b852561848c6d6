/** Durations in days, unrounded. Figures are null where there is no item. */
export interface DurationSummary {
  readonly n: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p70: number | null;
  readonly p85: number | null;
  readonly p95: number | null;
  /** Percentiles that fewer than one item lies above: n · (1 − p/100) < 1. */
  readonly lowN: readonly PercentileName[];
}
export type PercentileName = "p50" | "p70" | "p85" | "p95";
