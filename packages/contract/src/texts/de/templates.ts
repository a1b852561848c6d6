import type { templateTexts } from "../templates.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanTemplateTexts: Translated<typeof templateTexts> = {
  "templates.title": "Kartenvorlagen",
  "templates.hint":
    "Womit Karten einer Art beginnen. Eine angelegte Karte behält, was sie hat, wenn sich die Vorlage ändert.",
  "templates.none": "Es gibt noch keine Vorlagen.",
  "templates.list": "Vorlagen",
  "templates.new": "Neue Vorlage",
  "templates.edit": "{name} ändern",
  "templates.edit-short": "Ändern",
  "templates.remove": "{name} entfernen",
  "templates.remove-short": "Entfernen",
  "templates.forget": "Endgültig: {name} mit allen Texten entfernen",
  "templates.forget-short": "Endgültig",
  "templates.removed": "Die Vorlage {name} ist entfernt.",
  "templates.saved": "Die Vorlage {name} ist gespeichert.",
  "templates.close": "Schließen",
  "templates.done": "Fertig",
  "templates.steps-count": (v) => counted(v.count, "Schritt", "Schritte"),

  "template.name": "Bezeichnung",
  "template.name-problem": "Bitte eine Bezeichnung angeben",
  "template.pattern": "Titel",
  "template.pattern-hint": "{title} steht für das Eingegebene, {day} für den Tag.",
  "template.description": "Beschreibung",
  "template.type": "Typ",
  "template.class": "Serviceklasse",
  "template.size": "Größe",
  "template.size-problem": "Eine Zahl ab 0 mit höchstens zwei Nachkommastellen, oder nichts",
  "template.labels": "Labels, durch Kommas getrennt",
  "template.labels-problem": "Höchstens 50 Labels mit bis zu 100 Zeichen",
  "template.steps": "Schritte der Checkliste, einer je Zeile",
  "template.steps-problem": "Höchstens 200 Schritte mit bis zu 1000 Zeichen",
  "template.save": "Speichern",
  "template.cancel": "Abbrechen",
  "template.longer": "Die Beschreibung ist länger, als eine Vorlage erlaubt, und wird gekürzt.",

  "forget-template.title": "„{name}“ endgültig entfernen?",
  "forget-template.text":
    "Die Vorlage und alles, was je in ihr stand, verschwindet aus dem Verlauf des Boards. Karten, die mit ihr angelegt wurden, bleiben, wie sie sind. Nichts bringt sie zurück.",
  "forget-template.keep": "Behalten",
  "forget-template.act": "Endgültig entfernen",
  "forget-template.acting": "Wird entfernt",

  "quick.template": "Vorlage",
  "quick.no-template": "Keine",
  "quick.template-hint": "Daraus wird „{title}“. Ein / und der Anfang der Bezeichnung wählen ebenfalls eine Vorlage.",
  "ask.template": "Eine Vorlage",
  "ask.template-title": "Titel",
  "made.from-template": "{title} hinzugefügt.",
};
