import type { markdownTexts } from "../markdown.ts";
import type { Translated } from "../texts-of.ts";

export const germanMarkdownTexts: Translated<typeof markdownTexts> = {
  "written.picture": "Bild",
  "written.picture-of": "Bild: {what}",
  "written.table": "Tabelle",
  "written.done": "Erledigt",
  "written.to-do": "Zu erledigen",
  "written.preview": "Vorschau",
  "written.how": "Markdown: **fett**, Listen mit -, Code zwischen `Zeichen`, Links",
};
