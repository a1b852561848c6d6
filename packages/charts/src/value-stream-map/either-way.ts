import type { DrawnBranches, DrawnMap, DrawnStep } from "./drawn-map.ts";

/** Boards of a chain that a card goes through one or the other of, by the beginnings of their stages' ids. */
export type SideBySide = readonly (readonly string[])[];

const isOn = (nodeId: string, boardId: string): boolean => nodeId.startsWith(`${boardId}/`);

/** The boards side by side of which one is this stage's. */
export const groupOf = (nodeId: string, groups: SideBySide): readonly string[] | undefined =>
  groups.find((boardIds) => boardIds.length > 1 && boardIds.some((boardId) => isOn(nodeId, boardId)));

/** Steps of boards side by side as branches: a card goes through one of them. */
export function inBranches(steps: readonly DrawnStep[], groups: SideBySide): DrawnMap["parts"] {
  return steps.flatMap((step, index): (DrawnStep | DrawnBranches)[] => {
    const group = groupOf(step.stepId, groups);
    if (group === undefined) return [step];
    const branches = group.map((boardId) => steps.filter(({ stepId }) => isOn(stepId, boardId)));
    const begins = branches.flat()[0] === steps[index];
    return begins ? [{ branches: branches.filter((branch) => branch.length > 0), either: true }] : [];
  });
}
