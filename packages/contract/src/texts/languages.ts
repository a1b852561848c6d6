import { speakBy, type Texts } from "./spoken.ts";

/** Every language Weir speaks, by its tag: what it calls itself. Another one is another line, here and below. */
export const languages = { en: { name: "English" }, de: { name: "Deutsch" } } as const;

export type Language = keyof typeof languages;

/** Where the sentences of each language are; the English ones are where they are said. */
export const translations: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => ({}),
  de: async () => (await import("./de/german.ts")).german,
};

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

/**
 * The first of the wished languages that Weir speaks; nothing where it speaks none.
 *
 * @example
 * ```ts
 * spokenOf(["fr-CA", "de-AT", "en"]); // "de"
 * ```
 */
export const spokenOf = (wished: readonly string[]): Language | undefined =>
  wished.map((tag) => tag.split(/[-_.]/, 1)[0]?.toLowerCase() ?? "").find(isLanguage);

/** The first of the wished languages that Weir speaks, English where it speaks none. */
export const languageOf = (wished: readonly string[]): Language => spokenOf(wished) ?? "en";

/**
 * The languages a request accepts, the most wished first.
 *
 * @example
 * ```ts
 * acceptedLanguages("en;q=0.7, de-AT, *;q=0.1"); // ["de-AT", "en", "*"]
 * ```
 */
export const acceptedLanguages = (header: string): string[] =>
  header
    .split(",")
    .map((each) => {
      const [tag = "", quality = "1"] = each.split(/;\s*q=/);
      return { tag: tag.trim(), quality: Number(quality) };
    })
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);

/** Speaks a language from now on: asked once, before the first sentence is said. */
export const speak = async (language: Language): Promise<void> => speakBy(await translations[language]());

/** What a browser remembers a choice of language under, for the server to read. */
export const languageCookie = "weir-language";
