import type { attachmentTexts } from "../attachments.ts";
import type { Translated } from "../texts-of.ts";

export const germanAttachmentTexts: Translated<typeof attachmentTexts> = {
  "files.title": "Dateien",
  "files.list": "Dateien dieser Karte",
  "files.add": "Dateien hinzufügen",
  "files.drop": "Loslassen, um sie anzuhängen",
  "files.hint": "Dateien hierher ziehen, einfügen oder auswählen. Bis zu {limit} je Datei.",
  "files.failed": "Die Dateien konnten nicht abgefragt werden.",
  "files.try-again": "Noch einmal versuchen",
  "files.by": "{size}, {who}, {when}",
  "files.download": "{name} herunterladen, {size}",
  "files.remove": "{name} entfernen",
  "files.remove-title": "„{name}“ endgültig entfernen?",
  "files.remove-text":
    "Die Datei verschwindet von dieser Karte und von der Festplatte des Servers. Niemand kann sie zurückholen, außer aus einer früheren Sicherung.",
  "files.keep": "Behalten",
  "files.removing": "Wird entfernt …",
  "files.remove-act": "Endgültig entfernen",
  "files.close": "Schließen",
  "files.removed": "{name} ist entfernt.",
  "files.sending": "{name}: {percent} %",
  "files.sent": "{name} ist angehängt.",
  "files.cancel": "Senden von {name} abbrechen",
  "files.stopped": "{name} wird nicht gesendet.",
  "files.dismiss": "Meldung zu {name} schließen",
  "files.too-large": "{name} ist {size} groß. Eine Datei darf bis zu {limit} haben.",
  "files.board-full":
    "{name} ist {size} groß. Von den {limit}, die alle Dateien dieses Boards haben dürfen, sind {left} übrig.",
  "files.too-many": "{name} ist nicht angehängt: Eine Karte darf bis zu {limit} Dateien haben.",
  "files.kind":
    "{name} ist nicht angehängt: Dateien mit der Endung „{ending}“ werden nicht angenommen. Als Zip-Datei packen oder die übliche Endung geben.",
  "files.not-what-it-says": "{name} ist nicht angehängt: Es ist etwas anderes, als der Name sagt, oder ein Programm.",
  "files.empty": "{name} ist nicht angehängt: Die Datei ist leer.",
  "files.archived": "{name} ist nicht angehängt: Dieses Board ist archiviert.",
  "files.id-taken": "{name} ist nicht angehängt: Unter ihrer Kennung kam eine andere Datei. Noch einmal senden.",
  "files.unreachable": "{name} ist nicht angehängt: Der Server hat nicht geantwortet.",
  "files.not-removed": "Noch nicht entfernt: {why}",
  "files.no-answer": "Der Server hat nicht geantwortet.",
  "files.full": "{name} ist nicht angehängt: Die Festplatte des Servers ist voll.",
};
