import {
  type DemoBoard,
  type Batch,
  type Denied,
  type DomainEvent,
  type Instant,
  type Refusal,
  type Viewer,
  advanceDemo,
  boardStream,
  demoClock,
  generateDemo,
} from "@weir/domain";

import type { BoardSummary } from "../rows/board-rows.ts";
import type { Reused, Workspace } from "./workspace.ts";

export interface DemoDeps {
  readonly workspace: Workspace;
  readonly clock: () => Instant;
  readonly newId: () => string;
}

export interface DemoWish {
  readonly seed?: number | undefined;
  /** The instant its history ends at; now when absent. */
  readonly asOf?: Instant | undefined;
}

export interface AdvancedDemo {
  readonly asOf: Instant;
  readonly boards: readonly { readonly boardId: string; readonly seq: number }[];
}

/** Why nothing was done to the demo. `conflict` names a stream somebody wrote to meanwhile. */
export type NoDemoChange =
  | { readonly problem: "demo-exists" | "no-demo" }
  | { readonly conflict: string }
  | Denied
  | Refusal
  | Reused;

const standardSeed = 7;
const pageSize = 5_000;

/** The boards of the demo, as they are listed. */
export const demoBoards = async (workspace: Workspace, viewer: Viewer): Promise<readonly BoardSummary[]> =>
  (await workspace.boards(viewer)).filter((board) => board.demo);

/** Makes the demo's boards, unless they are there already. */
export async function createDemoBoards(
  deps: DemoDeps,
  viewer: Viewer,
  wish: DemoWish = {},
): Promise<readonly BoardSummary[] | NoDemoChange> {
  const { workspace, clock } = deps;
  if ((await demoBoards(workspace, viewer)).length > 0) return { problem: "demo-exists" };
  const { boards } = generateDemo({ seed: wish.seed ?? standardSeed, asOf: wish.asOf ?? clock() });
  const failed = await append(
    deps,
    viewer,
    boards.map(({ stream, events }) => ({ stream, expectedSeq: 0, events })),
  );
  return failed ?? demoBoards(workspace, viewer);
}

/** Lets `ms` pass on the demo's boards: their stories go on from where they stand. */
export async function advanceDemoBoards(
  deps: DemoDeps,
  viewer: Viewer,
  ms: number,
): Promise<AdvancedDemo | NoDemoChange> {
  const present = await demoBoards(deps.workspace, viewer);
  const known = await Promise.all(present.map(({ boardId }) => historyOf(deps.workspace, boardId, viewer)));
  const now = demoClock(known);
  if (now === undefined) return { problem: "no-demo" };
  const asOf = new Date(Date.parse(now) + ms).toISOString();
  const { boards } = advanceDemo({ boards: known, to: asOf });
  const failed = await append(
    deps,
    viewer,
    boards.map(({ stream, afterSeq, events }) => ({ stream, expectedSeq: afterSeq, events })),
  );
  if (failed) return failed;
  return { asOf, boards: boards.map(({ boardId, afterSeq, events }) => ({ boardId, seq: afterSeq + events.length })) };
}

async function historyOf(workspace: Workspace, boardId: string, viewer: Viewer): Promise<DemoBoard> {
  const stream = boardStream(boardId);
  const events: DomainEvent[] = [];
  for (;;) {
    const page = (await workspace.events(stream, viewer, { after: events.length, limit: pageSize })) ?? [];
    if (page.length === 0) return { boardId, stream, events };
    for (const event of page) if ("type" in event) events.push(event);
  }
}

async function append(
  { workspace, newId }: DemoDeps,
  viewer: Viewer,
  batches: readonly Batch[],
): Promise<NoDemoChange | undefined> {
  const outcome = await workspace.appendEvents({ commandId: newId(), batches }, viewer);
  return "results" in outcome ? undefined : outcome;
}
