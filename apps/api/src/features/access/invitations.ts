import { keyLink } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "./answered.ts";
import { baseOf } from "./one-time-links.ts";
import type { AccessDeps } from "./plugin.ts";

/** Who may become a member: the link is answered to the one who invites, to hand over. */
export function addInvitations(app: FastifyInstance, deps: AccessDeps): void {
  const { access, viewerOf } = deps;

  openRoute(app, "invitations", viewerOf, ({ viewer }) => ({ invitations: answered(access.invitations(viewer)) }));

  openRoute(app, "invite", viewerOf, async ({ body, viewer, raw }) => {
    const { secret, ...invitation } = answered(await access.invite(viewer, body));
    return { ...invitation, link: keyLink(baseOf(deps, raw), "invitation", secret) };
  });

  openRoute(app, "withdrawInvitation", viewerOf, async ({ params: { invitationId }, viewer }) =>
    answered(await access.withdrawInvitation(viewer, invitationId), { what: "invitation", id: invitationId }),
  );
}
