import { cardOf, foldCardDetails, roleOn, toSnapshot } from "@weir/domain";
import type { Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { RequestProblem, deniedProblem, notFound, notFoundThen } from "../../problems.ts";
import { type ViewerOf, openRoute } from "../../route.ts";
import { boardAnswer, cardAnswer } from "./board-answer.ts";
import { addCreateBoard } from "./create-board.ts";

export interface BoardDeps {
  readonly workspace: Workspace;
  readonly viewerOf: ViewerOf;
  /** Told of every board that was removed. */
  readonly removed: (boardId: string) => void;
}

/** Boards and their cards: reading them, now or as they stood, and making one. */
export function addBoards(app: FastifyInstance, deps: BoardDeps): void {
  const { workspace, viewerOf } = deps;

  openRoute(app, "boards", viewerOf, async ({ viewer }) => {
    const boards = await workspace.boards(viewer);
    return { boards: boards.map((board) => ({ ...board, role: roleOn(viewer, board.boardId) })) };
  });

  openRoute(app, "board", viewerOf, async ({ params: { boardId }, query, viewer, reply }) => {
    const { cards = "objects", at, knownAt } = query;
    const board = await workspace.board(boardId, viewer, { ...(at && { at }), ...(knownAt && { knownAt }) });
    const role = roleOn(viewer, boardId);
    if (board === undefined || role === undefined) {
      const isThere = (await workspace.board(boardId, viewer)) !== undefined;
      throw new RequestProblem(isThere ? notFoundThen(boardId) : notFound("board", boardId));
    }
    reply.header("content-type", "application/json; charset=utf-8");
    const answer =
      cards === "columns" ? { snapshot: toSnapshot(board, "front"), role } : boardAnswer(board, { cards, role });
    return reply.send(JSON.stringify(answer));
  });

  openRoute(app, "boardFrame", viewerOf, async ({ params: { boardId }, viewer }) => {
    const frame = await workspace.frame(boardId, viewer);
    if (frame === undefined) throw new RequestProblem(notFound("board", boardId));
    return { snapshot: toSnapshot(frame.board, "front"), changedAt: frame.changedAt };
  });

  openRoute(app, "removeBoard", viewerOf, async ({ params: { boardId }, viewer }) => {
    const outcome = await workspace.removeBoard(boardId, viewer);
    if ("denied" in outcome) throw new RequestProblem(deniedProblem(outcome, boardId));
    if (!outcome.removed) throw new RequestProblem(notFound("board", boardId));
    deps.removed(boardId);
    return { boardId, removed: true };
  });

  openRoute(app, "card", viewerOf, async ({ params: { boardId, cardId }, viewer }) => {
    const board = await workspace.board(boardId, viewer);
    if (board === undefined) throw new RequestProblem(notFound("board", boardId));
    const card = cardOf(board, cardId);
    const story = await workspace.cardEvents(boardId, cardId, viewer);
    if (card === undefined || story === undefined) throw new RequestProblem(notFound("card", cardId));
    const events = story.filter((event) => "type" in event);
    return { card: cardAnswer(board, card), details: foldCardDetails(cardId, events), story: events };
  });

  addCreateBoard(app, deps);
}
