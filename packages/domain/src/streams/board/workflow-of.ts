import type { Workflow } from "@weir/flow-metrics";
import { isStageless } from "./stageless.ts";
import type { BoardState } from "./state.ts";

/** The board's road as flow-metrics wants it: stages from left to right, those removed, start and finish. */
export function workflowOf(board: BoardState): Workflow {
  const { timeZone, stages, startStageId, finishStageId, countedTypes } = board;
  const removedStages = board.removedStages.map(({ index: _index, wipLimits: _limits, ...stage }) => stage);
  return {
    timeZone,
    stages,
    removedStages,
    startStageId,
    finishStageId,
    ...(countedTypes === undefined ? {} : { countedTypes }),
    ...(isStageless(board) ? { stageless: true } : {}),
  };
}
