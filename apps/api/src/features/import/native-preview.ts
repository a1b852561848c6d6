import {
  type BoardState,
  type WorkflowFile,
  allCards,
  boardStream,
  cardCount,
  emptyState,
  evolveAll,
  workflowOf,
} from "@weir/domain";
import { type FlowEvent, createFlowLog, flowEventTypes } from "@weir/flow-metrics";
import { readNativeFile } from "@weir/storage";
import { outcomeOf } from "./flow-outcome.ts";
import type { ImportJobAnswer, UnspokenPreview } from "./import-job.ts";
import { UnreadableLine, linesOf } from "./native-lines.ts";

/** A board that Weir exported, as it will be again. */
export async function nativePreview(path: string): Promise<ImportJobAnswer> {
  try {
    const read = await readNativeFile(linesOf(path));
    if ("problems" in read) return { rows: read.problems };
    const { boardId, events } = read;
    const board = evolveAll(emptyState(boardStream(boardId)), events);
    const log = createFlowLog(workflowOf(board));
    for (const event of events) if (flowEventTypes.has(event.type)) log.append(event as FlowEvent);
    const instants = events.map(({ at }) => at).toSorted();
    const native: UnspokenPreview = {
      format: "weir",
      native: true,
      boardName: board.name,
      proposedWorkflow: workflowFileOf(board),
      guesses: [],
      warnings: [],
      questions: [],
      counts: { items: [...allCards(board)].length, records: events.length, ...itemsOf(board) },
      firstEventAt: instants[0] ?? "",
      lastEventAt: instants.at(-1) ?? "",
      sourceStages: board.stages.map(({ stageId, name }) => ({ id: stageId, name, stage: name })),
      outcome: outcomeOf(log),
    };
    return { boardId, native };
  } catch (error) {
    if (error instanceof UnreadableLine) return { rows: [error.problem] };
    throw error;
  }
}

function workflowFileOf({ timeZone, stages, startStageId, finishStageId, countedTypes }: BoardState): WorkflowFile {
  const nameOf = (id: string): string => stages.find(({ stageId }) => stageId === id)?.name ?? "";
  return {
    timeZone,
    stages: stages.map(({ name, kind }) => ({ name, kind, from: [name] })),
    start: nameOf(startStageId),
    finish: nameOf(finishStageId),
    ignore: [],
    ...(countedTypes && { types: countedTypes }),
  };
}

function itemsOf(board: BoardState): Pick<UnspokenPreview["counts"], "itemsByType" | "itemsByStage"> {
  const itemsByStage = board.stages.map(({ stageId, name }) => ({ stage: name, items: cardCount(board, stageId) }));
  return { itemsByType: [], itemsByStage };
}
