/** One step of a set's history: a member came or went. */
export interface SetStep {
  readonly factId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * A set's values through time, found backwards from what it holds now: so a history cut at its
 * beginning still ends at the truth. Answers the first value and the value after each step.
 */
export function rewindSet(
  now: readonly string[],
  steps: readonly SetStep[],
): { readonly first: readonly string[]; readonly after: readonly (readonly string[])[] } {
  const current = new Set(now);
  const after: string[][] = [];
  for (const { added, removed } of steps.toReversed()) {
    after.unshift([...current]);
    for (const member of added) current.delete(member);
    for (const member of removed) current.add(member);
  }
  return { first: [...current], after };
}
