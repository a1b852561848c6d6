import type { receiverFigureTexts, receiverTexts } from "../receiver.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanReceiverTexts: Translated<typeof receiverTexts> = {
  "receiver.question": "Wie war die Arbeit, die gezogen wurde?",
  "receiver.usable": "Brauchbar",
  "receiver.clarified": "Geklärt",
  "receiver.fixed": "Gerichtet",
  "receiver.returned": "Zurückgegeben",
  "receiver.usable-hint": "Sie war vollständig und richtig",
  "receiver.clarified-hint": "Es war etwas nachzufragen",
  "receiver.fixed-hint": "Es war etwas in Ordnung zu bringen",
  "receiver.returned-hint": "Sie geht zurück",
  "receiver.later": "Jetzt nicht",
  "receiver.ask":
    "{title}: Wie war die Arbeit? 1 für brauchbar, 2 geklärt, 3 gerichtet, 4 zurückgegeben, 0 für jetzt nicht.",
  "receiver.thanks": "Notiert: {answer}.",
};

export const germanReceiverFigureTexts: Translated<typeof receiverFigureTexts> = {
  "receivers.answers": (v) =>
    `${counted(v.n, "Antwort", "Antworten")}: ${v.usable} brauchbar, ${v.clarified} geklärt, ${v.fixed} gerichtet, ${v.returned} zurückgegeben.`,
  "receivers.beside": "Brauchbar laut Antwort: {answered}. Nicht zurück: ≤ {measured}.",
};
