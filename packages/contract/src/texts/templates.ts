import { counted } from "./texts-of.ts";

/** Templates of cards: where they are kept, and where cards are made of them. */
export const templateTexts = {
  "templates.title": "Templates of cards",
  "templates.hint":
    "What cards of one kind begin with. A card that is made keeps what it has when its template changes.",
  "templates.none": "There are no templates yet.",
  "templates.list": "Templates",
  "templates.new": "New template",
  "templates.edit": "Change {name}",
  "templates.edit-short": "Change",
  "templates.remove": "Remove {name}",
  "templates.remove-short": "Remove",
  "templates.forget": "For good: remove {name} with all its texts",
  "templates.forget-short": "For good",
  "templates.removed": "The template {name} is gone.",
  "templates.saved": "The template {name} is kept.",
  "templates.close": "Close",
  "templates.done": "Done",
  "templates.steps-count": (v: { count: number }) => counted(v.count, "step", "steps"),

  "template.name": "Name",
  "template.name-problem": "Give it a name",
  "template.pattern": "Title",
  "template.pattern-hint": "{title} stands for what is typed, {day} for the day.",
  "template.description": "Description",
  "template.type": "Type",
  "template.class": "Class of service",
  "template.size": "Size",
  "template.size-problem": "A number from 0 up with at most two decimals, or nothing",
  "template.labels": "Labels, with commas between them",
  "template.labels-problem": "At most 50 labels of up to 100 characters",
  "template.steps": "Steps of the checklist, one a line",
  "template.steps-problem": "At most 200 steps of up to 1000 characters",
  "template.save": "Keep",
  "template.cancel": "Cancel",
  "template.longer": "The description is longer than a template's may be: it is cut.",

  "forget-template.title": "Remove “{name}” for good?",
  "forget-template.text":
    "The template and what it ever said go out of the history of the board. Cards that were made from it keep what they have. Nothing brings it back.",
  "forget-template.keep": "Keep it",
  "forget-template.act": "Remove for good",
  "forget-template.acting": "Removing",

  "quick.template": "Template",
  "quick.no-template": "None",
  "quick.template-hint": "It becomes “{title}”. A / and the beginning of its name choose a template, too.",
  "ask.template": "A template",
  "ask.template-title": "Title",
  "made.from-template": "Added {title}.",
} as const;
