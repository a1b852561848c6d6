import { fieldsOf } from "../streams/board/fields/board-field.ts";
import type { BoardState, ImportMapping } from "../streams/board/state.ts";
import type { ImportPlan, RecordedImport } from "./import-plan.ts";
import type { WorkflowFile, WorkflowFileField } from "./workflow-file/workflow-file.ts";

/** What an import says about itself in the board's log (`import.recorded`), as far as its plan knows it. */
export interface ImportRecord {
  readonly system: string;
  readonly sourceBoardId: string;
  readonly fileNames: readonly string[];
  readonly items: number;
  readonly records: number;
  readonly warnings: readonly { readonly code: string; readonly count: number; readonly examples: readonly string[] }[];
  readonly mapping: ImportMapping;
}

const mostFileNames = 50;
const mostExamples = 5;
/** What was guessed is there to be looked over, as far as the log takes it. */
const mostGuesses = 50;
const longestText = 200;

/** The record of an import: where from, what was in it, and which source stage became which stage. */
export function importRecordOf(plan: ImportPlan, fileNames: readonly string[]): ImportRecord {
  const { system, sourceBoardId, counts, warnings } = plan;
  return {
    system,
    sourceBoardId,
    fileNames: texts(fileNames).slice(0, mostFileNames),
    items: counts.items,
    records: counts.records,
    warnings: warnings.map(({ code, count, examples }) => ({
      code,
      count,
      examples: texts(examples).slice(0, code === "guessed" ? mostGuesses : mostExamples),
    })),
    mapping: mappingOf(plan),
  };
}

/** The plan names its stages in one order twice: as they are written, and as the board knows them. */
function mappingOf({ proposedWorkflow, workflow, takenFields }: ImportPlan): ImportMapping {
  const { timeZone, stages, ignore, stay, size } = proposedWorkflow;
  return {
    ...(size === undefined ? {} : { size }),
    ...(takenFields.length === 0 ? {} : { fields: takenFields }),
    timeZone,
    stages: workflow.stages.map(({ stageId }, at) => ({ stageId, from: texts(stages[at]?.from ?? []) })),
    ignore: texts(ignore),
    ...(stay === undefined ? {} : { stay: texts(stay) }),
  };
}

/** What the log takes as a text: not blank, not too long, none twice. */
const texts = (values: readonly string[]): string[] => [
  ...new Set(values.map((value) => value.slice(0, longestText)).filter((value) => /\S/.test(value))),
];

/**
 * How each source of a board was read last, said in the stages the board has now: a renamed stage
 * keeps what it took in, a removed one has left it to the stage that took its cards.
 */
export function recordedImports(board: BoardState): RecordedImport[] {
  return board.imports.map(({ system, sourceBoardId, mapping }) => ({
    system,
    sourceBoardId,
    workflow: workflowNow(board, mapping),
  }));
}

function workflowNow(
  board: BoardState,
  { timeZone, stages, ignore, stay, size, fields = [] }: ImportMapping,
): WorkflowFile {
  const takes = fieldsOf(board).flatMap(({ fieldId, name, kind }): WorkflowFileField[] => {
    const from = fields.find((field) => field.fieldId === fieldId)?.from;
    return from === undefined || kind === "person" ? [] : [{ name, kind, from }];
  });
  const taken = Map.groupBy(stages, ({ stageId }) => presentStageId(board, stageId));
  const nameOf = (id: string): string => board.stages.find(({ stageId }) => stageId === id)?.name ?? "";
  return {
    timeZone,
    stages: board.stages.map(({ stageId, name, kind }) => ({
      name,
      kind,
      from: (taken.get(stageId) ?? []).flatMap(({ from }) => from),
    })),
    start: nameOf(board.startStageId),
    finish: nameOf(board.finishStageId),
    ignore,
    ...(stay === undefined ? {} : { stay }),
    ...(size === undefined ? {} : { size }),
    ...(takes.length === 0 ? {} : { fields: takes }),
    ...(board.countedTypes && { types: board.countedTypes }),
  };
}

/** A removed stage left its cards to another, which may be gone as well; no stage is asked twice. */
function presentStageId({ stages, removedStages }: BoardState, stageId: string): string {
  let id = stageId;
  for (let asked = 0; asked <= removedStages.length; asked += 1) {
    if (stages.some((stage) => stage.stageId === id)) return id;
    id = removedStages.findLast((removed) => removed.stageId === id)?.mergedInto ?? id;
  }
  return id;
}
