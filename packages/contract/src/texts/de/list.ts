import type { listTexts } from "../list.ts";
import type { Translated } from "../texts-of.ts";

export const germanListTexts: Translated<typeof listTexts> = {
  "list.of": "{stage} als Liste",
  "list.back": "Alle Phasen",
  "list.columns": "Spalten, nach denen sortiert werden kann",
  "list.title": "Titel",
  "list.type": "Typ",
  "list.class": "Klasse",
  "list.labels": "Label",
  "list.people": "Personen",
  "list.size": "Größe",
  "list.due": "Fällig",
  "list.age": "Alter",
  "list.select": "{title} auswählen",
  "list.blocked": "Blockiert",
};
