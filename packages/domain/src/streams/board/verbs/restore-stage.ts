import { idField, indexField } from "../../../fields.ts";
import { notAllowed, notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { rejudged } from "../journeys.ts";
import { presentStage } from "../present.ts";
import { brokenFlow, mostStages } from "../stages.ts";
import { headLimitFollows } from "./head-limit-follows.ts";
import type { BoardStage, BoardState } from "../state.ts";

const stageRestored = defineEvent({
  type: "stage.restored",
  fields: { stageId: idField, index: indexField },
  evolve(board, { stageId, index }) {
    const removed = board.removedStages.find((stage) => stage.stageId === stageId);
    if (removed === undefined) return board;
    return rejudged({
      ...board,
      ...withStageBack(board, stageId, index),
      wipLimits: [...board.wipLimits, ...removed.wipLimits],
    });
  },
});

/** Brings a removed stage back where it was, with the cards that were not moved since, and its limit. */
export const restoreStage = defineVerb({
  type: "stage.restore",
  needs: "board.manage",
  fields: { stageId: idField },
  events: [stageRestored],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { stageId }) {
    const removed = board.removedStages.find((stage) => stage.stageId === stageId);
    if (removed === undefined) return notFound("stage", stageId);
    if (board.stages.length >= mostStages) return notAllowed("too-many", { what: "stages", limit: mostStages });
    const index = Math.min(removed.index, board.stages.length);
    const { stages } = withStageBack(board, stageId, index);
    const { groupId } = removed;
    const joins = groupId === undefined ? [] : headLimitFollows(board, groupId, { joins: [stageId] });
    const broken = brokenFlow(stages, board.startStageId, board.finishStageId);
    return broken ?? [stageRestored.fact({ stageId, index }), ...joins];
  },
  inverse(before, { stageId }) {
    const removed = before.removedStages.find((stage) => stage.stageId === stageId);
    const into = removed && presentStage(before, removed.mergedInto);
    return into && "name" in into ? { type: "stage.remove", stageId, intoStageId: into.stageId } : undefined;
  },
});

function withStageBack(
  board: BoardState,
  stageId: string,
  index: number,
): Pick<BoardState, "stages" | "removedStages"> {
  const back = board.removedStages
    .filter((stage) => stage.stageId === stageId)
    .map(({ mergedInto: _into, removedAt: _at, index: _index, wipLimits: _limits, ...stage }): BoardStage => stage);
  return {
    stages: board.stages.toSpliced(index, 0, ...back),
    removedStages: board.removedStages.filter((stage) => stage.stageId !== stageId),
  };
}
