import { pickIndex, type Random } from "../random.ts";
import { aboutMean, autocorrelationTime, blockMeans, meanOf, varianceOf } from "./autocorrelation-time.ts";

/** Fewer independent observations than this on a side cannot tell a change from chance. */
export const fewestEffective = 8;
/** What it costs that the dependence itself is estimated. */
const spentOnDependence = 3;
const fewestBlocks = 6;
const mostBlocks = 12;
const blockPerTime = 2;
const rearrangements = 1_999;

/** Two stretches of a series that depends on its own past. Pairs are before, after. */
export interface SeriesComparison {
  readonly difference: number;
  /** Independent observations the values are worth. */
  readonly effectiveN: readonly [number, number];
  /** Successive observations that carry as much as one independent one. */
  readonly dependence: number;
  /** `null` where there are too few effective observations. */
  readonly test: BlockTest | null;
}

export interface BlockTest {
  /** Two-sided. */
  readonly p: number;
  readonly blocks: readonly [number, number];
  readonly standardErrors: readonly [number, number];
  /** Distance from the difference, in standard errors, that chance exceeds in 5 % and in 10 % of rearrangements. */
  readonly critical: { readonly at5: number; readonly at10: number };
}

/**
 * Compares the means of two stretches by rearranging blocks of values at random between them. Blocks are twice as
 * long as the series remembers, where that leaves six of them; the difference is measured in standard errors no less
 * than the dependence makes them, so that what one block tells the next does not pass for evidence.
 *
 * Source: ours; studentised permutation (Janssen 1997), batch means (Alexopoulos and Seila 1998).
 */
export function compareSeries(before: readonly number[], after: readonly number[], random: Random): SeriesComparison {
  if (Math.min(before.length, after.length) < fewestEffective) {
    const difference = meanOf(after) - meanOf(before);
    return { difference, effectiveN: [before.length, after.length], dependence: 1, test: null };
  }
  if (areAlike(before, after))
    return { difference: 0, effectiveN: [before.length, after.length], dependence: 1, test: noDifference };
  const dependence = autocorrelationTime([before, after]);
  const difference = meanOf(after) - meanOf(before);
  const effectiveN = [before.length / dependence, after.length / dependence] as const;
  const fewest = Math.min(...effectiveN);
  if (fewest < fewestEffective) return { difference, effectiveN, dependence, test: null };
  const inBlocks = (values: readonly number[]): number[] => {
    const count = Math.floor(values.length / (blockPerTime * dependence));
    return blockMeans(values, Math.max(fewestBlocks, Math.min(mostBlocks, count)));
  };
  const variance = varianceOf([aboutMean(before), aboutMean(after)]);
  const least = [variance / effectiveN[0], variance / effectiveN[1]] as const;
  const lift = fewest / (fewest - spentOnDependence);
  return {
    difference,
    effectiveN,
    dependence,
    test: testBlocks(difference, [inBlocks(before), inBlocks(after)], least, lift, random),
  };
}

const noDifference: BlockTest = {
  p: 1,
  blocks: [fewestBlocks, fewestBlocks],
  standardErrors: [0, 0],
  critical: { at5: 0, at10: 0 },
};

/** Values that differ by rounding alone. */
function areAlike(before: readonly number[], after: readonly number[]): boolean {
  let [least, greatest] = [Infinity, -Infinity];
  for (const values of [before, after])
    for (const value of values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
  return greatest - least <= 1e-9 * Math.max(Math.abs(least), Math.abs(greatest));
}

/** Blocks may differ by one value in length, so that their means' difference is not quite that of the values. */
function testBlocks(
  difference: number,
  [before, after]: readonly [readonly number[], readonly number[]],
  least: readonly [number, number],
  uncertainty: number,
  random: Random,
): BlockTest {
  const pool = [...before, ...after];
  const { errors } = spreadOf(pool, before.length);
  const own = errors[0] + errors[1];
  // The greater of what the blocks say and what the dependence says, shared out between the sides.
  const [lift, shares] = own === 0 ? [1, least] : [Math.max(1, (least[0] + least[1]) / own), errors];
  const variances = [shares[0] * lift * uncertainty, shares[1] * lift * uncertainty] as const;
  const score = inErrors(difference, variances[0] + variances[1]);
  const chance = new Float64Array(rearrangements);
  for (let round = 0; round < rearrangements; round++) {
    for (let place = 0; place < before.length; place++) {
      const other = place + pickIndex(random, pool.length - place);
      const value = pool[place] as number;
      pool[place] = pool[other] as number;
      pool[other] = value;
    }
    const shuffled = spreadOf(pool, before.length);
    chance[round] = inErrors(shuffled.difference, shuffled.errors[0] + shuffled.errors[1]);
  }
  chance.sort();
  const asExtreme = chance.length - firstAtLeast(chance, score * (1 - 1e-12));
  return {
    p: (asExtreme + 1) / (rearrangements + 1),
    blocks: [before.length, after.length],
    standardErrors: [Math.sqrt(variances[0]), Math.sqrt(variances[1])],
    critical: { at5: exceededBy(chance, 0.05), at10: exceededBy(chance, 0.1) },
  };
}

/** The first `size` values against the others: difference of means and the squared standard error of each. */
function spreadOf(values: readonly number[], size: number): { difference: number; errors: readonly [number, number] } {
  const [before, beforeError] = meanAndError(values, 0, size);
  const [after, afterError] = meanAndError(values, size, values.length);
  return { difference: after - before, errors: [beforeError, afterError] };
}

function meanAndError(values: readonly number[], from: number, to: number): readonly [number, number] {
  const count = to - from;
  let sum = 0;
  for (let index = from; index < to; index++) sum += values[index] as number;
  const mean = sum / count;
  let squares = 0;
  for (let index = from; index < to; index++) squares += ((values[index] as number) - mean) ** 2;
  return [mean, squares / (count - 1) / count];
}

const inErrors = (difference: number, variance: number): number =>
  difference === 0 ? 0 : Math.abs(difference) / Math.sqrt(variance);

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const exceededBy = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil((1 - share) * (sorted.length + 1)) - 1)] as number;
