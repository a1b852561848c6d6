import type { policyTexts } from "../stage-policy.ts";
import type { Translated } from "../texts-of.ts";

export const germanPolicyTexts: Translated<typeof policyTexts> = {
  "policy.title": "Regeln von {stage}",
  "policy.edit": "Regeln …",
  "policy.hint":
    "Was gelten muss, bevor Arbeit hereinkommt oder bevor sie fertig ist. Alle können es an der Phase lesen.",
  "policy.text": "In Worten",
  "policy.text-hint": "Markdown bleibt, wie es geschrieben ist.",
  "policy.points": "Eine Karte kommt herein, wenn",
  "policy.points-none": "Von Karten, die hereinkommen, wird nichts verlangt.",
  "policy.point": "Punkt {place}",
  "policy.add-point": "Punkt hinzufügen",
  "policy.new-point": "Was muss gelten?",
  "policy.remove-point": "{text} entfernen",
  "policy.entry": "Wenn eine Karte hereinkommt",
  "policy.entry.warn": "Die Punkte vor dem Ablegen zeigen",
  "policy.entry.ask": "Fragen, was erfüllt ist, und die Antwort aufheben",
  "policy.entry.refuse": "Ablehnen, bis alles erfüllt ist",
  "policy.said.warn": "Die Punkte sind zu sehen, bevor eine Karte hier abgelegt wird.",
  "policy.said.ask": "Wer eine Karte hereinholt, sagt, was erfüllt ist.",
  "policy.said.refuse": "Keine Karte kommt herein, bevor alles erfüllt ist.",
  "policy.receivers": "Wer eine Karte hierher zieht, wird gefragt, wie die Arbeit war",
  "policy.receivers-hint":
    "Ein Tippen: brauchbar, geklärt, gerichtet oder zurückgegeben. Der Wertstrom zeigt den brauchbaren Anteil.",
  "policy.receivers.0": "Nie",
  "policy.receivers.every": (v) => (v.every === 1 ? "Bei jedem Ziehen" : `Bei jedem ${v.every}. Ziehen`),
  "policy.save": "Speichern",
  "policy.cancel": "Abbrechen",
  "policy.close": "Schließen",
  "entry.question": "{stage}: Was davon ist erfüllt?",
  "entry.must": "{stage} nimmt eine Karte auf, sobald all das erfüllt ist.",
  "entry.enter": "Hereinlassen",
  "entry.still": "{title} bleibt, wo sie ist: Für {stage} ist nicht alles erfüllt.",
};
