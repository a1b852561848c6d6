import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { askingSession } from "./asking-session.ts";
import type { AccessDeps } from "./plugin.ts";
import { hand } from "./session.ts";
import { tried } from "./tried.ts";

/** What is everybody's own: where they are signed in, their password, their tokens. */
export function addAccount(app: FastifyInstance, deps: AccessDeps): void {
  const { access, cookie, throttle, viewerOf } = deps;

  openRoute(app, "sessions", viewerOf, ({ viewer, raw }) => ({
    sessions: answered(access.sessions(viewer, cookie.in(raw.headers.cookie))),
  }));

  openRoute(app, "endSession", viewerOf, async ({ params: { sessionId }, viewer }) =>
    answered(await access.endSession(viewer, sessionId), { what: "session", id: sessionId }),
  );

  openRoute(app, "changePassword", viewerOf, async ({ body, viewer, raw, reply }) => {
    const { personId, session } = askingSession(deps, viewer, raw);
    const attempt = { source: raw.ip, account: personId };
    const changed = await tried(throttle, attempt, () => access.changePassword(viewer, session, body));
    hand(deps, reply, answered(changed, { field: "next" }));
    return { ended: true };
  });

  openRoute(app, "tokens", viewerOf, ({ viewer }) => ({ tokens: answered(access.tokens(viewer)) }));

  openRoute(app, "createToken", viewerOf, async ({ body: { boardIds, ...wish }, viewer }) => {
    const { secret, ...token } = answered(await access.createToken(viewer, { ...wish, ...(boardIds && { boardIds }) }));
    return { ...token, token: secret };
  });

  openRoute(app, "revokeToken", viewerOf, async ({ params: { tokenId }, viewer }) =>
    answered(await access.revokeToken(viewer, tokenId), { what: "token", id: tokenId }),
  );
}
