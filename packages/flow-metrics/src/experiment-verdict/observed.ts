import type { EffectGrid } from "./interval.ts";

/** A stretch of time, `[from, to)` in epoch ms, as it was known at `seenAt`. */
export interface SeenWindow {
  readonly from: number;
  readonly to: number;
  readonly seenAt: number;
}

/** How the measure hangs on the values: so much of it a unit of value, or values read anew without an effect. */
type EffectScale = { readonly perValue: number } | EffectSearch;

interface EffectSearch extends EffectGrid {
  /** The values, had what happened in the marked windows been without an effect of this size; `null` where out of sight. */
  without(marked: readonly boolean[], effect: number): readonly (readonly number[])[] | null;
}

/** What a measure makes of some windows. */
export interface Observed {
  /** Per window, in order of time: what each observation adds to the figure. */
  readonly values: readonly (readonly number[])[];
  /** Items not over when last seen, per window. */
  readonly open: readonly number[];
  /** Longest length a mean of durations counts; `null` where all were seen to their end. */
  readonly horizonDays: number | null;
  /** So much was still open that a percentile lies beyond what was seen: nothing can be compared. */
  readonly outOfSight: boolean;
  /** The measure over some of the windows taken together; `null` where it is not known. */
  figure(windows: readonly number[]): number | null;
  readonly scale: EffectScale;
}

/** Windows whose figure is the mean of what was read, compared by values that may be smoothed. */
export function meansOf(
  readings: readonly (readonly number[])[],
  { values = readings, scale = 1 }: { readonly values?: readonly (readonly number[])[]; readonly scale?: number } = {},
): Observed {
  const figure = (windows: readonly number[]): number | null => {
    const chosen = windows.flatMap((window) => readings[window] ?? []);
    return chosen.length === 0 ? null : (scale * chosen.reduce((sum, value) => sum + value, 0)) / chosen.length;
  };
  return {
    values,
    open: values.map(() => 0),
    horizonDays: null,
    outOfSight: false,
    figure,
    scale: { perValue: scale },
  };
}
