import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { linkAnswer } from "./link-answer.ts";
import type { AccessDeps } from "./plugin.ts";

/** Who may become a member: the link is sent to them, or answered to the one who invites, to hand over. */
export function addInvitations(app: FastifyInstance, deps: AccessDeps): void {
  const { access, viewerOf } = deps;

  openRoute(app, "invitations", viewerOf, ({ viewer }) => ({ invitations: answered(access.invitations(viewer)) }));

  openRoute(app, "invite", viewerOf, async ({ body, viewer, raw }) => {
    const { email, ...wish } = body;
    const { invitationId, ...secret } = answered(await access.invite(viewer, { ...wish, ...(email && { email }) }));
    return { invitationId, ...(await linkAnswer(deps, raw, { purpose: "invitation", secret, email })) };
  });

  openRoute(app, "withdrawInvitation", viewerOf, async ({ params: { invitationId }, viewer }) =>
    answered(await access.withdrawInvitation(viewer, invitationId), { what: "invitation", id: invitationId }),
  );
}
