import { sum } from "./question.ts";

const mean = (values: readonly number[]): number => sum(values) / values.length;
const spread = (values: readonly number[]): number =>
  sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - 1) / values.length;
/** A difference in its standard errors. */
const inErrors = (difference: number, variance: number): number =>
  difference === 0 ? 0 : Math.abs(difference) / Math.sqrt(variance);

/** Means of blocks in a row, as equal in length as can be. */
const inBlocks = (values: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, index) => {
    const [from, to] = [index, index + 1].map((edge) => Math.floor((edge * values.length) / count));
    return mean(values.slice(from, to));
  });
/** Every way to choose so many of them. */
function choices(values: readonly number[], size: number): (readonly [readonly number[], readonly number[]])[] {
  const [first, ...rest] = values;
  if (first === undefined) return size === 0 ? [[[], []]] : [];
  return [
    ...(size > 0 ? choices(rest, size - 1).map(([a, b]) => [[first, ...a], b] as const) : []),
    ...choices(rest, size).map(([a, b]) => [a, [first, ...b]] as const),
  ];
}

/**
 * Share of all rearrangements of blocks that differ as much as the stretches do, or more. `dependence`: how many
 * values carry as much as one that is independent.
 */
export function shareAsExtreme(before: readonly number[], after: readonly number[], dependence: number): number {
  const count = ({ length }: readonly number[]): number =>
    Math.max(6, Math.min(12, Math.floor(length / (2 * dependence))));
  const blocks = [inBlocks(before, count(before)), inBlocks(after, count(after))] as const;
  // No less than the dependence makes the errors, and somewhat more, as it is estimated.
  const residuals = [before, after].flatMap((values) => values.map((value) => (value - mean(values)) ** 2));
  const effective = [before.length / dependence, after.length / dependence] as const;
  const variance = sum(residuals) / (residuals.length - 2);
  const least = variance / effective[0] + variance / effective[1];
  const fewest = Math.min(...effective);
  const error = Math.max(least, spread(blocks[0]) + spread(blocks[1])) * (fewest / (fewest - 3));
  const score = inErrors(mean(after) - mean(before), error);
  const all = choices(blocks.flat(), blocks[0].length);
  const asExtreme = all.filter(([a, b]) => inErrors(mean(b) - mean(a), spread(a) + spread(b)) >= score * (1 - 1e-9));
  return asExtreme.length / all.length;
}
