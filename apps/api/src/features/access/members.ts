import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { linkAnswer } from "./link-answer.ts";
import type { AccessDeps } from "./plugin.ts";

/** Who can sign in, and what those who run the workspace may change about them. */
export function addMembers(app: FastifyInstance, deps: AccessDeps): void {
  const { access, viewerOf } = deps;

  openRoute(app, "members", viewerOf, async ({ viewer }) => ({ members: answered(await access.members(viewer)) }));

  openRoute(app, "changeMember", viewerOf, async ({ params: { personId }, body, viewer }) => {
    const { name, role, disabled, email } = body;
    const changes = {
      ...(name !== undefined && { name }),
      ...(role !== undefined && { role }),
      ...(disabled !== undefined && { disabled }),
      ...(email !== undefined && { email }),
    };
    return answered(await access.changeMember(viewer, personId, changes), { what: "person", id: personId });
  });

  openRoute(app, "offerReset", viewerOf, async ({ params: { personId }, viewer, raw }) => {
    const secret = answered(await access.offerReset(viewer, personId), { what: "person", id: personId });
    const [email, language] = [access.mailAddress(personId), access.languageOf(personId)];
    return linkAnswer(deps, raw, { purpose: "reset", secret, email, language });
  });
}
