import type { inboxTexts } from "../inbox.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanInboxTexts: Translated<typeof inboxTexts> = {
  "inbox.title": "Posteingang",
  "inbox.bell": (v) => (v.unread === 0 ? "Posteingang" : `Posteingang, ${v.unread} ungelesen`),
  "inbox.more": (v) => `${counted(v.unread, "ungelesener Eintrag", "ungelesene Einträge")} im Posteingang.`,
  "inbox.list": "Was Sie betrifft",
  "inbox.loading": "Der Posteingang wird geladen",
  "inbox.empty.title": "Noch nichts für Sie",
  "inbox.empty.text":
    "Wenn jemand Sie erwähnt oder eine Ihrer Karten kommentiert, bewegt oder blockiert, steht es 30 Tage lang hier.",
  "inbox.read-all": "Alles als gelesen markieren",
  "inbox.read": "Als gelesen markieren",
  "inbox.read-one": "Als gelesen markieren: {sentence}, {title}",
  "inbox.all-read": "Alles ist gelesen.",
  "inbox.unread": "ungelesen: ",
  "inbox.mentioned": "{who} hat Sie erwähnt",
  "inbox.commented": "{who} hat kommentiert",
  "inbox.moved": "{who} hat sie nach {stage} bewegt",
  "inbox.blocked": "{who} hat sie blockiert",
  "inbox.unreachable": "Der Server ist nicht zu erreichen.",
  "inbox.try-again": "Noch einmal versuchen",
};
