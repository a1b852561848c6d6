import type { removalTexts } from "../removal.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanRemovalTexts: Translated<typeof removalTexts> = {
  "removal.of-card": "Text endgültig entfernen",
  "removal.of-comment": "Text endgültig entfernen",
  "removal.comment-menu": "Mehr zu diesem Kommentar",
  "removal.card.title": "Den Text dieser Karte endgültig entfernen?",
  "removal.comment.title": "Den Text dieses Kommentars endgültig entfernen?",
  "removal.goes": "Was verschwindet",
  "removal.card.goes": (v) =>
    [
      "Titel, Beschreibung, Labels und Dateien",
      ...(v.comments > 0 ? [counted(v.comments, "Kommentar", "Kommentare")] : []),
      "die Worte der Checkliste und alle genannten Gründe: jetzt und in der Vergangenheit, auf jedem Board, auf dem diese Karte war.",
    ].join(", "),
  "removal.comment.goes": "Was der Kommentar sagt.",
  "removal.stays": "Was bleibt",
  "removal.card.stays":
    "Dass es eine Karte gibt, ihr Typ und ihre Personen, wann sie sich bewegt hat und wer was getan hat. So bleibt jede Zahl, außer denen, die nach Gründen gruppiert sind.",
  "removal.comment.stays": "Dass es einen Kommentar gab, von wem und wann.",
  "removal.board": "{name} endgültig entfernen",
  "removal.board.title": "„{name}“ endgültig entfernen?",
  "removal.board.goes":
    "Jede Karte, jeder Kommentar und jede Zahl dieses Boards, sein Verlauf und wer darauf was darf. Niemand kann es zurückholen.",
  "removal.board.stays":
    "Das Protokoll hält fest, wer es wann entfernt hat. Karten, die auf andere Boards gewechselt sind, bleiben dort.",
  "removal.board.copies":
    "Früher gemachte Sicherungen und Exporte, und was Personen kopiert haben, sind außer Reichweite: Diese sind selbst zu entfernen.",
  "removal.board.removed": "„{name}“ ist entfernt.",
  "removal.beyond": "Was außer Reichweite ist",
  "removal.copies":
    "Kopien: früher gemachte Sicherungen und Exporte, und was immer Personen kopiert haben. Diese sind selbst zu entfernen.",
  "removal.forever": "Niemand kann es zurückholen, und das Protokoll hält fest, wer es entfernt hat.",
  "removal.keep": "Behalten",
  "removal.remove": "Endgültig entfernen",
  "removal.removing": "Wird entfernt",
  "removal.removed": "Der Text ist entfernt.",
  "removal.failed": "Noch ist er nicht entfernt: {why}",
  "removal.unreachable": "Der Server hat nicht geantwortet. Bitte noch einmal versuchen.",
  "removal.story.card": "{who} hat ihren Text endgültig entfernt",
  "removal.story.comment": "{who} hat den Text eines Kommentars endgültig entfernt",
};
