/** Making and keeping value stream maps: a step people drew, and what a map is called and of. */
export const mapEditingTexts = {
  "edit.step": "This step",
  "edit.step.name-missing": "Say what happens there.",
  "edit.step.save": "Save step",
  "edit.step.saved": "The step is saved.",
  "edit.step.earlier": "Move earlier",
  "edit.step.later": "Move later",
  "edit.step.now-after": "{name} comes after {before} now.",
  "edit.step.now-first": "{name} comes first now.",
  "edit.step.link-hint": "From then on it is drawn as this stage, with what was noted laid over it.",
  "edit.step.linked": "{name} is drawn as its stage now. Undo takes it back.",
  "edit.step.removed": "{name} was removed. Undo brings it back.",
  "edit.name-missing": "A map needs a name.",
  "edit.burst.text-missing": "Say what shall become better.",
  "edit.burst.placed": "The mark is placed.",
  "edit.burst.removed": "The mark was removed. Undo brings it back.",
  "edit.burst.remove-of": "Remove mark: {text}",
} as const;
