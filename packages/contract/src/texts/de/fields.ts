import type { fieldStoryTexts, fieldTexts } from "../fields.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanFieldTexts: Translated<typeof fieldTexts> = {
  "field.kind.text": "Text",
  "field.kind.number": "Zahl",
  "field.kind.choice": "Auswahl",
  "field.kind.date": "Tag",
  "field.kind.person": "Person",
  "field.kind.link": "Link",
  "field.none": "Nichts",
  "field.retired": "{field} (nicht mehr angeboten)",
  "field.open": "{link} öffnen",
  "field.problem.text": "Ein Text von bis zu 2000 Zeichen",
  "field.problem.number": "Eine Zahl mit höchstens zwei Nachkommastellen, oder nichts",
  "field.problem.choice": "Eine der Möglichkeiten",
  "field.problem.date": "Ein Tag, wie 2026-03-02, oder nichts",
  "field.problem.person": "Eine Person, oder nichts",
  "field.problem.link": "Eine Adresse, die mit https:// oder http:// beginnt, oder nichts",

  "fields.own": "Eigene Felder",
  "fields.own-hint": (v) =>
    `Was jede Karte dieses Boards außerdem haben kann. Höchstens ${v.most}, davon ${v.onFace} auf der Karte.`,
  "fields.none": "Noch gibt es keine Felder.",
  "fields.list": "Felder",
  "fields.name": "Name",
  "fields.kind": "Art",
  "fields.options": "Was gewählt werden kann, eines je Zeile",
  "fields.options-problem": (v) => `Mindestens eines, höchstens ${v.most}, jedes einmal`,
  "fields.up": "{field} nach oben",
  "fields.down": "{field} nach unten",
  "fields.retire": "{field} stilllegen",
  "fields.retire-short": "Stilllegen",
  "fields.retire-hint": "Es wird nicht mehr angeboten. Was auf Karten steht, bleibt lesbar, und es kann zurückkommen.",
  "fields.retired": (v) => counted(v.count, "stillgelegtes Feld", "stillgelegte Felder"),
  "fields.restore": "{field} zurückholen",
  "fields.restore-short": "Zurückholen",
  "fields.add": "Hinzufügen",
  "fields.new": "Neues Feld",
  "fields.added": "Das Feld {field} ist da.",
  "fields.name-problem": "Bitte einen Namen geben",
};

export const germanFieldStoryTexts: Translated<typeof fieldStoryTexts> = {
  "story.field-set": "{who} hat {field} auf „{value}“ gesetzt",
  "story.field-cleared": "{who} hat {field} entfernt",
  "story.field-unknown": "ein Feld",
};
