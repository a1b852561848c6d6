import type { Viewer } from "@weir/domain";
import type { Secret } from "./access.ts";
import type { AccessParts, Note } from "./access-parts.ts";
import { later } from "./durations.ts";
import { keyLasts, madeBy } from "./one-time-keys.ts";
import { hashOf } from "./secrets.ts";
import type { Step } from "./step.ts";

/** The keys of links with which somebody sets a new password. */
export const resetKeysOf = ({ keys }: AccessParts, personId: string): string[] =>
  keys.where((key) => key.purpose === "reset" && key.personId === personId).map(({ hash }) => hash);

/** Takes away every link that is for somebody, or good by their word. */
export const strikeLinksOf = ({ keys }: AccessParts, personId: string): Step[] =>
  keys
    .where((key) => key.madeBy === personId || (key.purpose === "reset" && key.personId === personId))
    .map(({ hash }) => keys.strike(hash));

/** A key with which somebody sets a new password, to be written down; `by`: who made it, unless they asked for it themselves. */
export const newResetKey = (
  { keys, clock, newSecret }: AccessParts,
  personId: string,
  by?: Viewer,
): { readonly answer: Secret; readonly step: Step } => {
  const secret = newSecret();
  const createdAt = clock();
  const expiresAt = later(createdAt, keyLasts.reset);
  return {
    answer: { secret, expiresAt },
    step: keys.keep(hashOf(secret), { purpose: "reset", personId, ...(by && madeBy(by)), createdAt, expiresAt }),
  };
};

/** A link with which somebody sets a new password, to be written down; those of before are over. */
export const newResetLink = (
  parts: AccessParts,
  personId: string,
  by: Viewer,
): { readonly answer: Secret; readonly steps: readonly Step[]; readonly note: Note } => {
  const { answer, step } = newResetKey(parts, personId, by);
  return {
    answer,
    steps: [...resetKeysOf(parts, personId).map((hash) => parts.keys.strike(hash)), step],
    note: { by: by.personId, did: "reset.offered", what: { personId } },
  };
};
