import { languages, type Language } from "./languages.ts";
import { catalogue } from "./text.ts";
import { textsOf, type TextOf } from "./texts-of.ts";

/** Looks sentences up in one language, whichever this process speaks: for who writes to people of another. */
export const textIn = async (language: Language): Promise<TextOf<typeof catalogue>> =>
  textsOf({ ...catalogue, ...(await languages[language].load()) } as typeof catalogue);
