import { hasBranches, type DrawnBranches, type DrawnMap, type DrawnStep } from "./drawn-map.ts";
import { toldStep, type ToldMapStep } from "./told-step.ts";

type Part = DrawnStep | DrawnBranches;

/** What is drawn, in its order, and between it the steps that are told and not drawn: where they are told. */
export function withSteps(
  drawn: DrawnMap["parts"],
  steps: readonly ToldMapStep[],
  boardOf?: (nodeId: string) => string | undefined,
): Part[] {
  const parts: Part[] = [...drawn];
  const placeOf = (nodeId: string): number => parts.findIndex((part) => holds(part, nodeId));
  /** Steps by the branch they are the last of so far. */
  const ends = new Map<string, string>();
  let last = -1;
  for (const step of steps) {
    if (step.kind !== "step") continue;
    const { nodeId, branch } = step;
    const at = placeOf(nodeId);
    const beside = branch === undefined ? undefined : parts[placeOf(branch.beside)];
    if (at >= 0) last = Math.max(last, at);
    else if (branch === undefined || beside === undefined) parts.splice((last += 1), 0, toldStep(step, boardOf));
    else {
      parts[parts.indexOf(beside)] = branched(beside, toldStep(step, boardOf), ends.get(branch.branchId));
      ends.set(branch.branchId, nodeId);
    }
  }
  return parts;
}

const holds = (part: Part, nodeId: string): boolean =>
  hasBranches(part) ? part.branches.flat().some(({ stepId }) => stepId === nodeId) : part.stepId === nodeId;

/** With one step more: on a branch of its own, or after the last one of its branch. */
function branched(part: Part, step: DrawnStep, end: string | undefined): DrawnBranches {
  const { branches, ...kind } = hasBranches(part) ? part : { branches: [[part]] };
  if (end === undefined) return { ...kind, branches: [...branches, [step]] };
  return { ...kind, branches: branches.map((branch) => (branch.at(-1)?.stepId === end ? [...branch, step] : branch)) };
}
