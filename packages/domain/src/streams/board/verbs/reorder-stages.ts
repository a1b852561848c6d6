import { idField, listField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { rejudged } from "../journeys.ts";
import { brokenFlow, mostStages } from "../stages.ts";
import type { BoardStage, BoardState } from "../state.ts";

const stageIds = listField(idField, mostStages);

const stageReordered = defineEvent({
  type: "stage.reordered",
  fields: { stageIds },
  evolve: (board, event) => rejudged({ ...board, stages: inOrder(board, event.stageIds) }),
});

/** `stageIds` names every stage of the board, from left to right. */
export const reorderStages = defineVerb({
  type: "stage.reorder",
  needs: "board.manage",
  fields: { stageIds },
  events: [stageReordered],
  refusals: ["not-allowed-here"],
  decide(board, command) {
    const stages = inOrder(board, command.stageIds);
    const named = stages.length === board.stages.length && command.stageIds.length === stages.length;
    if (!named) return notAllowed("stages-differ", { boardId: board.boardId });
    if (stages.every((stage, index) => stage === board.stages[index])) return [];
    return (
      brokenFlow(stages, board.startStageId, board.finishStageId) ?? [
        stageReordered.fact({ stageIds: command.stageIds }),
      ]
    );
  },
  inverse: (before) => ({ type: "stage.reorder", stageIds: before.stages.map((stage) => stage.stageId) }),
});

function inOrder(board: BoardState, ids: readonly string[]): BoardStage[] {
  return ids.flatMap((id) => board.stages.filter((stage) => stage.stageId === id));
}
