import { keyLink, text } from "@weir/contract";
import type { Secret } from "@weir/storage";
import type { Mail } from "./mailer.ts";

/** The mail that brings somebody a link of their own. */
export function linkMail(
  purpose: "invitation" | "reset",
  { to, base, secret, expiresAt }: Secret & { readonly to: string; readonly base: string },
): Mail {
  const until = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
  return {
    to,
    subject: text(`mail.${purpose}.subject`),
    text: text(`mail.${purpose}.text`, { base, until, link: keyLink(base, purpose, secret) }),
  };
}
