import { type ImportDone, type ImportPreview, problemOf, spokenWarning, telling } from "@weir/contract";
import { type Viewer, allCards, isRefusal } from "@weir/domain";
import type { NativeFileProblem, Workspace } from "@weir/storage";
import { RequestProblem, commandIdReused, deniedProblem, refusalProblem } from "../../problems.ts";
import type { ForeignDeps } from "./import-foreign.ts";
import type { ImportForm } from "./import-form.ts";
import { linesOf } from "./native-lines.ts";
import { readImport } from "./read-import.ts";
import type { SpooledFile } from "./upload.ts";

/** What a board that Weir exported holds: it comes back as it was. Changes nothing. */
export async function previewNative(
  { workspace, maxBytes, tell, gone }: ForeignDeps,
  file: SpooledFile,
  viewer: Viewer,
): Promise<ImportPreview> {
  const job = { kind: "native", files: [file], maxBytes, answers: {}, cardPrefix: "", stages: [] } as const;
  const answer = await readImport(job, { tell, gone });
  if ("rows" in answer) throw badRows(answer.rows);
  if (!("native" in answer)) throw new Error("a preview of a native file was asked for");
  const { boardId, native } = answer;
  const isHere = (await workspace.board(boardId, viewer)) !== undefined;
  return {
    ...native,
    warnings: isHere ? [spokenWarning({ code: "board-is-here", count: 1, examples: [boardId] })] : [],
  };
}

/** Takes a board in as another Weir wrote it: ids, seqs, actors and times stay. */
export async function importNative(
  workspace: Workspace,
  { path }: SpooledFile,
  { commandId, content }: ImportForm,
  viewer: Viewer,
): Promise<ImportDone> {
  const retry = commandId === undefined ? undefined : { commandId, content };
  const outcome = await workspace.importNative(linesOf(path), viewer, retry);
  if (isRefusal(outcome)) throw new RequestProblem(refusalProblem(outcome));
  if ("denied" in outcome) throw new RequestProblem(deniedProblem(outcome));
  if ("problem" in outcome) throw new RequestProblem(commandIdReused(commandId ?? ""));
  if ("problems" in outcome) throw badRows(outcome.problems);
  const { boardId, seq } = outcome;
  const board = await workspace.board(boardId, viewer);
  const counts = { items: board === undefined ? 0 : [...allCards(board)].length, records: seq };
  return { boardId, seq, format: "weir", imported: seq, alreadyThere: 0, movedSince: [], counts, warnings: [] };
}

function badRows(errors: readonly NativeFileProblem[]): RequestProblem {
  const what = "It is not as Weir writes boards.";
  return new RequestProblem(
    problemOf("import-unreadable", { ...telling("problem.import-unreadable", { what }), errors }),
  );
}
