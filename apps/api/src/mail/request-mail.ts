import { requestLink, text } from "@weir/contract";
import type { Mail } from "./mailer.ts";

/** The mail that brings whoever asked for something the link of their request. */
export const requestMail = (
  about: "received" | "outcome",
  { to, base, key }: { readonly to: string; readonly base: string; readonly key: string },
): Mail => ({
  to,
  subject: text(`mail.request-${about}.subject`),
  text: text(`mail.request-${about}.text`, { base, link: requestLink(base, "progress", key) }),
});
