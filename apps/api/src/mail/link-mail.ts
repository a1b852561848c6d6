import { keyLink } from "@weir/contract";
import type { Secret } from "@weir/storage";
import type { Mail, Mailer } from "./mailer.ts";

/** The mail that brings somebody a link of their own. */
export function linkMail(
  purpose: "invitation" | "reset",
  { to, secret, expiresAt, language }: Secret & { readonly to: string; readonly language?: string | undefined },
  { baseUrl: base, sayIn }: Pick<Mailer, "baseUrl" | "sayIn">,
): Mail {
  const say = sayIn(language);
  const until = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
  return {
    to,
    subject: say(`mail.${purpose}.subject`),
    text: say(`mail.${purpose}.text`, { base, until, link: keyLink(base, purpose, secret) }),
  };
}
