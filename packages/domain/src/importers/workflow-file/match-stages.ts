import type { ForeignStage } from "../foreign-history.ts";
import { BadInput, type ImportProblem } from "../import-problem.ts";
import { strength, matchesPattern } from "./stage-pattern.ts";
import type { WorkflowFile } from "./workflow-file.ts";

/** Names the stage of the workflow that a source stage becomes; `null` is outside the flow. One that moves nothing is not there. */
export type StageMatches = ReadonlyMap<string, string | null>;

interface Claim {
  /** `undefined`: items stay where they are. */
  readonly stage: string | null | undefined;
  readonly pattern: string;
}

const claimsOf = ({ stages, ignore, stay = [] }: WorkflowFile): Claim[] => [
  ...stages.flatMap((stage) => stage.from.map((pattern) => ({ stage: stage.name, pattern }))),
  ...ignore.map((pattern) => ({ stage: null, pattern })),
  ...stay.map((pattern) => ({ stage: undefined, pattern })),
];

/** Whether the workflow has a place for a source stage. */
export const isClaimed = (workflow: WorkflowFile, source: ForeignStage): boolean =>
  strongest(claimsOf(workflow), source).length > 0;

/** Whether the workflow means a source stage of this name: ignoring all that it does not know is no word about it. */
export const isMeant = (workflow: WorkflowFile, name: string): boolean =>
  strongest(claimsOf(workflow), { id: name, names: [name] }).some(({ pattern }) => pattern !== "*");

/**
 * Finds for every source stage the stage of the workflow that claims it: its id or one of its names
 * fits a pattern; the pattern with the most literal characters wins. A source stage that nothing
 * claims, or that two stages claim equally, is a problem that lists it.
 */
export function matchStages(workflow: WorkflowFile, sourceStages: readonly ForeignStage[]): StageMatches {
  const claims = claimsOf(workflow);
  const matches = new Map<string, string | null>();
  const problems: ImportProblem[] = [];
  for (const source of sourceStages) {
    const winners = strongest(claims, source);
    const [winner] = winners;
    if (!winner) problems.push({ code: "unmatched-stage", path: "stages", value: label(source) });
    else if (winners.length > 1)
      problems.push({
        code: "ambiguous-stage",
        path: "stages",
        value: label(source),
        expected: winners.map(({ pattern }) => pattern).join(", "),
      });
    else if (winner.stage !== undefined) matches.set(source.id, winner.stage);
  }
  if (problems.length > 0) throw new BadInput(...problems);
  return matches;
}

/** A stage as a person may write it into the workflow: its name, and its id where that says more. */
const label = ({ id, names: [name = id] }: ForeignStage): string => (name === id ? id : `${name} (${id})`);

/**
 * The most specific claims on a stage, one for each place that makes one. A former name counts only
 * where neither the id nor the present name is claimed: another stage may bear it now.
 */
function strongest(
  claims: readonly Claim[],
  { id, activity = id, names: [present = id, ...former] }: ForeignStage,
): Claim[] {
  const fitting = (keys: readonly string[]): Claim[] =>
    claims.filter(({ pattern }) => keys.some((key) => matchesPattern(pattern, key)));
  const now = fitting([id, present, activity]);
  const candidates = now.length > 0 ? now : fitting(former);
  const most = Math.max(0, ...candidates.map(({ pattern }) => strength(pattern)));
  const best = new Map<Claim["stage"], Claim>();
  for (const claim of candidates)
    if (strength(claim.pattern) === most && !best.has(claim.stage)) best.set(claim.stage, claim);
  return [...best.values()];
}
