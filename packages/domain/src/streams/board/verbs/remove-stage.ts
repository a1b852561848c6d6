import { idField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { rejudged } from "../journeys.ts";
import { presentStage } from "../present.ts";
import { stageOf } from "../stages.ts";
import type { WipLimit } from "../state.ts";

const stageRemoved = defineEvent({
  type: "stage.removed",
  fields: { stageId: idField, intoStageId: idField },
  evolve(board, { stageId, intoStageId, at }) {
    const stage = stageOf(board, stageId);
    if (stage === undefined) return board;
    const index = board.stages.indexOf(stage);
    const isIn = ({ scope }: WipLimit): boolean => "stageId" in scope && scope.stageId === stageId;
    const wipLimits = board.wipLimits.filter(isIn);
    return rejudged({
      ...board,
      stages: board.stages.toSpliced(index, 1),
      removedStages: [...board.removedStages, { ...stage, mergedInto: intoStageId, removedAt: at, index, wipLimits }],
      wipLimits: board.wipLimits.filter((limit) => !isIn(limit)),
    });
  },
});

/** Its cards stand in `intoStageId` from then on: a change of the board, not a move of the cards. */
export const removeStage = defineVerb({
  type: "stage.remove",
  needs: "board.manage",
  fields: { stageId: idField, intoStageId: idField },
  events: [stageRemoved],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { stageId, intoStageId }) {
    const stage = presentStage(board, stageId);
    if ("refused" in stage) return stage;
    const into = presentStage(board, intoStageId);
    if ("refused" in into) return into;
    if (stageId === intoStageId) return notAllowed("stage-into-itself", { stageId });
    if (stageId === board.startStageId) return notAllowed("stage-is-start", { stageId });
    if (stageId === board.finishStageId) return notAllowed("stage-is-finish", { stageId });
    return [stageRemoved.fact({ stageId, intoStageId })];
  },
  inverse: (_before, { stageId }) => ({ type: "stage.restore", stageId }),
});
