/** Bounds of an effect; `null` is no bound. */
export type Interval = readonly [number | null, number | null];

/** Effects that are asked about: multiples of `step`, up to `reach` either way, beyond which nothing changes any more. */
export interface EffectGrid {
  readonly reach: number;
  readonly step: number;
}

/** Whether the trial, an effect taken off it, still lies beyond chance above (1) or below (-1) the baseline; 0 where not, or not known. */
export type Differs = (effect: number) => -1 | 0 | 1;

/**
 * The effects that the test does not rule out: those which, taken off the trial, leave nothing it would call a
 * difference. Zero lies outside if and only if the test calls the data as they are a difference. An end is `null`
 * where no effect however great is ruled out on that side.
 *
 * Source: confidence limits by inversion of a test (Lehmann, Nonparametrics, 1975).
 */
export function effectsNotRuledOut(differs: Differs, { reach, step }: EffectGrid): Interval {
  const last = Math.ceil(reach / step);
  const endOn = (side: -1 | 1): number | null => {
    const ruledOut = (index: number): boolean => differs(index * step) === -side;
    const zeroIsOut = ruledOut(0);
    if (!zeroIsOut && !ruledOut(side * last)) return null;
    let [inside, outside] = zeroIsOut ? [-side * last, 0] : [0, side * last];
    while (Math.abs(outside - inside) > 1) {
      const middle = Math.trunc((inside + outside) / 2);
      if (ruledOut(middle)) outside = middle;
      else inside = middle;
    }
    return inside * step;
  };
  const [low, high] = [endOn(-1), endOn(1)];
  if (low === null || high === null || low <= high) return [low, high];
  // Values so coarse that the trial jumps from above to below: the effect is the one that leaves zero out.
  const effect = Math.abs(low) > Math.abs(high) ? low : high;
  return [effect, effect];
}

/** The interval, widened where need be to hold a value. */
export const holding = ([low, high]: Interval, value: number): Interval => [
  low === null ? null : Math.min(low, value),
  high === null ? null : Math.max(high, value),
];

/** 1 where all of it lies above zero, -1 below, 0 where it holds zero. */
export function sideOfZero([low, high]: Interval): -1 | 0 | 1 {
  if (low !== null && low > 0) return 1;
  return high !== null && high < 0 ? -1 : 0;
}
