import { reaches, workspaceRoles, type Instant, type Viewer } from "@weir/domain";
import type { Invitation, KeyPurpose } from "./access.ts";
import type { AccessParts } from "./access-parts.ts";
import { DAY } from "./durations.ts";
import type { RecordForm } from "./secret-book.ts";
import { wordFrom } from "./word-from.ts";

/** How long a link is good, in ms. */
export const keyLasts: Readonly<Record<KeyPurpose, number>> = { claim: DAY, reset: DAY, invitation: 7 * DAY };

/** What a one-time link lets somebody do. */
export type OneTimeKey = {
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** By whose word it is good; absent: it was made at the machine of the workspace, or asked for by whom it is for. */
  readonly madeBy?: string;
} & (
  | { readonly purpose: "claim" }
  | { readonly purpose: "reset"; readonly personId: string }
  | ({ readonly purpose: "invitation" } & Pick<Invitation, "invitationId" | "name" | "role" | "email">)
);

/** Whose word a key is good by that a viewer makes. */
export const madeBy = ({ kind, personId }: Viewer): Pick<OneTimeKey, "madeBy"> =>
  kind === "person" ? { madeBy: personId } : {};

/** It is in its time, and whoever made it may still make such a one: what they kept must not outlast their leave. */
export const keyIsGood = (key: OneTimeKey, { accounts, clock }: Pick<AccessParts, "accounts" | "clock">): boolean => {
  if (clock() >= key.expiresAt) return false;
  // A claim is over once somebody has claimed.
  if (key.purpose === "claim") return !accounts.hasOwner();
  if (key.madeBy === undefined) return true;
  const ofOwner = key.purpose === "reset" && accounts.get(key.personId)?.role === "owner";
  return reaches(workspaceRoles, accounts.roleOf(key.madeBy), ofOwner ? "owner" : "admin");
};

export const keyForm: RecordForm<OneTimeKey> = {
  kind: "one-time-key",
  toRow: (key) => ({ ...key }),
  fromRow: (row) => {
    const purpose = wordFrom(["claim", "invitation", "reset"], row.purpose);
    const made = {
      createdAt: String(row.createdAt),
      expiresAt: String(row.expiresAt),
      ...(typeof row.madeBy === "string" && { madeBy: row.madeBy }),
    };
    if (purpose === "claim") return { purpose, ...made };
    if (purpose === "reset") return { purpose, ...made, personId: String(row.personId) };
    return {
      purpose,
      ...made,
      invitationId: String(row.invitationId),
      name: String(row.name),
      role: wordFrom(["admin", "member", "guest"], row.role),
      ...(typeof row.email === "string" && { email: row.email }),
    };
  },
};
