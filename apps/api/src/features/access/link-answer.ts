import { keyLink } from "@weir/contract";
import type { Secret } from "@weir/storage";
import type { FastifyRequest } from "fastify";
import { linkMail } from "../../mail/link-mail.ts";
import { baseOf } from "../../base-of.ts";
import type { AccessDeps } from "./plugin.ts";

interface Link {
  readonly purpose: "invitation" | "reset";
  readonly secret: Secret;
  /** Where mail for whom it is for goes. */
  readonly email: string | undefined;
  /** What Weir speaks to them, where they chose it. */
  readonly language?: string | undefined;
}

/**
 * Sends a link to whom it is for. Where mail does not reach them, or the mail server did not take it, the link is
 * answered to whoever made it, to hand over: nothing is lost by mail that is down.
 */
export async function linkAnswer(
  deps: AccessDeps,
  raw: FastifyRequest,
  { purpose, secret: made, email, language }: Link,
) {
  const { mailer } = deps;
  const { secret, expiresAt } = made;
  const mail = mailer && email !== undefined && linkMail(purpose, { secret, expiresAt, to: email, language }, mailer);
  const mailed = mail ? await mailer.send(mail) : undefined;
  if (mailed === true) return { expiresAt, mailed };
  const link = keyLink(baseOf(deps, raw), purpose, secret);
  return { link, expiresAt, ...(mailed !== undefined && { mailed }) };
}
