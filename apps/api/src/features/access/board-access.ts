import type { FastifyInstance } from "fastify";
import { RequestProblem, notFound } from "../../problems.ts";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";

/** Who may what on one board. */
export function addBoardAccess(app: FastifyInstance, { access, viewerOf, workspace }: AccessDeps): void {
  openRoute(app, "boardAccess", viewerOf, async ({ params: { boardId }, viewer }) =>
    answered(await access.boardAccess(viewer, boardId), { boardId, what: "board", id: boardId }),
  );

  openRoute(app, "boardReaders", viewerOf, async ({ params: { boardId }, viewer }) => {
    const about = { boardId, what: "board", id: boardId };
    const { personIds } = answered(await access.boardReaders(viewer, boardId), about);
    const readers = new Set(personIds);
    const known = await workspace.people(viewer);
    return { people: known.filter(({ personId }) => readers.has(personId)) };
  });

  openRoute(app, "changeBoardAccess", viewerOf, async ({ params: { boardId }, body, viewer }) => {
    if ((await workspace.board(boardId, viewer)) === undefined) throw new RequestProblem(notFound("board", boardId));
    const { everyone, people, teams } = body;
    const changes = { ...(everyone !== undefined && { everyone }), ...(people && { people }), ...(teams && { teams }) };
    const ids = [...(people ?? []).map(({ personId }) => personId), ...(teams ?? []).map(({ teamId }) => teamId)];
    const about = { boardId, what: teams === undefined ? "person" : "team", id: ids.join(", ") };
    return answered(await access.changeBoardAccess(viewer, boardId, changes), about);
  });
}
