import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";

/** Whether the figures of a board may name people: everybody on it may know, who manages it decides. */
export function addPersonFigures(app: FastifyInstance, { access, viewerOf }: AccessDeps): void {
  openRoute(app, "personFigures", viewerOf, async ({ params: { boardId }, viewer }) =>
    answered(await access.personFigures(viewer, boardId), { boardId, what: "board", id: boardId }),
  );

  openRoute(app, "changePersonFigures", viewerOf, async ({ params: { boardId }, body, viewer }) => {
    const wish = body.on ? { on: true as const, reason: body.reason?.trim() ?? "" } : { on: false as const };
    return answered(await access.changePersonFigures(viewer, boardId, wish), { boardId, what: "board", id: boardId });
  });
}
