import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { isSignedIn, notForPrograms } from "./account.ts";
import { answered } from "./answered.ts";
import type { AccessDeps } from "./plugin.ts";
import { tried } from "./tried.ts";

/** One's own name and login. */
export function addOwnAccount(app: FastifyInstance, { access, throttle, viewerOf }: AccessDeps): void {
  openRoute(app, "account", viewerOf, async ({ viewer }) =>
    answered(await access.account(viewer), { what: "person", id: viewer.personId }),
  );

  openRoute(app, "changeName", viewerOf, async ({ body: { name }, viewer }) =>
    answered(await access.changeName(viewer, name), { what: "person", id: viewer.personId }),
  );

  openRoute(app, "changeLogin", viewerOf, async ({ body, viewer, raw }) => {
    if (!isSignedIn(viewer)) throw notForPrograms(viewer);
    const attempt = { source: raw.ip, account: viewer.personId };
    const changed = await tried(throttle, attempt, () => access.changeLogin(viewer, body));
    return answered(changed, { what: "person", id: viewer.personId, login: body.login, field: "login" });
  });
}
