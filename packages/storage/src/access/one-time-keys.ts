import type { Instant } from "@weir/domain";
import type { Invitation, KeyPurpose } from "./access.ts";
import { DAY } from "./durations.ts";
import type { RecordForm } from "./secret-book.ts";
import { wordFrom } from "./word-from.ts";

/** How long a link is good, in ms. */
export const keyLasts: Readonly<Record<KeyPurpose, number>> = { claim: DAY, reset: DAY, invitation: 7 * DAY };

/** What a one-time link lets somebody do. */
export type OneTimeKey = { readonly createdAt: Instant; readonly expiresAt: Instant } & (
  | { readonly purpose: "claim" }
  | { readonly purpose: "reset"; readonly personId: string }
  | ({ readonly purpose: "invitation" } & Pick<Invitation, "invitationId" | "name" | "role" | "email">)
);

export const keyIsOver = ({ expiresAt }: OneTimeKey, now: Instant): boolean => now >= expiresAt;

export const keyForm: RecordForm<OneTimeKey> = {
  kind: "one-time-key",
  toRow: (key) => ({ ...key }),
  fromRow: (row) => {
    const purpose = wordFrom(["claim", "invitation", "reset"], row.purpose);
    const times = { createdAt: String(row.createdAt), expiresAt: String(row.expiresAt) };
    if (purpose === "claim") return { purpose, ...times };
    if (purpose === "reset") return { purpose, ...times, personId: String(row.personId) };
    return {
      purpose,
      ...times,
      invitationId: String(row.invitationId),
      name: String(row.name),
      role: wordFrom(["admin", "member", "guest"], row.role),
      ...(typeof row.email === "string" && { email: row.email }),
    };
  },
};
