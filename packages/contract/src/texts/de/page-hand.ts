import type { pageHandTexts } from "../page-hand.ts";
import type { Translated } from "../texts-of.ts";

export const germanPageHandTexts: Translated<typeof pageHandTexts> = {
  "page-hand.hint": "Seite, Board oder etwas auf dieser Seite",
  "page-hand.here": "Auf dieser Seite",
  "page-hand.elsewhere":
    "Auf einem Board. {palette} und ? tun auf jeder anderen Seite dasselbe, / und f dort, wo Zahlen gefiltert werden.",
};
