import type { mapEditingTexts } from "../map-editing.ts";
import type { Translated } from "../texts-of.ts";

export const germanMapEditingTexts: Translated<typeof mapEditingTexts> = {
  "edit.step": "Dieser Schritt",
  "edit.step.name-missing": "Hier fehlt, was dort geschieht.",
  "edit.step.save": "Schritt speichern",
  "edit.step.saved": "Der Schritt ist gespeichert.",
  "edit.step.earlier": "Weiter nach vorn",
  "edit.step.later": "Weiter nach hinten",
  "edit.step.way": "Wo er liegt",
  "edit.step.way.after": "Auf dem Weg",
  "edit.step.way.beside": "Nebenher",
  "edit.step.beside": "Gleichzeitig mit",
  "edit.step.beside-hint": "Der langsamere von beiden bestimmt die Durchlaufzeit.",
  "edit.step.dead-end": "Niemand wartet darauf",
  "edit.step.now-after": "{name} kommt jetzt nach {before}.",
  "edit.step.now-beside": "{name} läuft jetzt neben {before}.",
  "edit.step.now-first": "{name} kommt jetzt zuerst.",
  "edit.step.link-hint": "Von da an wird er als diese Phase gezeichnet, mit dem Notierten darüber.",
  "edit.step.linked": "{name} wird jetzt als Phase gezeichnet. Rückgängig nimmt es zurück.",
  "edit.step.removed": "{name} ist entfernt. Rückgängig bringt den Schritt wieder.",
  "edit.name-missing": "Ein Diagramm braucht einen Namen.",
  "edit.burst.text-missing": "Hier fehlt, was besser werden soll.",
  "edit.burst.placed": "Die Markierung ist gesetzt.",
  "edit.burst.removed": "Die Markierung ist entfernt. Rückgängig bringt sie wieder.",
  "edit.burst.remove-of": "Markierung entfernen: {text}",
};
