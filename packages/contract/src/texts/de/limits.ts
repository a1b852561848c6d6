import type { limitTexts } from "../limits.ts";
import type { Translated } from "../texts-of.ts";

export const germanLimitTexts: Translated<typeof limitTexts> = {
  "limit.everybody": "Jede Person",
  "limit.board": "Das Board",
  "limit.cell": "{stage} in {lane}",
  "limit.class.expedite": "Beschleunigt",
  "limit.class.fixed-date": "Fester Termin",
  "limit.class.standard": "Standard",
  "limit.class.intangible": "Unbestimmt",
  "limit.full": "{what} ({count} von {limit})",
  "limits.wip-limit": "Voll: {full}. Zuerst etwas fertigstellen.",
  "limits.reason-required": "Voll: {full}. Zuerst etwas fertigstellen oder sagen, warum dies hineinkommt.",
};
