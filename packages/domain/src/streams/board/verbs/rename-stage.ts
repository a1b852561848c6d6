import { idField, nameField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { presentStage } from "../present.ts";
import { stageNamed, stageOf, withStage } from "../stages.ts";

const stageRenamed = defineEvent({
  type: "stage.renamed",
  fields: { stageId: idField, name: nameField },
  evolve: (board, { stageId, name }) => withStage(board, stageId, { name }),
});

export const renameStage = defineVerb({
  type: "stage.rename",
  needs: "board.manage",
  fields: { stageId: idField, name: nameField },
  events: [stageRenamed],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { stageId, name }) {
    const stage = presentStage(board, stageId);
    if ("refused" in stage) return stage;
    if (stageNamed(board, name, stageId)) return notAllowed("stage-name-taken", { what: name });
    return stage.name === name ? [] : [stageRenamed.fact({ stageId, name })];
  },
  inverse: (before, { stageId }) => ({ type: "stage.rename", stageId, name: stageOf(before, stageId)?.name }),
});
