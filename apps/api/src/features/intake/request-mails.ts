import type { Intake } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { createSlidingCounts } from "../../limits/sliding-counts.ts";
import type { Mailer } from "../../mail/mailer.ts";
import { requestMail } from "../../mail/request-mail.ts";

const hourMs = 3_600_000;
/** Whoever leaves somebody else's address fills their mailbox with no more than this. */
const mailsAnHour = 3;

interface Options {
  readonly intake: Intake;
  readonly mailer: Mailer | undefined;
  readonly now: () => number;
}

/** Brings the links of requests to those who left an address; false where none was sent. */
export type SendLink = (about: "received" | "outcome", to: string, key: string) => Promise<boolean>;

/** Mails of requests, where mail is sent. Outcomes are told as they come; what was begun is done before the server stops. */
export function addRequestMails(app: FastifyInstance, { intake, mailer, now }: Options): SendLink {
  if (mailer === undefined) return async () => false;
  const mails = createSlidingCounts({ clock: now, limit: mailsAnHour, windowMs: hourMs });
  const underWay = new Set<Promise<unknown>>();
  const send: SendLink = async (about, to, key) => {
    const mailbox = to.toLowerCase();
    if (mails.waitMs(mailbox) > 0) return false;
    mails.add(mailbox, 1);
    return mailer.send(requestMail(about, { to, key }, mailer));
  };
  const stop = intake.onOutcome(({ email, key }) => {
    const sending = send("outcome", email, key).finally(() => underWay.delete(sending));
    underWay.add(sending);
  });
  app.addHook("preClose", async () => {
    stop();
    await Promise.all(underWay);
  });
  return send;
}
