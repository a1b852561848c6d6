import { keyLink } from "@weir/contract";
import type { Secret } from "@weir/storage";
import type { Mail, Mailer } from "./mailer.ts";

/** The mail that brings somebody a link of their own. */
export function linkMail(
  purpose: "invitation" | "reset",
  { to, secret, expiresAt }: Secret & { readonly to: string },
  { baseUrl: base, say }: Pick<Mailer, "baseUrl" | "say">,
): Mail {
  const until = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
  return {
    to,
    subject: say(`mail.${purpose}.subject`),
    text: say(`mail.${purpose}.text`, { base, until, link: keyLink(base, purpose, secret) }),
  };
}
