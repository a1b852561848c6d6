import type { keyNameTexts } from "../key-names.ts";
import type { Translated } from "../texts-of.ts";

export const germanKeyNameTexts: Translated<typeof keyNameTexts> = {
  "key.ctrl": "Strg",
  "key.shift": "Umschalt",
  "key.space": "Leertaste",
  "key.home": "Pos 1",
  "key.end": "Ende",
};
