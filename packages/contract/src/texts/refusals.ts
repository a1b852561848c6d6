/** What a board says when it refuses: the fact, then the way on. */
export const refusalTexts = {
  "refusal.wip-limit": "{stage} is full ({count} of {limit}). Finish something there first.",
  "refusal.reason-required":
    "{stage} is full ({count} of {limit}). Finish something there first, or say why this one goes in.",
  "refusal.not-found": "There is no {what} {id} any more. Somebody may have removed it.",
  "refusal.already-exists": "There is already a {what} {id}.",
  "refusal.not-allowed-here": "This is not possible here: {why}.",
} as const;
