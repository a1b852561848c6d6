import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";
import { triedProof } from "./tried-proof.ts";

/** People go for good: others by those who run the workspace, oneself by oneself. */
export function addRemoval(app: FastifyInstance, deps: AccessDeps): void {
  const { access, cookie, viewerOf } = deps;

  openRoute(app, "removeMember", viewerOf, async ({ params: { personId }, viewer }) => {
    const { removed } = answered(await access.removePerson(viewer, personId), { what: "person", id: personId });
    return { removed: true, number: removed };
  });

  openRoute(app, "removeAccount", viewerOf, async ({ body: { password, code }, viewer, raw, reply }) => {
    const session = cookie.in(raw.headers.cookie);
    const proof = {
      ...(password !== undefined && { password }),
      ...(code !== undefined && { code }),
      ...(session !== undefined && { session }),
    };
    const attempt = { source: raw.ip, account: viewer.personId };
    const { removed } = answered(await triedProof(deps, code, attempt, () => access.removeSelf(viewer, proof)));
    reply.header("set-cookie", cookie.gone);
    return { removed: true, number: removed };
  });
}
