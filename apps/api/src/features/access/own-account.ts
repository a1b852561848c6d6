import { isLanguage } from "@weir/contract";
import type { OwnChoices } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { openRoute } from "../../route.ts";
import { answered } from "../../answered.ts";
import { askingSession } from "./asking-session.ts";
import type { AccessDeps } from "./plugin.ts";
import { tried } from "./tried.ts";

/** One's own name and login, and what one chose. */
export function addOwnAccount(app: FastifyInstance, deps: AccessDeps): void {
  const { access, mailer, throttle, viewerOf } = deps;

  openRoute(app, "account", viewerOf, async ({ viewer }) =>
    answered(await access.account(viewer), { what: "person", id: viewer.personId }),
  );

  /** Nothing can be chosen of mail that reaches nobody. */
  const shown = ({ hidesPresence, digest, language }: OwnChoices, personId: string) => ({
    hidesPresence,
    digest: mailer !== undefined && access.mailAddress(personId) !== undefined ? digest : null,
    language: language !== null && isLanguage(language) ? language : null,
  });

  openRoute(app, "choices", viewerOf, ({ viewer }) => shown(answered(access.choices(viewer)), viewer.personId));

  openRoute(app, "changeChoices", viewerOf, async ({ body, viewer }) =>
    shown(answered(await access.changeChoices(viewer, body)), viewer.personId),
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
