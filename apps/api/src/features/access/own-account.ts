import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { askingSession } from "./asking-session.ts";
import type { AccessDeps } from "./plugin.ts";
import { tried } from "./tried.ts";

/** One's own name and login, and what one chose. */
export function addOwnAccount(app: FastifyInstance, deps: AccessDeps): void {
  const { access, throttle, viewerOf } = deps;

  openRoute(app, "account", viewerOf, async ({ viewer }) =>
    answered(await access.account(viewer), { what: "person", id: viewer.personId }),
  );

  openRoute(app, "choices", viewerOf, ({ viewer }) => answered(access.choices(viewer)));

  openRoute(app, "changeChoices", viewerOf, async ({ body, viewer }) =>
    answered(await access.changeChoices(viewer, body)),
  );

  openRoute(app, "changeName", viewerOf, async ({ body: { name }, viewer }) =>
    answered(await access.changeName(viewer, name), { what: "person", id: viewer.personId }),
  );

  openRoute(app, "changeLogin", viewerOf, async ({ body, viewer, raw }) => {
    const { personId } = askingSession(deps, viewer, raw);
    const changed = await tried(throttle, { source: raw.ip, account: personId }, () =>
      access.changeLogin(viewer, body),
    );
    return answered(changed, { what: "person", id: personId, login: body.login, field: "login" });
  });
}
