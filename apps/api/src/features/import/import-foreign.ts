import { type ImportDone, type ImportPreview, spokenWarning } from "@weir/contract";
import { type BoardState, type ImportPlan, type Viewer, boardOfPlan, isRefusal, stagesMissingOn } from "@weir/domain";
import type { ImportReport, Workspace } from "@weir/storage";
import { RequestProblem, commandIdReused, forbidden, notFound, refusalProblem } from "../../problems.ts";
import type { ImportForm } from "./import-form.ts";
import type { ImportJob, ImportJobAnswer } from "./import-job.ts";
import { badFiles, foreignStages, unanswered } from "./import-problems.ts";
import { readImport } from "./read-import.ts";

export interface ForeignDeps {
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
  const boardId = board?.boardId ?? deps.newId();
  const answer = await read(deps, form, { kind: "plan", board, cardPrefix: `${boardId}.` });
  if (!("plan" in answer)) throw new Error("a plan was asked for");
  const { plan } = answer;
  if (plan.questions.length > 0) throw unanswered(plan);
  if (board !== undefined) refuseForeignStages(plan, board);
  const create = board === undefined ? { create: boardOfPlan(plan, form.name) } : {};
  const request = { commandId: deps.newId(), boardId, ...create, facts: plan.events, people: peopleOf(plan) };
  const report = accepted(await deps.workspace.appendImport(request, viewer), request.commandId);
  return done(plan, report);
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
  readonly kind: ImportJob["kind"];
  readonly board: BoardState | undefined;
  readonly cardPrefix: string;
}

async function read(
  { maxBytes }: ForeignDeps,
  form: ImportForm,
  { kind, board, cardPrefix }: Reading,
): Promise<Exclude<ImportJobAnswer, { problems: unknown }>> {
  const { files, answers, workflow } = form;
  const stages = (board?.stages ?? []).map(({ stageId, name }) => ({ stageId, name }));
  const answer = await readImport({
    kind,
    files,
    maxBytes,
    answers,
    cardPrefix,
    stages,
    ...(workflow !== undefined && { workflow }),
  });
  if ("problems" in answer) throw badFiles(answer.problems);
  return answer;
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

function accepted(outcome: Awaited<ReturnType<Workspace["appendImport"]>>, commandId: string): ImportReport {
  if (isRefusal(outcome)) throw new RequestProblem(refusalProblem(outcome));
  if ("denied" in outcome) throw new RequestProblem(forbidden());
  if ("problem" in outcome) throw new RequestProblem(commandIdReused(commandId));
  return outcome;
}

function done(
  { system, counts, warnings }: ImportPlan,
  { boardId, seq, appended, alreadyThere, movedSince }: ImportReport,
): ImportDone {
  return {
    boardId,
    seq,
    format: system,
    imported: appended,
    alreadyThere,
    movedSince,
    counts,
    warnings: warnings.map(spokenWarning),
  };
}
