import type { HandoffLink } from "@weir/flow-metrics";
/**
 * An order in which most work runs to the right: whoever only takes stands at the end, whoever only gives at the
 * beginning, between them who gives most beyond what they take. Source: Eades, Lin & Smyth, "A fast and effective
 * heuristic for the feedback arc set problem" (1993).
 */
export function inOrder(ties: readonly HandoffLink[]): string[] {
  const rest = new Set(ties.flatMap(({ from, to }) => [from, to]).toSorted());
  const [left, right]: [string[], string[]] = [[], []];
  const sum = (id: string, end: "from" | "to"): number =>
    ties.reduce((all, tie) => all + (tie[end] === id && rest.has(tie.from) && rest.has(tie.to) ? tie.count : 0), 0);
  while (rest.size > 0) {
    const others = [...rest].map((id) => ({ id, gives: sum(id, "from"), takes: sum(id, "to") }));
    const last = others.find(({ gives }) => gives === 0);
    const first = others.find(({ takes }) => takes === 0);
    const next =
      last ?? first ?? others.reduce((best, one) => (one.gives - one.takes > best.gives - best.takes ? one : best));
    if (next === last) right.unshift(next.id);
    else left.push(next.id);
    rest.delete(next.id);
  }
  return [...left, ...right];
}
