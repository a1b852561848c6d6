import type { handoffTexts } from "../handoffs.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanHandoffTexts: Translated<typeof handoffTexts> = {
  "handoffs.unit": "Ein Pfeil vom Geber zum Nehmer, so kräftig wie die Tage, die Arbeit zwischen ihnen lag",
  "handoffs.of": "Übergaben zwischen",
  "handoffs.of.groups": "Teams",
  "handoffs.of.boards": "Boards",
  "handoffs.of.people": "Personen",
  "handoffs.this-board": "Dieses Board",
  "handoffs.other-board": "Anderes Board, {end}",
  "handoffs.matrix": "Geber und Nehmer: wie oft, und die Wartezeit je Übergabe",
  "handoffs.ping-pong": "Hin und her",
  "handoffs.ping-pong.count": (v) =>
    v.count === 1
      ? "1 Karte ging fort und kam geradewegs zurück."
      : `${v.count} Karten gingen fort und kamen geradewegs zurück.`,
  "handoffs.ping-pong.none": "Keine Karte ging fort und kam geradewegs zurück.",
  "handoffs.ping-pong.case": (v) => `${v.one} und ${v.other}: ${counted(v.returns, "Rückkehr", "Rückkehren")}`,
  "handoffs.examples": "Karten, die von {from} bis {to} am längsten warteten",
  "handoffs.none.groups": "In diesem Zeitraum ging keine Karte von einem Team zum anderen.",
  "handoffs.none.boards": "In diesem Zeitraum ging keine Karte von einem Board zum anderen.",
  "handoffs.none.people": "In diesem Zeitraum ging keine Karte von einer Person zur anderen.",
  "handoffs.unknown-groups":
    "Bei {share} dessen, was geschah, ist das Team bekannt. Wer auf wen wartet, zeigt sich, wenn Personen in Teams sind.",
};
