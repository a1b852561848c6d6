import type { sizeFieldTexts } from "../size-fields.ts";
import type { Translated } from "../texts-of.ts";

export const germanSizeFieldTexts: Translated<typeof sizeFieldTexts> = {
  "size.label": "Größe",
  "size.label-in": "Größe ({unit})",
  "size.problem": "Eine Zahl von 0 bis 1000000 mit höchstens zwei Nachkommastellen, oder nichts",
  "size.none": "Keine Größe",
  "size.told": "{size} {unit}",
  "size.sort": "Größe",
  "fields.title": "Felder der Karten dieses Boards",
  "fields.close": "Schließen",
  "fields.done": "Fertig",
  "fields.sizes": "Größen",
  "fields.sizes-hint":
    "Eine Karte kann eine Größe haben: Punkte, Tage, oder Zahlen, die für S, M und L stehen. Limits können sie summieren, statt Karten zu zählen.",
  "fields.unit": "Worin Größen gemessen werden",
  "fields.unit-none": "nichts: bloße Zahlen",
  "fields.on-face": "Auf der Karte zeigen",
};
