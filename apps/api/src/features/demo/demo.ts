import { problemOf, text } from "@weir/contract";
import { type Viewer, isRefusal } from "@weir/domain";
import {
  type AdvancedDemo,
  type BoardSummary,
  type DemoDeps,
  type DemoWish,
  type NoDemoChange,
  type Workspace,
  advanceDemoBoards,
  createDemoBoards,
  demoBoards,
} from "@weir/storage";
import { RequestProblem, commandIdReused, forbidden, notFound, refusalProblem } from "../../problems.ts";

/** Makes the demo's boards up to `asOf` (now); 409 where they are there already. */
export async function createDemo(
  deps: DemoDeps,
  viewer: Viewer,
  wish: DemoWish = {},
): Promise<readonly BoardSummary[]> {
  return done(await createDemoBoards(deps, viewer, wish));
}

/** Lets `ms` pass on the demo's boards; 404 where there is none. */
export async function advanceDemoBy(deps: DemoDeps, viewer: Viewer, ms: number): Promise<AdvancedDemo> {
  return done(await advanceDemoBoards(deps, viewer, ms));
}

/** Drops every board of the demo for good; answers which. */
export async function removeDemo({ workspace }: { workspace: Workspace }, viewer: Viewer): Promise<string[]> {
  const removed: string[] = [];
  for (const { boardId } of await demoBoards(workspace, viewer)) {
    const outcome = await workspace.removeBoard(boardId, viewer);
    if ("denied" in outcome) throw new RequestProblem(forbidden(outcome));
    if (outcome.removed) removed.push(boardId);
  }
  return removed;
}

function done<Done extends object>(outcome: Done | NoDemoChange): Done {
  if (isRefusal(outcome)) throw new RequestProblem(refusalProblem(outcome));
  if ("denied" in outcome) throw new RequestProblem(forbidden(outcome));
  if ("conflict" in outcome) throw new RequestProblem(problemOf("conflict", { detail: text("problem.conflict") }));
  if (!("problem" in outcome)) return outcome;
  if (outcome.problem === "demo-exists")
    throw new RequestProblem(problemOf("demo-exists", { detail: text("problem.demo-exists") }));
  throw new RequestProblem(outcome.problem === "no-demo" ? notFound("demo", "") : commandIdReused(""));
}
