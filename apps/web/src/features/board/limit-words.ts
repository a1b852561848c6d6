import { limitedName } from "@weir/contract";
import { stagesCalled, type BoardState, type LimitReached } from "@weir/domain";
import { personName } from "./person-name.ts";

/** What a limit is of, as the board and its people are called now. */
export function limitName(board: BoardState, { scope }: Pick<LimitReached, "scope">): string {
  const nameOf = (stageId: string): string =>
    [...board.stages, ...board.removedStages].find((stage) => stage.stageId === stageId)?.name ?? stageId;
  const lanes = "laneId" in scope ? [...board.lanes, ...board.removedLanes] : [];
  return limitedName(
    {
      scope,
      ...("stageId" in scope && { stage: nameOf(scope.stageId) }),
      ...("stageIds" in scope && { stageNames: stagesCalled(board, scope.stageIds) }),
      ...("laneId" in scope && { lane: lanes.find(({ laneId }) => laneId === scope.laneId)?.name ?? scope.laneId }),
    },
    personName,
  );
}
