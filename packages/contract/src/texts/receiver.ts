/** The receiver's tap. */
export const receiverTexts = {
  "receiver.question": "What was the work like that you pulled?",
  "receiver.usable": "Usable",
  "receiver.clarified": "Clarified",
  "receiver.fixed": "Fixed",
  "receiver.returned": "Returned",
  "receiver.usable-hint": "It was complete and right",
  "receiver.clarified-hint": "Something had to be asked",
  "receiver.fixed-hint": "Something had to be put right",
  "receiver.returned-hint": "It goes back",
  "receiver.later": "Not now",
  "receiver.ask":
    "{title}: what was the work like? Press 1 for usable, 2 clarified, 3 fixed, 4 returned, 0 for not now.",
  "receiver.thanks": "Noted: {answer}.",
} as const;
