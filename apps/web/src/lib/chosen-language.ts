import { isLanguage, languageCookie, languageOf, type Language } from "@weir/contract";
import { recall } from "./recall.ts";

/** What somebody chose in this browser; nothing where the browser's own languages decide. */
export function chosenLanguage(): Language | undefined {
  const [, chosen = ""] = new RegExp(`(?:^|; )${languageCookie}=(\\w+)`).exec(document.cookie) ?? [];
  return isLanguage(chosen) ? chosen : undefined;
}

const yearSeconds = 31_536_000;

/** Remembers a choice where the server reads it, and begins anew: no sentence on a page is said twice. */
export function chooseLanguage(language: Language | undefined): void {
  const kept = language === undefined ? "; max-age=0" : `${language}; max-age=${yearSeconds}`;
  document.cookie = `${languageCookie}=${kept}; path=/; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;
  location.reload();
}

const spokenLast = "weir.language";

/** The page that comes without a network has no server to ask. */
export const keepSpoken = (): void => localStorage.setItem(spokenLast, document.documentElement.lang);

/** What Weir spoke here last, else the first of the browser's languages that it speaks. */
export const lastLanguage = (): Language => languageOf([recall(spokenLast) ?? "", ...navigator.languages]);
