import { sayOfPrivacy as say } from "./words.ts";

export type PrivacyDeed =
  | "person.removed"
  | "removal.refused"
  | "account.exported"
  | "person-figures.begun"
  | "person-figures.ended";

/** What the audit tells of people who went, of one's own data, and of figures that name people. */
export function auditPrivacyWords(
  did: PrivacyDeed,
  { by, person, board, isSelf }: { by: string; person: string; board: string; isSelf: boolean },
): string {
  switch (did) {
    case "person.removed":
      return isSelf ? say("audit.person.removed-self", { person }) : say("audit.person.removed", { by, person });
    case "removal.refused":
    case "account.exported":
      return say(`audit.${did}`, { by });
    case "person-figures.begun":
    case "person-figures.ended":
      return say(`audit.${did}`, { by, board });
  }
}
