import type { offlineTexts } from "../offline.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanOfflineTexts: Translated<typeof offlineTexts> = {
  "offline.title": "Weir ist nicht erreichbar",
  "offline.text":
    "Entweder hat dieses Gerät kein Netz, oder der Server ist nicht da. Diese Seite geht von selbst zu Weir zurück.",
  "offline.kept": (v) =>
    `${counted(v.count, "Änderung liegt", "Änderungen liegen")} in diesem Browser und ${v.count === 1 ? "wird" : "werden"} gesendet, sobald Weir wieder da ist.`,
  "offline.nothing-kept": "Hier wartet nichts: alles Eigene ist gesendet.",
  "offline.try": "Jetzt versuchen",
  "offline.trying": "Versuch läuft …",
  "offline.still": "Noch keine Antwort.",
};
