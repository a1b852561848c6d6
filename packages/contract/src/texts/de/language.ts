import type { languageTexts } from "../language.ts";
import type { Translated } from "../texts-of.ts";

export const germanLanguageTexts: Translated<typeof languageTexts> = {
  "language.menu": "Sprache",
  "language.now": "Sprache: {language}. Ändern",
  "language.account": "Gilt für Weir und seine E-Mails an Sie, wo immer Sie sich anmelden.",
  "language.speaks": "Weir spricht",
  "language.change": "Ändern",
  "language.browser": "Wie der Browser",
};
