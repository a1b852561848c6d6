import type { noticeTexts } from "../notices.ts";
import type { Translated } from "../texts-of.ts";

export const germanNoticeTexts: Translated<typeof noticeTexts> = {
  "notice.reason": "Warum kommt diese hinein?",
  "notice.move-anyway": "Hineinlegen",
  "notice.do-anyway": "Trotzdem ausführen",
  "notice.leave": "So lassen",
  "notice.dismiss": "In Ordnung",
  "notice.not-found": "Inzwischen von jemandem entfernt: {what}.",
  "notice.already-exists": "Gibt es schon: {what}.",
  "thing.board": "das Board",
  "thing.field": "Feld",
  "thing.label": "Label",
  "thing.stage": "die Phase",
  "thing.card": "die Karte",
  "thing.stage-group": "Überschrift über Phasen",
  "thing.lane": "die Bahn",
  "thing.event": "das Ereignis",
  "thing.fact": "das Ereignis",
  "thing.map": "das Wertstromdiagramm",
  "thing.step": "der Schritt",
  "thing.burst": "die Markierung",
  "thing.dismissal": "die Begründung",
  "thing.version": "die Fassung",
  "thing.target": "das Ziel",
  "thing.check-item": "der Schritt",
  "thing.comment": "der Kommentar",
  "thing.meeting": "das Treffen",
  "thing.wip-limit": "das Limit",
  "notice.not-known-here":
    "Nur der Server kennt die Vergangenheit dafür gut genug. Mit Verbindung noch einmal versuchen.",
  "notice.failed": "Der Server hat dies nicht übernommen: {what} Es wurde zurückgelegt.",
};
