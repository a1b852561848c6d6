/** Who else is here, and what they have in hand. */
export const togetherTexts = {
  "presence.here": "Here now: {names}",
  "presence.title": "Here now",
  "presence.moving": "{name} is moving this",
  "presence.editing": "{name} is editing this",
  "presence.moves": "is moving “{title}”",
  "presence.edits": "is editing “{title}”",

  "choices.title": "Others and you",
  "choices.presence": "Others see where I am",
  "choices.presence.hint": "Who is on the same board sees that you are there, and which card you have in hand.",
  "choices.saved": "That is kept.",
} as const;
