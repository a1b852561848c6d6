import type { Secret } from "./access.ts";
import type { AccessParts, Note } from "./access-parts.ts";
import { later } from "./durations.ts";
import { keyLasts } from "./one-time-keys.ts";
import { hashOf } from "./secrets.ts";
import type { Step } from "./step.ts";

/** The keys of links with which somebody sets a new password. */
export const resetKeysOf = ({ keys }: AccessParts, personId: string): string[] =>
  keys.where((key) => key.purpose === "reset" && key.personId === personId).map(({ hash }) => hash);

/** A link with which somebody sets a new password, to be written down; those of before are over. */
export const newResetLink = (
  parts: AccessParts,
  personId: string,
  by: string,
): { readonly answer: Secret; readonly steps: readonly Step[]; readonly note: Note } => {
  const { keys, clock, newSecret } = parts;
  const secret = newSecret();
  const createdAt = clock();
  const expiresAt = later(createdAt, keyLasts.reset);
  return {
    answer: { secret, expiresAt },
    steps: [
      ...resetKeysOf(parts, personId).map((hash) => keys.strike(hash)),
      keys.keep(hashOf(secret), { purpose: "reset", personId, createdAt, expiresAt }),
    ],
    note: { by, did: "reset.offered", what: { personId } },
  };
};
