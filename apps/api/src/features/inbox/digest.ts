import type { Instant } from "@weir/domain";
import type { Access, DigestReader, Workspace } from "@weir/storage";
import type { FastifyInstance } from "fastify";
import type { Mailer } from "../../mail/mailer.ts";

export interface DigestDeps {
  readonly access: Pick<Access, "digestReaders" | "languageOf" | "noteDigest">;
  readonly workspace: Pick<Workspace, "inbox">;
  readonly clock: () => Instant;
  readonly mailer: Mailer;
}

const hourMs = 3_600_000;
/** Hours after midnight, UTC, at which a day's digests are due. */
const dueAt = 6;
const lookEveryMs = hourMs / 12;

const dayOf = (at: Instant): number => Math.floor((Date.parse(at) - dueAt * hourMs) / (24 * hourMs));

/** Tells everybody who chose so, once a day, how much is new in their inbox; where nothing is, nothing is sent. */
export async function sendDigests({ access, workspace, clock, mailer }: DigestDeps): Promise<void> {
  const tell = async ({ viewer, email, since }: DigestReader): Promise<void> => {
    const page = await workspace.inbox.read(viewer, { limit: 0, since });
    await access.noteDigest(viewer.personId);
    if ("denied" in page || page.unread === 0) return;
    const values = { count: page.unread, base: mailer.baseUrl, link: `${mailer.baseUrl}/inbox` };
    const say = mailer.sayIn(access.languageOf(viewer.personId));
    await mailer.send({
      to: email,
      subject: say("mail.digest.subject", values),
      text: say("mail.digest.text", values),
    });
  };
  for (const reader of access.digestReaders()) if (dayOf(reader.since) < dayOf(clock())) await tell(reader);
}

/** Looks now and then whether digests are due. What was begun is done before the server stops. */
export function addDigest(app: FastifyInstance, deps: DigestDeps): void {
  let underWay: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // The store refused: the next look is soon.
    underWay = underWay.then(() => sendDigests(deps)).catch(() => undefined);
  }, lookEveryMs).unref();
  app.addHook("preClose", async () => {
    clearInterval(timer);
    await underWay;
  });
}
