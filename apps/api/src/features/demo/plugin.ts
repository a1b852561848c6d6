import { type Problem, problemOf, telling } from "@weir/contract";
import { type Instant, type Viewer, isRefusal } from "@weir/domain";
import { type NoDemoChange, type Workspace, advanceDemoBoards, createDemoBoards, demoBoards } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { RequestProblem, deniedProblem, notFound, refusalProblem } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";

export interface DemoDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  readonly clock: () => Instant;
  readonly newId: () => string;
  /** Told of every board that was removed. */
  readonly removed: (boardId: string) => void;
}

const dayMs = 86_400_000;

/** Boards to look around in, with a history that was made up: labelled as a demo, gone in one click. */
export function addDemo(app: FastifyInstance, deps: DemoDeps): void {
  const { viewerOf } = deps;
  openRoute(app, "createDemo", viewerOf, async ({ body, viewer }) => {
    const boards = await createDemoBoards(deps, viewer, body ?? {});
    if (!("length" in boards)) throw new RequestProblem(demoProblem(boards));
    return { boards: boards.map(({ boardId, name }) => ({ boardId, name })) };
  });
  openRoute(app, "removeDemo", viewerOf, async ({ viewer }) => ({ removed: await removeDemo(deps, viewer) }));
  openRoute(app, "advanceDemo", viewerOf, async ({ body, viewer }) => {
    const advanced = await advanceDemoBoards(deps, viewer, durationMs(body.by));
    if (!("asOf" in advanced)) throw new RequestProblem(demoProblem(advanced));
    return advanced;
  });
}

async function removeDemo({ workspace, removed: told }: DemoDeps, viewer: Viewer): Promise<string[]> {
  const removed: string[] = [];
  for (const { boardId } of await demoBoards(workspace, viewer)) {
    const outcome = await workspace.removeBoard(boardId, viewer);
    if ("denied" in outcome) throw new RequestProblem(deniedProblem(outcome, boardId));
    if (!outcome.removed) continue;
    removed.push(boardId);
    told(boardId);
  }
  return removed;
}

/** `P4W` or `P10D`, as the contract lets through. */
function durationMs(duration: string): number {
  const amount = Number.parseInt(duration.slice(1), 10);
  return amount * (duration.endsWith("W") ? 7 : 1) * dayMs;
}

function demoProblem(failed: NoDemoChange): Problem {
  if (isRefusal(failed)) return refusalProblem(failed);
  if ("denied" in failed) return deniedProblem(failed);
  if ("problem" in failed && failed.problem === "demo-exists") {
    return problemOf("demo-exists", telling("problem.demo-exists"));
  }
  if ("problem" in failed && failed.problem === "no-demo") return notFound("board of a", "demo");
  return problemOf("conflict", telling("problem.conflict"));
}
