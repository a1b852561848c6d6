import type { sinceTexts } from "../since.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanSinceTexts: Translated<typeof sinceTexts> = {
  "since.strip": (v) => `${v.more ? "Mehr als " : ""}${counted(v.count, "Änderung", "Änderungen")} seit ${v.when}`,
  "since.show": "Zeigen",
  "since.hide": "Verbergen",
  "since.dismiss": "Gesehen",
  "since.list": "Was sich seit dem letzten Besuch geändert hat",
  "since.board": "Das Board",
  "since.limit": ({ who, what, max, min }) => {
    if (max !== undefined && min !== undefined) return `${who} hat das Limit gesetzt: ${what}, ${min} bis ${max}`;
    if (max !== undefined) return `${who} hat das Limit gesetzt: ${what}, höchstens ${max}`;
    return min === undefined
      ? `${who} hat das Limit aufgehoben: ${what}`
      : `${who} hat das Limit gesetzt: ${what}, mindestens ${min}`;
  },
  "since.stage-added": "{who} hat die Phase {stage} hinzugefügt",
  "since.stage-renamed": "{who} hat eine Phase umbenannt: {stage}",
  "since.stage.left-head": "{who} hat {stages} aus der Überschrift {head} herausgenommen",
  "since.stage.grouped": "{who} hat Phasen unter eine Überschrift gestellt: {stages}",
  "since.stage.ungrouped": "{who} hat die Überschrift über Phasen entfernt: {stages}",
  "since.stage-removed": "{who} hat die Phase {stage} entfernt",
  "since.policy": "{who} hat die Regeln von {stage} geändert",
  "since.board-renamed": "{who} hat das Board umbenannt",
  "since.board-archived": "{who} hat das Board archiviert",
  "since.board-restored": "{who} hat das Board zurückgeholt",
};
