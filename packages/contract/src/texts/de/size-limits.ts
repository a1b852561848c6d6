import type { sizeLimitTexts } from "../size-limits.ts";
import type { Translated } from "../texts-of.ts";

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
