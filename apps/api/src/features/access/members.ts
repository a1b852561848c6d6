import { keyLink } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "./answered.ts";
import { baseOf } from "./one-time-links.ts";
import type { AccessDeps } from "./plugin.ts";

/** Who can sign in, and what those who run the workspace may change about them. */
export function addMembers(app: FastifyInstance, deps: AccessDeps): void {
  const { access, viewerOf } = deps;

  openRoute(app, "members", viewerOf, async ({ viewer }) => ({ members: answered(await access.members(viewer)) }));

  openRoute(app, "changeMember", viewerOf, async ({ params: { personId }, body, viewer }) => {
    const { name, role, disabled } = body;
    const changes = {
      ...(name !== undefined && { name }),
      ...(role !== undefined && { role }),
      ...(disabled !== undefined && { disabled }),
    };
    return answered(await access.changeMember(viewer, personId, changes), { what: "person", id: personId });
  });

  openRoute(app, "offerReset", viewerOf, async ({ params: { personId }, viewer, raw }) => {
    const { secret, expiresAt } = answered(await access.offerReset(viewer, personId), { what: "person", id: personId });
    return { link: keyLink(baseOf(deps, raw), "reset", secret), expiresAt };
  });
}
