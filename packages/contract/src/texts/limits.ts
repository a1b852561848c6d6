/** What limits of several stages, people, kinds of work and whole boards are called, and what they say when they are full. */
export const limitTexts = {
  "limit.everybody": "Each person",
  "limit.board": "The board",
  "limit.cell": "{stage} in {lane}",
  "limit.class.expedite": "Expedite",
  "limit.class.fixed-date": "Fixed date",
  "limit.class.standard": "Standard",
  "limit.class.intangible": "Intangible",
  "limit.full": "{what} ({count} of {limit})",
  "limits.wip-limit": "Full: {full}. Finish something first.",
  "limits.reason-required": "Full: {full}. Finish something first, or say why this goes in.",
} as const;
