import { type ImportDone, problemOf, text } from "@weir/contract";
import { type Viewer, isRefusal } from "@weir/domain";
import type { Workspace } from "@weir/storage";
import { RequestProblem, forbidden, refusalProblem } from "../../problems.ts";
import { linesOf } from "./native-lines.ts";

/** Takes a board in as another Weir wrote it: ids, seqs, actors and times stay. */
export async function importNative(workspace: Workspace, path: string, viewer: Viewer): Promise<ImportDone> {
  const outcome = await workspace.importNative(linesOf(path), viewer);
  if (isRefusal(outcome)) throw new RequestProblem(refusalProblem(outcome));
  if ("denied" in outcome) throw new RequestProblem(forbidden());
  if ("problems" in outcome) {
    const what = "It is not as Weir writes boards.";
    throw new RequestProblem(
      problemOf("import-unreadable", { detail: text("problem.import-unreadable", { what }), errors: outcome.problems }),
    );
  }
  const { boardId, seq } = outcome;
  return { boardId, seq, format: "weir", imported: seq, alreadyThere: 0, movedSince: [], counts: {}, warnings: [] };
}
