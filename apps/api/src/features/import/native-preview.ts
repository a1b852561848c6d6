import {
  type BoardState,
  allCards,
  boardStream,
  cardCount,
  emptyState,
  evolveAll,
  flowLogOfBoard,
  workflowFileOf,
} from "@weir/domain";
import { readNativeFile } from "@weir/storage";
import { outcomeOf } from "./flow-outcome.ts";
import type { ImportJobAnswer, UnspokenPreview } from "./import-job.ts";
import { linesOf } from "./native-lines.ts";

/** A board that Weir exported, as it will be again. */
export async function nativePreview(path: string): Promise<ImportJobAnswer> {
  const read = await readNativeFile(linesOf(path));
  if ("problems" in read) return { rows: read.problems };
  const { boardId, events } = read;
  const board = evolveAll(emptyState(boardStream(boardId)), events);
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
    sourceFields: [],
    outcome: outcomeOf(flowLogOfBoard(board, events)),
  };
  return { boardId, native };
}

function itemsOf(board: BoardState): Pick<UnspokenPreview["counts"], "itemsByType" | "itemsByStage"> {
  const itemsByStage = board.stages.map(({ stageId, name }) => ({ stage: name, items: cardCount(board, stageId) }));
  return { itemsByType: [], itemsByStage };
}
