import type { SeriesComparison } from "../../src/experiment-verdict/compare-series.ts";
import { pickIndex, type Random } from "../../src/random.ts";

const rearrangements = 399;
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const errorOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length / values.length);
};

/** What a calibration must catch: values shuffled one by one, as if none knew of the one before. */
export function plainPermutation(
  before: readonly number[],
  after: readonly number[],
  random: Random,
): SeriesComparison {
  const difference = meanOf(after) - meanOf(before);
  const pool = [...before, ...after];
  let asExtreme = 1;
  for (let round = 0; round < rearrangements; round++) {
    for (let place = 0; place < before.length; place++) {
      const other = place + pickIndex(random, pool.length - place);
      [pool[place], pool[other]] = [pool[other] ?? 0, pool[place] ?? 0];
    }
    const apart = meanOf(pool.slice(before.length)) - meanOf(pool.slice(0, before.length));
    if (Math.abs(apart) >= Math.abs(difference)) asExtreme++;
  }
  return {
    difference,
    effectiveN: [before.length, after.length],
    dependence: 1,
    test: {
      p: asExtreme / (rearrangements + 1),
      blocks: [before.length, after.length],
      standardErrors: [errorOf(before), errorOf(after)],
      critical: { at5: 1.96, at10: 1.645 },
    },
  };
}
