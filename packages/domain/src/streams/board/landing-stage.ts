import { stageRank } from "./stages.ts";
import type { BoardStage, BoardState } from "./state.ts";

/** The stages left of the start, where nobody is committed to anything yet. */
export const upstreamStages = ({ stages, startStageId }: BoardState): readonly BoardStage[] =>
  stages.slice(
    0,
    stages.findIndex(({ stageId }) => stageId === startStageId),
  );

/** True for a stage left of the start. */
export const isUpstream = (board: BoardState, stageId: string): boolean =>
  stageRank(board, stageId) < stageRank(board, board.startStageId);

/** Where requests land: in the stage that was chosen as long as it lies upstream, else in the first that does, if any. */
export function landingStage(board: BoardState, chosen?: string): BoardStage | undefined {
  const upstream = upstreamStages(board);
  return upstream.find(({ stageId }) => stageId === chosen) ?? upstream[0];
}
