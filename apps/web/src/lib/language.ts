import { languageOf, speak, type Language } from "@weir/contract";
import { chosenLanguage } from "./chosen-language.ts";

/** The language of the page, as the server sent it. */
export const spokenLanguage = (): Language => languageOf([document.documentElement.lang]);

/** Before the first render. Pages are built in each language; while Weir is worked on there is one for all of them. */
export async function speakChosen(): Promise<void> {
  if (!import.meta.env.DEV) return;
  document.documentElement.lang = chosenLanguage() ?? languageOf(navigator.languages);
  await speak(spokenLanguage());
}
