/** What a card waits for: who deals with it, and who outside has to do something. */
export const blockerTexts = {
  "blocker.owner": "Who deals with it?",
  "blocker.waiting-on": "Waiting on somebody outside?",
  "blocker.optional": "may stay empty",
  "blocker.owned": "{person} deals with it.",
  "blocker.nobody": "Nobody deals with it yet.",
  "blocker.nobody-yet": "Nobody yet",
  "blocker.nobody-outside": "Nobody outside",
  "blocker.waits-on": "Waiting on {who}.",
  "blocker.change": "Change",
  "blocker.save": "Save",
} as const;
