import { keyLink, text } from "@weir/contract";
import type { Secret } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { baseOf } from "../../base-of.ts";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import type { AccessDeps } from "./plugin.ts";
import { agentOf, enter } from "./session.ts";
import { tried } from "./tried.ts";

/** What the key of a link opens, once: the workspace for its first owner, an account, a new password. */
export function addOneTimeLinks(app: FastifyInstance, deps: AccessDeps): void {
  const { access, throttle, viewerOf } = deps;

  openRoute(app, "openTeam", viewerOf, async ({ raw }) => {
    const claim = answered(await access.offerClaim());
    deps.print(claimLine(baseOf(deps, raw), claim));
    return { printed: true, expiresAt: claim.expiresAt };
  });

  openRoute(app, "keyPurpose", viewerOf, ({ body: { key } }) => answered(access.keyPurpose(key)));

  openRoute(app, "claim", viewerOf, async ({ body: { key, ...account }, raw, reply }) => {
    const begun = await tried(throttle, { source: raw.ip }, () => access.claim(key, account, agentOf(raw)));
    return enter(deps, { raw, reply }, answered(begun, account));
  });

  openRoute(app, "acceptInvitation", viewerOf, async ({ body: { key, ...account }, raw, reply }) => {
    const begun = await tried(throttle, { source: raw.ip }, () => access.accept(key, account, agentOf(raw)));
    return enter(deps, { raw, reply }, answered(begun, account));
  });

  openRoute(app, "resetPassword", viewerOf, async ({ body: { key, password }, raw }) =>
    answered(await tried(throttle, { source: raw.ip }, () => access.reset(key, password))),
  );
}

/** The line that hands a claim to whoever stands at the server. */
export const claimLine = (base: string, { secret, expiresAt }: Secret): string =>
  text("start.claim-link", { link: keyLink(base, "claim", secret), until: expiresAt });
