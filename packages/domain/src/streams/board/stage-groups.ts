import type { BoardStage, BoardState } from "./state.ts";

/** A head that stages next to each other stand under; which they are, they say themselves by `groupId`. */
export interface StageGroup {
  readonly groupId: string;
  readonly name: string;
}

/** Stages from left to right that stand under one head, or a stage by itself. */
export interface StageRun {
  readonly group?: StageGroup;
  readonly stages: readonly BoardStage[];
}

type Grouped = Pick<BoardState, "stages" | "stageGroups">;

/** The head a stage belongs to, whether or not its others stand beside it. */
export const groupOf = ({ stageGroups }: Grouped, { groupId }: Pick<BoardStage, "groupId">): StageGroup | undefined =>
  groupId === undefined ? undefined : stageGroups.find((group) => group.groupId === groupId);

/** The stages as heads divide them: only those side by side have one in common, and one alone has none. */
export function stageRuns(board: Grouped): readonly StageRun[] {
  const runs: { group: StageGroup | undefined; stages: BoardStage[] }[] = [];
  for (const stage of board.stages) {
    const group = groupOf(board, stage);
    const last = runs.at(-1);
    if (last !== undefined && group !== undefined && last.group === group) last.stages.push(stage);
    else runs.push({ group, stages: [stage] });
  }
  return runs.map(({ group, stages }) => (group === undefined || stages.length === 1 ? { stages } : { group, stages }));
}

const isThere = ({ stages }: Grouped, stageId: string): boolean => stages.some((stage) => stage.stageId === stageId);

/** What several stages are called together: by their head where they are all that stand under it, else one by one. */
export function stagesCalled(
  board: Grouped & Pick<BoardState, "removedStages">,
  stageIds: readonly string[],
): readonly string[] {
  const there = board.removedStages.length === 0 ? stageIds : stageIds.filter((stageId) => isThere(board, stageId));
  const isAll = ({ group, stages }: StageRun): boolean =>
    group !== undefined && stages.length === there.length && stages.every(({ stageId }) => there.includes(stageId));
  const head = board.stageGroups.length === 0 ? undefined : stageRuns(board).find(isAll)?.group;
  if (head !== undefined) return [head.name];
  const known = [...board.stages, ...board.removedStages];
  return stageIds.map((stageId) => known.find((stage) => stage.stageId === stageId)?.name ?? stageId);
}
