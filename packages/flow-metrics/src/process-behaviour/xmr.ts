/** 1 beyond a limit; 2: two of three beyond 2σ; 3: four of five beyond 1σ; 4: eight in a row on one side of the mean. */
export type XmrRule = 1 | 2 | 3 | 4;

/** Natural process limits of a baseline. Figures are null where it has too few values: two make a range. */
export interface XmrLimits {
  readonly n: number;
  readonly mean: number | null;
  readonly averageMovingRange: number | null;
  /** mean ± 2.660·mR̄, the lower one not below `floor`. */
  readonly upperLimit: number | null;
  readonly lowerLimit: number | null;
  /** 3.268·mR̄ */
  readonly upperRangeLimit: number | null;
  /** mR̄/1.128 */
  readonly sigma: number | null;
  /** Lines at or below it are not drawn, and no rule reads them; null: values have no floor. */
  readonly floor: number | null;
}

/**
 * The XmR chart's limits from consecutive values (Wheeler, Understanding Variation, 1993).
 *
 * @example xmrLimits([10, 20, 30, 40]).upperLimit // 51.6
 */
export function xmrLimits(values: readonly number[], floor: number | null = 0): XmrLimits {
  const n = values.length;
  const average = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const mean = n === 0 ? null : average(values);
  if (mean === null || n === 1) {
    const unknown = { upperLimit: null, lowerLimit: null, upperRangeLimit: null, sigma: null };
    return { n, mean, averageMovingRange: null, ...unknown, floor };
  }
  const range = average(movingRanges(values).slice(1).map(Number));
  const lower = mean - 2.66 * range;
  return {
    n,
    mean,
    averageMovingRange: range,
    upperLimit: mean + 2.66 * range,
    lowerLimit: floor === null ? lower : Math.max(floor, lower),
    upperRangeLimit: 3.268 * range,
    sigma: range / 1.128,
    floor,
  };
}

/** Differences to the value before; the first has none. */
export const movingRanges = (values: readonly number[]): (number | null)[] =>
  values.map((value, index) => (index === 0 ? null : Math.abs(value - (values[index - 1] ?? 0))));

/**
 * Which rules each value breaks. A run's rule marks its values on that side of the mean; one exactly on the mean
 * breaks a run of eight. Without limits nothing is a signal.
 */
export function xmrSignals(values: readonly number[], limits: XmrLimits, rules: readonly XmrRule[]): XmrRule[][] {
  const { mean, sigma, upperLimit } = limits;
  const found = values.map(() => new Set<XmrRule>());
  if (mean === null || sigma === null || upperLimit === null) return found.map(() => []);
  for (const side of [1, -1]) {
    const line = (sigmas: number): number | null => {
      const at = mean + side * sigmas * sigma;
      return side < 0 && limits.floor !== null && at <= limits.floor ? null : at;
    };
    const limit = side > 0 ? upperLimit : limitBelow(limits);
    const isBeyond = (value: number, border: number | null): boolean => border !== null && (value - border) * side > 0;
    const mark = (rule: XmrRule, from: number, to: number): void => {
      for (let index = from; index <= to; index++) if (isBeyond(values[index] ?? mean, mean)) found[index]?.add(rule);
    };
    const runs: readonly (readonly [rule: XmrRule, length: number, needed: number, border: number | null])[] = [
      [1, 1, 1, limit],
      [2, 3, 2, line(2)],
      [3, 5, 4, line(1)],
      [4, 8, 8, mean],
    ];
    for (const [rule, length, needed, border] of runs) {
      if (!rules.includes(rule)) continue;
      for (let end = length - 1; end < values.length; end++) {
        let beyond = 0;
        for (let index = end - length + 1; index <= end; index++)
          if (isBeyond(values[index] as number, border)) beyond++;
        if (beyond >= needed) mark(rule, end - length + 1, end);
      }
    }
  }
  return found.map((broken) => [...broken].sort((a, b) => a - b));
}

/** A limit clamped to the floor judges nothing. */
const limitBelow = ({ lowerLimit, floor }: XmrLimits): number | null =>
  lowerLimit !== null && floor !== null && lowerLimit <= floor ? null : lowerLimit;

/** Third moment over the cube of the deviation; null below three values or without any spread. */
export function skewnessOf(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 3) return null;
  const mean = values.reduce((sum, one) => sum + one, 0) / n;
  const moment = (k: number): number => values.reduce((sum, one) => sum + (one - mean) ** k, 0) / n;
  const variance = moment(2);
  return variance > 0 ? moment(3) / variance ** 1.5 : null;
}
