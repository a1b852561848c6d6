import type { VerdictAnswer } from "../../src/experiment-verdict/verdict.ts";

/** How often each answer was given. */
export type Tally = Readonly<Record<VerdictAnswer, number>>;

export function tallyOf(answers: readonly VerdictAnswer[]): Tally {
  const tally = { improved: 0, worsened: 0, "no-evidence": 0, "too-little-data": 0, "not-comparable": 0 };
  for (const answer of answers) tally[answer]++;
  return tally;
}

/** Where nothing changed, both are false. */
export const verdictsIn = ({ improved, worsened }: Tally): number => improved + worsened;

/**
 * The bound of 120 in 2,000, and for fewer pairs what as good a procedure exceeds once in a thousand runs; for 2,000
 * and more the bound itself.
 */
export const mostFalse = (pairs: number): number =>
  pairs >= 2_000 ? Math.floor(pairs * 0.06) : binomialQuantile(pairs, 0.06, 0.999);

/** Power of 80 %, and for fewer pairs what as good a procedure falls short of once in a thousand runs. */
export const leastRight = (pairs: number): number =>
  pairs >= 2_000 ? Math.ceil(pairs * 0.8) : pairs - binomialQuantile(pairs, 0.2, 0.999);

/** The least count of successes in `trials` that is not exceeded with at least this probability. */
export function binomialQuantile(trials: number, chance: number, probability: number): number {
  let term = (1 - chance) ** trials;
  let sum = term;
  let count = 0;
  while (sum < probability && count < trials) {
    term *= ((trials - count) / (count + 1)) * (chance / (1 - chance));
    sum += term;
    count++;
  }
  return count;
}
