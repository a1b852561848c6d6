import type { sizeFieldTexts, sizeLimitTexts, sizeTexts } from "../sizes.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanSizeTexts: Translated<typeof sizeTexts> = {
  "size.card": (v) => (v.unit === "" ? `Größe ${v.size}` : `${v.size} ${v.unit}`),
  "size.unit": "an Größe",
  "size.unsized": (v) => `${counted(v.count, "Karte", "Karten")} ohne Größe`,
  "size.said": (v) =>
    [
      v.max === undefined ? `${v.count} ${v.unit}` : `${v.count} von ${v.max} ${v.unit}`,
      v.min === undefined ? "" : `mindestens ${v.min}`,
      v.unsized,
      v.state,
    ]
      .filter((part) => part !== "")
      .join(", "),
};

interface Reached {
  readonly what?: string;
  readonly count: number;
  readonly limit: number;
  readonly unit: string;
}
const inFront = (what: string | undefined, alone: string, word: string): string =>
  what === undefined ? alone : `${what}: ${word}`;
const held = (v: Reached): string => `${v.count} von ${v.limit} ${v.unit}`;

export const germanSizeLimitTexts: Translated<typeof sizeLimitTexts> = {
  "drop.size.count": "{count} von {limit} {unit} danach",
  "drop.size.breach": (v) => `${inFront(v.what, "Über", "über")} dem Limit: ${held(v)}`,
  "drop.size.ask": (v) =>
    `${inFront(v.what, "Kein Platz", "kein Platz")} für ${v.adds} (${held(v)}): fragt nach dem Grund`,
  "drop.size.refuse": (v) => `${inFront(v.what, "Kein Platz", "kein Platz")} für ${v.adds} (${held(v)}): jetzt nicht`,

  "limit.size.full": "{what} ({count} von {limit} {unit}, diese bringt {adds} mit)",
  "limits.size.wip-limit": "Kein Platz: {full}. Zuerst etwas abschließen, oder diese Karte verkleinern.",
  "limits.size.reason-required":
    "Kein Platz: {full}. Zuerst etwas abschließen, oder sagen, warum diese Karte hineinkommt.",

  "limits.measure": "Zählt",
  "limits.measure.count": "Karten",
  "limits.measure.size": "Größen von Karten",
  "limits.size.of": "Nach der Größe der Karten",
  "limits.size.now": (v) =>
    v.max === undefined ? `${v.count} ${v.unit}, mindestens ${v.min ?? 0}` : `${v.count} von ${v.max} ${v.unit}`,
  "limits.size.set": "{what}: höchstens {max} {unit}.",
  "limits.size.problem": "Eine ganze Zahl, oder nichts",
  "limits.size.most": "Höchstens {max} {unit} in Arbeit",
  "limits.size.least": "Mindestens {min} {unit} in Arbeit",

  "story.size.breach": "{to} war über dem Limit ({count} von {limit} {unit})",
  "story.size.breach-reason": "{to} war über dem Limit ({count} von {limit} {unit}): „{reason}“",
  "rules.size.limit": ({ what, unit, max, min }) => {
    if (max !== undefined && min !== undefined) return `Limit von ${what}: ${min} bis ${max} ${unit}`;
    return max === undefined
      ? `Limit von ${what}: mindestens ${min ?? 0} ${unit}`
      : `Limit von ${what}: höchstens ${max} ${unit}`;
  },
};

export const germanSizeFieldTexts: Translated<typeof sizeFieldTexts> = {
  "size.label": "Größe",
  "size.label-in": "Größe ({unit})",
  "size.problem": "Eine Zahl von 0 bis 1000000 mit höchstens zwei Nachkommastellen, oder nichts",
  "size.none": "Keine Größe",
  "size.told": "{size} {unit}",
  "size.sort": "Größe",
  "fields.title": "Felder der Karten dieses Boards",
  "fields.close": "Schließen",
  "fields.done": "Fertig",
  "fields.sizes": "Größen",
  "fields.sizes-hint":
    "Eine Karte kann eine Größe haben: Punkte, Tage, oder Zahlen, die für S, M und L stehen. Limits können sie summieren, statt Karten zu zählen.",
  "fields.unit": "Worin Größen gemessen werden",
  "fields.unit-none": "nichts: bloße Zahlen",
  "fields.on-face": "Auf der Karte zeigen",
};
