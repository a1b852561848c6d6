import type { BoardState, WipLimit } from "../state.ts";
import type { ScopeOf } from "./scope-kind.ts";

type Known = Pick<BoardState, "stages" | "removedStages" | "wipLimits">;

/** Those that stand under a head, from left to right. */
export const stagesUnder = ({ stages }: Pick<BoardState, "stages">, groupId: string): string[] =>
  stages.filter((stage) => stage.groupId === groupId).map(({ stageId }) => stageId);

const isOverStages = (limit: WipLimit): limit is WipLimit & { readonly scope: ScopeOf<"stages"> } =>
  limit.scope.kind === "stages";

/** The limit of all that stand under a head; stages that are removed hold nothing, and may be named by it still. */
export function limitOverHead(
  board: Known,
  groupId: string,
): (WipLimit & { readonly scope: ScopeOf<"stages"> }) | undefined {
  const under = stagesUnder(board, groupId);
  if (under.length === 0) return undefined;
  return board.wipLimits.filter(isOverStages).find(({ scope: { stageIds } }) => {
    const isGone = (stageId: string): boolean => board.removedStages.some((stage) => stage.stageId === stageId);
    const there = stageIds.filter((stageId) => !isGone(stageId));
    return there.length === under.length && under.every((stageId) => there.includes(stageId));
  });
}
