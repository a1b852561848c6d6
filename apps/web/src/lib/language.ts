import { isLanguage, languageOf, speak, type Language } from "@weir/contract";
import { recall } from "./recall.ts";

const key = "weir.language";

/** What somebody chose in this browser; nothing where the browser's own languages decide. */
export function chosenLanguage(): Language | undefined {
  const chosen = recall(key);
  return chosen !== null && isLanguage(chosen) ? chosen : undefined;
}

/** Remembers a choice, and begins anew: no sentence on a page is said twice. */
export function chooseLanguage(language: Language | undefined): void {
  if (language === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, language);
  location.reload();
}

/** The language chosen, or the first of the browser's that Weir speaks. */
export const spokenLanguage = (): Language => chosenLanguage() ?? languageOf(navigator.languages);

/** Before the first render. */
export async function speakChosen(): Promise<void> {
  const language = spokenLanguage();
  if (language === "en") return;
  // Sentences that do not arrive stay English: a page that says something is better than none.
  await speak(language).then(
    () => (document.documentElement.lang = language),
    () => undefined,
  );
}
