import { problemOf, text } from "@weir/contract";
import {
  type Batch,
  type DemoBoard,
  type DomainEvent,
  type Instant,
  type Viewer,
  advanceDemo,
  boardStream,
  demoClock,
  generateDemo,
} from "@weir/domain";
import type { BoardSummary, Workspace } from "@weir/storage";
import { RequestProblem, commandIdReused, forbidden, notFound } from "../../problems.ts";

export interface DemoDeps {
  readonly workspace: Workspace;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

export interface DemoOptions {
  readonly seed?: number | undefined;
  readonly asOf?: Instant | undefined;
}

const standardSeed = 7;

/** Makes the demo's boards up to `asOf` (now); 409 where they are there already. */
export async function createDemo(deps: DemoDeps, viewer: Viewer, options: DemoOptions = {}): Promise<BoardSummary[]> {
  const { workspace, clock } = deps;
  if ((await demoBoards(workspace, viewer)).length > 0) {
    throw new RequestProblem(problemOf("demo-exists", { detail: text("problem.demo-exists") }));
  }
  const { boards } = generateDemo({ seed: options.seed ?? standardSeed, asOf: options.asOf ?? clock() });
  await append(
    deps,
    viewer,
    boards.map(({ stream, events }) => ({ stream, expectedSeq: 0, events })),
  );
  return demoBoards(workspace, viewer);
}

/** Drops every board of the demo for good; answers which. */
export async function removeDemo({ workspace }: DemoDeps, viewer: Viewer): Promise<string[]> {
  const removed: string[] = [];
  for (const { boardId } of await demoBoards(workspace, viewer)) {
    const outcome = await workspace.removeBoard(boardId, viewer);
    if ("denied" in outcome) throw new RequestProblem(forbidden(outcome));
    if (outcome.removed) removed.push(boardId);
  }
  return removed;
}

/** Lets `ms` pass on the demo's boards: their stories go on from where they stand. */
export async function advanceDemoBy(
  deps: DemoDeps,
  viewer: Viewer,
  ms: number,
): Promise<{ asOf: Instant; boards: { boardId: string; seq: number }[] }> {
  const known = await Promise.all(
    (await demoBoards(deps.workspace, viewer)).map(({ boardId }) => historyOf(deps.workspace, boardId, viewer)),
  );
  const now = demoClock(known);
  if (now === undefined) throw new RequestProblem(notFound("demo", ""));
  const asOf = new Date(Date.parse(now) + ms).toISOString();
  const { boards } = advanceDemo({ boards: known, to: asOf });
  await append(
    deps,
    viewer,
    boards.map(({ stream, afterSeq, events }) => ({ stream, expectedSeq: afterSeq, events })),
  );
  return { asOf, boards: boards.map(({ boardId, afterSeq, events }) => ({ boardId, seq: afterSeq + events.length })) };
}

export const demoBoards = async (workspace: Workspace, viewer: Viewer): Promise<BoardSummary[]> =>
  (await workspace.boards(viewer)).filter((board) => board.demo);

async function historyOf(workspace: Workspace, boardId: string, viewer: Viewer): Promise<DemoBoard> {
  const stream = boardStream(boardId);
  const events: DomainEvent[] = [];
  for (;;) {
    const page = (await workspace.events(stream, viewer, { after: events.length, limit: 5_000 })) ?? [];
    if (page.length === 0) return { boardId, stream, events };
    for (const event of page) if ("type" in event) events.push(event);
  }
}

async function append({ workspace, newId }: DemoDeps, viewer: Viewer, batches: readonly Batch[]): Promise<void> {
  const commandId = newId();
  const outcome = await workspace.appendEvents({ commandId, batches }, viewer);
  if ("conflict" in outcome) throw new RequestProblem(problemOf("conflict", { detail: text("problem.conflict") }));
  if ("denied" in outcome) throw new RequestProblem(forbidden(outcome));
  if ("problem" in outcome) throw new RequestProblem(commandIdReused(commandId));
}
