import { idField, stageKindField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { presentStage } from "../present.ts";
import { brokenFlow, stageOf, withStage } from "../stages.ts";

const stageRetyped = defineEvent({
  type: "stage.retyped",
  fields: { stageId: idField, kind: stageKindField },
  evolve: (board, { stageId, kind }) => withStage(board, stageId, { kind }),
});

export const retypeStage = defineVerb({
  type: "stage.retype",
  needs: "board.manage",
  fields: { stageId: idField, kind: stageKindField },
  events: [stageRetyped],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { stageId, kind }) {
    const stage = presentStage(board, stageId);
    if ("refused" in stage) return stage;
    if (stage.kind === kind) return [];
    const { stages } = withStage(board, stageId, { kind });
    return brokenFlow(stages, board.startStageId, board.finishStageId) ?? [stageRetyped.fact({ stageId, kind })];
  },
  inverse: (before, { stageId }) => ({ type: "stage.retype", stageId, kind: stageOf(before, stageId)?.kind }),
});
