import type { BoardState } from "../../streams/board/state.ts";
import type { WorkflowFile } from "./workflow-file.ts";

/** The workflow of a board as a workflow file says it: every stage takes in its own name. */
export function workflowFileOf({
  timeZone,
  stages,
  startStageId,
  finishStageId,
  countedTypes,
}: Pick<BoardState, "timeZone" | "stages" | "startStageId" | "finishStageId" | "countedTypes">): WorkflowFile {
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
