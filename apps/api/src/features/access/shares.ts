import { shareLink } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { baseOf } from "../../base-of.ts";
import type { AccessDeps } from "./plugin.ts";
import { tried } from "./tried.ts";

/** Links to a board: made, listed and ended by those who manage it, opened by whoever has one. */
export function addShares(app: FastifyInstance, deps: AccessDeps): void {
  const { access, throttle, viewerOf } = deps;

  openRoute(app, "shares", viewerOf, async ({ params: { boardId }, viewer }) => ({
    shares: answered(await access.shares(viewer, boardId), { boardId, what: "board", id: boardId }),
  }));

  openRoute(app, "makeShare", viewerOf, async ({ params: { boardId }, body, viewer, raw }) => {
    const { password, days, embedding, ...rest } = body;
    const optional = {
      ...(password !== undefined && { password }),
      ...(days !== undefined && { days }),
      ...(embedding !== undefined && { embedding }),
    };
    const made = await access.makeShare(viewer, boardId, { ...rest, ...optional });
    const { key, ...share } = answered(made, { boardId, what: "board", id: boardId });
    const link = { shareId: share.shareId, key };
    const base = baseOf(deps, raw);
    return {
      ...share,
      link: shareLink(base, link),
      ...(share.embedding !== undefined && { embedLink: shareLink(base, link, "frame") }),
    };
  });

  openRoute(app, "endShare", viewerOf, async ({ params: { boardId, shareId }, viewer }) =>
    answered(await access.endShare(viewer, boardId, shareId), { boardId, what: "link", id: shareId }),
  );

  openRoute(app, "openShare", viewerOf, async ({ body: { shareId, key, password }, raw }) => {
    if (password === undefined) return answered(await access.openShare({ shareId, key }));
    const attempt = { source: raw.ip, account: `share ${shareId}` };
    return answered(await tried(throttle, attempt, () => access.openShare({ shareId, key, password })));
  });
}
