import { requestLink } from "@weir/contract";
import type { Mail, Mailer } from "./mailer.ts";

/** The mail that brings whoever asked for something the link of their request. */
export const requestMail = (
  about: "received" | "outcome",
  { to, key }: { readonly to: string; readonly key: string },
  { baseUrl: base, sayIn }: Pick<Mailer, "baseUrl" | "sayIn">,
): Mail => ({
  to,
  subject: sayIn()(`mail.request-${about}.subject`),
  text: sayIn()(`mail.request-${about}.text`, { base, link: requestLink(base, "progress", key) }),
});
