import { limitedName } from "@weir/contract";
import { stagesCalled, type BoardState, type LimitReached } from "@weir/domain";

/** What a limit is of, as the stages and lanes of the board are called now; `nameOf` says who somebody is. */
export function limitNameOn(board: BoardState, scope: LimitReached["scope"], nameOf?: (id: string) => string): string {
  const stage = (stageId: string): string =>
    [...board.stages, ...board.removedStages].find((each) => each.stageId === stageId)?.name ?? stageId;
  const lane = (laneId: string): string =>
    [...board.lanes, ...board.removedLanes].find((each) => each.laneId === laneId)?.name ?? laneId;
  return limitedName(
    {
      scope,
      ...("stageId" in scope && { stage: stage(scope.stageId) }),
      ...("stageIds" in scope && { stageNames: stagesCalled(board, scope.stageIds) }),
      ...("laneId" in scope && { lane: lane(scope.laneId) }),
    },
    nameOf,
  );
}
