import type { languageTexts } from "../language.ts";
import type { Translated } from "../texts-of.ts";

export const germanLanguageTexts: Translated<typeof languageTexts> = {
  "language.menu": "Sprache",
  "language.now": "Sprache: {language}. Ändern",
  "language.account": "Weir und seine E-Mails sprechen sie überall, wo Sie sich anmelden.",
  "language.speaks": "Weir spricht",
  "language.change": "Ändern",
  "language.browser": "Wie der Browser",
};
