import type { dropTexts } from "../drop.ts";
import type { Translated } from "../texts-of.ts";

const inFront = (what: string | undefined, alone: string, word: string): string =>
  what === undefined ? alone : `${what}: ${word}`;

export const germanDropTexts: Translated<typeof dropTexts> = {
  "drop.count": "Danach {count} von {limit}",
  "drop.breach": (v) => `${inFront(v.what, "Über", "über")} dem Limit: ${v.count} von ${v.limit}`,
  "drop.ask": (v) => `${inFront(v.what, "Voll", "voll")} (${v.count} von ${v.limit}): fragt nach dem Grund`,
  "drop.refuse": (v) => `${inFront(v.what, "Voll", "voll")} (${v.count} von ${v.limit}): jetzt nicht`,
  "drop.many": "{count} von {of}: {why}",
  "drop.other": "Hier nicht möglich",
};
