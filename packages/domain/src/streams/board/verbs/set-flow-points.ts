import { idField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { rejudged } from "../journeys.ts";
import { presentStage } from "../present.ts";
import { brokenFlow } from "../stages.ts";

const boardFlowPointsSet = defineEvent({
  type: "board.flow-points-set",
  fields: { startStageId: idField, finishStageId: idField },
  evolve: (board, { startStageId, finishStageId }) => rejudged({ ...board, startStageId, finishStageId }),
});

export const setFlowPoints = defineVerb({
  type: "board.set-flow-points",
  needs: "board.manage",
  fields: { startStageId: idField, finishStageId: idField },
  events: [boardFlowPointsSet],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { startStageId, finishStageId }) {
    for (const stageId of [startStageId, finishStageId]) {
      const stage = presentStage(board, stageId);
      if ("refused" in stage) return stage;
    }
    if (board.startStageId === startStageId && board.finishStageId === finishStageId) return [];
    return (
      brokenFlow(board.stages, startStageId, finishStageId) ?? [
        boardFlowPointsSet.fact({ startStageId, finishStageId }),
      ]
    );
  },
  inverse: ({ startStageId, finishStageId }) => ({ type: "board.set-flow-points", startStageId, finishStageId }),
});
