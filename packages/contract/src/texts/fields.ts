import { counted } from "./texts-of.ts";

/** A board's own fields: where they are defined, and where cards are given their values. */
export const fieldTexts = {
  "field.kind.text": "Text",
  "field.kind.number": "Number",
  "field.kind.choice": "Choice",
  "field.kind.date": "Day",
  "field.kind.person": "Person",
  "field.kind.link": "Link",
  "field.none": "Nothing",
  "field.retired": "{field} (no longer offered)",
  "field.open": "Open {link}",
  "field.problem.text": "A text of up to 2000 characters",
  "field.problem.number": "A number with at most two decimals, or nothing",
  "field.problem.choice": "One of the options",
  "field.problem.date": "A day, as 2026-03-02, or nothing",
  "field.problem.person": "A person, or nothing",
  "field.problem.link": "An address that begins with https:// or http://, or nothing",

  "fields.own": "Own fields",
  "fields.own-hint": (v: { most: number; onFace: number }) =>
    `What every card of this board can have besides. At most ${v.most}, of which ${v.onFace} can stand on the card.`,
  "fields.none": "There are no fields yet.",
  "fields.list": "Fields",
  "fields.name": "Name",
  "fields.kind": "Kind",
  "fields.options": "What can be chosen, one a line",
  "fields.options-problem": (v: { most: number }) => `At least one, at most ${v.most}, each once`,
  "fields.up": "Move {field} up",
  "fields.down": "Move {field} down",
  "fields.retire": "Retire {field}",
  "fields.retire-short": "Retire",
  "fields.retire-hint": "It is no longer offered. What cards hold in it can still be read, and it can come back.",
  "fields.retired": (v: { count: number }) => counted(v.count, "retired field", "retired fields"),
  "fields.restore": "Bring {field} back",
  "fields.restore-short": "Bring back",
  "fields.add": "Add",
  "fields.new": "New field",
  "fields.added": "The field {field} is there.",
  "fields.name-problem": "Give it a name",
} as const;

/** What a card's story says of its fields. */
export const fieldStoryTexts = {
  "story.field-set": "{who} set {field} to “{value}”",
  "story.field-cleared": "{who} took {field} off it",
  "story.field-unknown": "a field",
} as const;
