import { type ImportDone, type ImportPreview, spokenWarning } from "@weir/contract";
import {
  type BoardState,
  type ImportPlan,
  type Viewer,
  boardOfPlan,
  importRecordOf,
  isRefusal,
  recordedImports,
  stagesMissingOn,
} from "@weir/domain";
import type { ImportReport, ImportRequest, Workspace } from "@weir/storage";
import { RequestProblem, commandIdReused, deniedProblem, notFound, refusalProblem } from "../../problems.ts";
import type { ImportForm } from "./import-form.ts";
import type { ImportJobAnswer } from "./import-job.ts";
import { badFiles, foreignStages, unanswered } from "./import-problems.ts";
import { type Around, readImport } from "./read-import.ts";

export interface ForeignDeps extends Around {
  readonly workspace: Workspace;
  readonly newId: () => string;
  readonly maxBytes: number;
}

/** What the import would make. Changes nothing. */
export async function previewForeign(deps: ForeignDeps, form: ImportForm, viewer: Viewer): Promise<ImportPreview> {
  const board = await boardOf(deps.workspace, form, viewer);
  const answer = await read(deps, form, { kind: "preview", board, cardPrefix: "" });
  if (!("preview" in answer)) throw new Error("a preview was asked for");
  return { ...answer.preview, warnings: answer.preview.warnings.map(spokenWarning) };
}

/** Takes a foreign history in: into a new board, or the unseen part of it into one that is there. */
export async function importForeign(deps: ForeignDeps, form: ImportForm, viewer: Viewer): Promise<ImportDone> {
  const board = await boardOf(deps.workspace, form, viewer);
  const commandId = form.commandId ?? deps.newId();
  // A retry has to make the same board.
  const boardId = board?.boardId ?? commandId;
  const answer = await read(deps, form, { kind: "plan", board, cardPrefix: `${boardId}.` });
  if (!("plan" in answer)) throw new Error("a plan was asked for");
  const { plan } = answer;
  if (plan.questions.length > 0) throw unanswered(plan);
  if (board !== undefined) refuseForeignStages(plan, board);
  const request = {
    commandId,
    content: form.content,
    boardId,
    ...(board === undefined && { create: boardOfPlan(plan, form.name) }),
    facts: plan.events,
    people: peopleOf(plan),
    record: importRecordOf(
      plan,
      form.files.map(({ name }) => name),
    ),
  };
  // From here on it is all or nothing, whoever waits for it.
  deps.tell("storing", 0, plan.counts.items);
  const stored = (share: number): void => deps.tell("storing", share, plan.counts.items);
  return done(accepted(await deps.workspace.appendImport(request, viewer, stored), request));
}

async function boardOf(
  workspace: Workspace,
  { board: boardId }: ImportForm,
  viewer: Viewer,
): Promise<BoardState | undefined> {
  if (boardId === undefined) return undefined;
  const board = await workspace.board(boardId, viewer);
  if (board === undefined) throw new RequestProblem(notFound("board", boardId));
  return board;
}

interface Reading {
  readonly kind: "preview" | "plan";
  readonly board: BoardState | undefined;
  readonly cardPrefix: string;
}

async function read(
  { maxBytes, tell, gone }: ForeignDeps,
  form: ImportForm,
  { kind, board, cardPrefix }: Reading,
): Promise<Extract<ImportJobAnswer, { plan: unknown } | { preview: unknown }>> {
  const { files, answers, workflow, format, timeZone } = form;
  const stages = (board?.stages ?? []).map(({ stageId, name }) => ({ stageId, name }));
  const job = {
    kind,
    files,
    maxBytes,
    answers,
    cardPrefix,
    stages,
    ...(workflow !== undefined && { workflow }),
    ...(format !== undefined && { format }),
    ...(timeZone !== undefined && { timeZone }),
    ...(board !== undefined && { recorded: recordedImports(board), timeZone: board.timeZone, fields: board.fields }),
  };
  const answer = await readImport(job, { tell, gone });
  if ("problems" in answer) throw badFiles(answer.problems);
  if ("plan" in answer || "preview" in answer) return answer;
  throw new Error(`a ${kind} was asked for`);
}

const peopleOf = ({ people }: ImportPlan): { personId: string; name: string }[] =>
  people.map(({ id, name }) => ({ personId: id, name }));

/** A history can only go through stages that the board has; a new one is the team's to add. */
function refuseForeignStages(plan: ImportPlan, board: BoardState): void {
  const missing = stagesMissingOn(plan, board);
  if (missing.length === 0) return;
  throw foreignStages(
    missing,
    board.stages.map(({ name }) => name),
  );
}

function accepted(
  outcome: Awaited<ReturnType<Workspace["appendImport"]>>,
  { commandId, boardId }: Pick<ImportRequest, "commandId" | "boardId">,
): ImportReport {
  if (isRefusal(outcome)) throw new RequestProblem(refusalProblem(outcome));
  if ("denied" in outcome) throw new RequestProblem(deniedProblem(outcome, boardId));
  if ("problem" in outcome) throw new RequestProblem(commandIdReused(commandId));
  return outcome;
}

/** Told from what the log keeps, so that a retry is answered alike. */
function done({ boardId, seq, appended, alreadyThere, movedSince, record }: ImportReport): ImportDone {
  const { system, items, records, warnings } = record;
  return {
    boardId,
    seq,
    format: system,
    imported: appended,
    alreadyThere,
    movedSince,
    counts: { items, records },
    warnings: warnings.map(spokenWarning),
  };
}
