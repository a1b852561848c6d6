import { speakBy } from "./spoken.ts";

/** Every language Weir speaks, by its tag: what it calls itself, and where its sentences are. Another one is another line. */
export const languages = {
  en: { name: "English", load: async () => ({}) },
  de: { name: "Deutsch", load: async () => (await import("./de/german.ts")).german },
} as const;

export type Language = keyof typeof languages;

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/**
 * The first of the wished languages that Weir speaks, English where it speaks none.
 *
 * @example
 * ```ts
 * languageOf(["fr-CA", "de-AT", "en"]); // "de"
 * ```
 */
export const languageOf = (wished: readonly string[]): Language =>
  wished.map((tag) => tag.split(/[-_.]/, 1)[0]?.toLowerCase() ?? "").find(isLanguage) ?? "en";

/** Speaks a language from now on: asked once, before the first sentence is said. */
export const speak = async (language: Language): Promise<void> => speakBy(await languages[language].load());
