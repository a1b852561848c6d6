import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";

/** Who did what when, newest first. */
export function addAudit(app: FastifyInstance, { access, viewerOf }: AccessDeps): void {
  openRoute(app, "audit", viewerOf, async ({ query: { before, limit }, viewer }) => {
    const page = { ...(before !== undefined && { before }), ...(limit !== undefined && { limit }) };
    return { entries: answered(await access.audit(viewer, page)) };
  });
}
