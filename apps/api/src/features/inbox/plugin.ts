import type { Denied } from "@weir/domain";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { RequestProblem, deniedProblem, notFound } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";

export interface InboxDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
}

const standardLimit = 50;

/** What concerns somebody, and up to where they have read. */
export function addInbox(app: FastifyInstance, { workspace, viewerOf }: InboxDeps): void {
  const { inbox } = workspace;

  openRoute(app, "inbox", viewerOf, async ({ query: { limit = standardLimit }, viewer }) =>
    allowed(await inbox.read(viewer, { limit })),
  );

  openRoute(app, "markInbox", viewerOf, async ({ body, viewer }) =>
    allowed(await inbox.mark(viewer, "all" in body ? "all" : body)),
  );

  openRoute(app, "looked", viewerOf, async ({ params: { boardId }, viewer }) => {
    if ((await workspace.board(boardId, viewer)) === undefined) throw new RequestProblem(notFound("board", boardId));
    return { looked: allowed((await inbox.looked(viewer, boardId)) ?? null, boardId) };
  });

  openRoute(app, "look", viewerOf, async ({ params: { boardId }, body: { seq }, viewer }) => {
    if ((await workspace.board(boardId, viewer)) === undefined) throw new RequestProblem(notFound("board", boardId));
    return { looked: allowed(await inbox.look(viewer, boardId, seq), boardId) };
  });
}

function allowed<T extends object | null>(answer: T | Denied, boardId?: string): T {
  if (answer !== null && "denied" in answer) throw new RequestProblem(deniedProblem(answer, boardId));
  return answer;
}
