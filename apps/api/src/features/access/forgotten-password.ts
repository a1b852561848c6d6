import type { FastifyInstance } from "fastify";
import { tooMany } from "../../limits/limit-requests.ts";
import { networkOf } from "../../limits/network-of.ts";
import { createSlidingCounts } from "../../limits/sliding-counts.ts";
import { linkMail } from "../../mail/link-mail.ts";
import { openRoute } from "../../route.ts";
import type { AccessDeps } from "./plugin.ts";

const hourMs = 3_600_000;
/** Somebody who asks in another's name fills their mailbox with no more than this, and never says that one asked. */
const mailsAnHour = 3;
/** An office that came back from its holidays sits behind one address. */
const asksAnHour = 30;

/**
 * A link for a new password for whoever asks, by mail. The answer is the same, and as quick, whether there is anybody
 * with that login: looking and sending come after it. What was begun is done before the server stops.
 */
export function addForgottenPassword(app: FastifyInstance, deps: AccessDeps): void {
  const { access, mailer, now, viewerOf } = deps;
  const mails = createSlidingCounts({ clock: now, limit: mailsAnHour, windowMs: hourMs });
  const asks = createSlidingCounts({ clock: now, limit: asksAnHour, windowMs: hourMs });
  const underWay = new Set<Promise<void>>();

  const send = async (login: string): Promise<void> => {
    const key = login.trim().normalize("NFKC").toLowerCase();
    if (mailer === undefined || mails.waitMs(key) > 0) return;
    mails.add(key, 1);
    const link = await access.forgotten(login);
    if (link === undefined) return;
    const { email, personId, ...secret } = link;
    const language = access.languageOf(personId);
    await mailer.send(linkMail("reset", { ...secret, to: email, language }, mailer));
  };

  app.addHook("preClose", async () => void (await Promise.all(underWay)));

  openRoute(app, "forgottenPassword", viewerOf, ({ body: { login }, raw }) => {
    const source = networkOf(raw.ip);
    const waitMs = asks.waitMs(source);
    if (waitMs > 0) throw tooMany("too-many-tries", Math.ceil(waitMs / 1000));
    asks.add(source, 1);
    const sending = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => send(login))
      // The store refused: they ask again.
      .catch(() => undefined)
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
    return { asked: true };
  });
}
