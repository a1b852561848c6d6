import { counted } from "./texts-of.ts";

/** Who else is here, and what they have in hand. */
export const togetherTexts = {
  "presence.here": "Here now: {names}",
  "presence.title": "Here now",
  "presence.moving": "{name} is moving this",
  "presence.editing": "{name} is editing this",
  "presence.moves": "is moving “{title}”",
  "presence.edits": "is editing “{title}”",

  "mention.list": "People who may see this board",
  "mention.found": (v: { count: number }) =>
    `${counted(v.count, "person", "people")}. Arrow keys choose, Enter takes, Escape closes.`,
  "mention.none": "Nobody who may see this board is called so.",
  "mention.taken": "{name} is mentioned.",

  "choices.title": "Others and you",
  "choices.presence": "Others see where I am",
  "choices.presence.hint": "Who is on the same board sees that you are there, and which card you have in hand.",
  "choices.digest": "Tell me by mail what waits in my inbox",
  "choices.digest.hint":
    "At most once a day, and only when something new is there. The mail holds a link, and nothing of what it is about.",
  "choices.saved": "That is kept.",
} as const;
