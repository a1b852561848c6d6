import { happenedAt, instantFields, type Instant } from "@weir/flow-metrics";
import type { CommandProblem } from "../../command-problem.ts";
import type { NotAllowedWhy } from "../../refusal.ts";
import type { OutsideFact } from "./facts-state.ts";

/** What cannot be true of a fact, whatever its form. */
export interface FactProblem extends CommandProblem {
  readonly why: NotAllowedWhy;
}

/** How far another machine's clock may be ahead of ours. */
const toleranceMs = 300_000;
const beginning = "1970-01-01T00:00:00.000Z";

/** Everything that cannot be true of facts told at `now`, with its place in the list: `facts[2].restoredAt`. */
export function factProblems(facts: readonly OutsideFact[], now: Instant): FactProblem[] {
  const latest = new Date(Date.parse(now) + toleranceMs).toISOString();
  const seen = new Set<string>();
  return facts.flatMap((fact, index) => {
    const place = `facts[${index}]`;
    const repeated = seen.has(fact.factId);
    seen.add(fact.factId);
    return [
      ...(repeated
        ? [problem("told-twice", `${place}.factId`, fact.factId, "id that no other fact of these has")]
        : []),
      ...instantsOf(fact).flatMap(([path, at]) => impossible(`${place}.${path}`, at, latest)),
      ...backwards(fact, place),
    ];
  });
}

const problem = (why: NotAllowedWhy, path: string, value: unknown, expected: string): FactProblem => ({
  why,
  path,
  value,
  expected,
});

function impossible(path: string, at: Instant, latest: Instant): FactProblem[] {
  if (at > latest) return [problem("in-the-future", path, at, `instant that has passed, up to ${latest}`)];
  return at < beginning ? [problem("too-long-ago", path, at, `instant from ${beginning} on`)] : [];
}

function instantsOf(fact: OutsideFact): [path: string, at: Instant][] {
  const own: [string, Instant | undefined][] = [[instantFields[fact.kind], happenedAt(fact)]];
  if (fact.kind === "incident") own.push(["restoredAt", fact.restoredAt]);
  if (fact.kind === "deployment") {
    own.push(["recoveredAt", fact.recoveredAt]);
    for (const [index, { committedAt }] of (fact.changes ?? []).entries())
      own.push([`changes[${index}].committedAt`, committedAt]);
  }
  return own.flatMap(([path, at]) => (at === undefined ? [] : [[path, at]]));
}

/** An end before its beginning. A change deployed before it was committed is no such thing: figures flag it. */
function backwards(fact: OutsideFact, place: string): FactProblem[] {
  const from = happenedAt(fact);
  const [path, end] =
    fact.kind === "incident"
      ? (["restoredAt", fact.restoredAt] as const)
      : (["recoveredAt", fact.kind === "deployment" ? fact.recoveredAt : undefined] as const);
  if (end === undefined || end >= from) return [];
  const expected = `instant not before ${instantFields[fact.kind]}, ${from}`;
  return [problem("ends-before-it-begins", `${place}.${path}`, end, expected)];
}
