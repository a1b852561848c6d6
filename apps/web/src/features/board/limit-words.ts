import { limitedName } from "@weir/contract";
import type { BoardState, LimitReached } from "@weir/domain";
import { personName } from "./person-name.ts";

/** What a limit is of, as the board and its people are called now. */
export function limitName(board: BoardState, { scope }: Pick<LimitReached, "scope">): string {
  const nameOf = (stageId: string): string =>
    [...board.stages, ...board.removedStages].find((stage) => stage.stageId === stageId)?.name ?? stageId;
  return limitedName(
    {
      scope,
      ...(scope.kind === "stage" && { stage: nameOf(scope.stageId) }),
      ...(scope.kind === "stages" && { stageNames: scope.stageIds.map(nameOf) }),
    },
    personName,
  );
}
