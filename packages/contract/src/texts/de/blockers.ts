import type { blockerTexts } from "../blockers.ts";
import type { Translated } from "../texts-of.ts";

export const germanBlockerTexts: Translated<typeof blockerTexts> = {
  "blocker.owner": "Wer kümmert sich darum?",
  "blocker.waiting-on": "Wird auf jemanden außerhalb gewartet?",
  "blocker.optional": "darf leer bleiben",
  "blocker.owned": "{person} kümmert sich darum.",
  "blocker.nobody": "Noch kümmert sich niemand darum.",
  "blocker.nobody-yet": "Noch niemand",
  "blocker.nobody-outside": "Niemand außerhalb",
  "blocker.waits-on": "Wartet auf {who}.",
  "blocker.change": "Ändern",
  "blocker.save": "Speichern",
};
