import { counted } from "./texts-of.ts";

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

/** What receivers said, beside the map of the value stream. */
export const receiverFigureTexts = {
  "receivers.answers": (v: { n: number; usable: number; clarified: number; fixed: number; returned: number }) =>
    `Receivers answered ${counted(v.n, "time", "times")}: ${v.usable} usable, ${v.clarified} clarified, ${v.fixed} fixed, ${v.returned} returned.`,
  "receivers.beside": "Usable as told: {answered}. Not returned: ≤ {measured}.",
} as const;
