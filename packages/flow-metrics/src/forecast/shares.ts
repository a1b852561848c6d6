/** How likely each whole number is, from `low` on. What is missing from 1 was dropped on purpose. */
export interface Shares {
  readonly low: number;
  readonly shares: Float64Array;
}

/** Numbers that may come up, ascending, and how likely each is. */
export interface Draw {
  readonly counts: readonly number[];
  readonly shares: readonly number[];
}

/** Shares below this are moved to their neighbour at both ends: over ten years of days that shifts less than 1e-13. */
const negligible = 1e-18;

/** A total that is certain to be 0. */
export const nothing: Shares = { low: 0, shares: Float64Array.of(1) };

/** Each of the values as likely as the others. Expects at least one. */
export function drawOf(values: readonly number[]): Draw {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const counts = [...times.keys()].sort((a, b) => a - b);
  return { counts, shares: counts.map((count) => (times.get(count) ?? 0) / values.length) };
}

/**
 * The distribution of a total with one more draw added; what reaches `below` is dropped.
 * O(width · distinct counts): the cost of every exact forecast.
 */
export function plus({ low, shares }: Shares, draw: Draw, below = Number.POSITIVE_INFINITY): Shares {
  const least = draw.counts[0] ?? 0;
  const first = low + least;
  const end = Math.min(low + shares.length + (draw.counts.at(-1) ?? 0), below);
  const sum = new Float64Array(Math.max(0, end - first));
  for (let index = 0; index < draw.counts.length; index++) {
    const shift = (draw.counts[index] as number) - least;
    const share = draw.shares[index] as number;
    const reach = Math.min(shares.length, sum.length - shift);
    for (let k = 0; k < reach; k++) sum[k + shift] = (sum[k + shift] as number) + share * (shares[k] as number);
  }
  return trimmed(first, sum);
}

function trimmed(first: number, shares: Float64Array): Shares {
  let from = 0;
  let to = shares.length - 1;
  while (from < to && (shares[from] as number) < negligible) {
    shares[from + 1] = (shares[from + 1] as number) + (shares[from] as number);
    from++;
  }
  while (from < to && (shares[to] as number) < negligible) {
    shares[to - 1] = (shares[to - 1] as number) + (shares[to] as number);
    to--;
  }
  return { low: first + from, shares: shares.subarray(from, to + 1) };
}

/** The sum of all shares, the smallest added first where they lie at the end. */
export function weightOf({ shares }: Shares): number {
  let sum = 0;
  for (let index = shares.length - 1; index >= 0; index--) sum += shares[index] as number;
  return sum;
}
