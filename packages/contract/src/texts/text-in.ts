import type { Problem } from "../problems.ts";
import { languages, translations, type Language } from "./languages.ts";
import type { Told } from "./retold.ts";
import { catalogue, isTextKey } from "./text.ts";
import { textsOf, type TextOf } from "./texts-of.ts";

/** Looks sentences up in one language, whichever this process speaks: for who writes to people of another. */
export type TextIn = TextOf<typeof catalogue>;

/** Every sentence in every language. */
export async function textIn(): Promise<Readonly<Record<Language, TextIn>>> {
  const tags = Object.keys(languages) as Language[];
  const made = tags.map(async (tag) => [tag, textsOf({ ...catalogue, ...(await translations[tag]()) })] as const);
  return Object.fromEntries(await Promise.all(made)) as Record<Language, TextIn>;
}

/** A problem document with the sentences it tells said by `say`; what it does not tell by key stays as it is. */
export function problemSaidBy(say: TextIn, problem: Problem): Problem {
  const { detail, said, errors } = problem;
  const heard = (told: Told | undefined): string | undefined =>
    told && isTextKey(told.key)
      ? (say as (key: string, values: Told["values"]) => string)(told.key, told.values)
      : undefined;
  const sentence = heard(said) ?? detail;
  return {
    ...problem,
    ...(sentence !== undefined && { detail: sentence }),
    ...(errors && { errors: errors.map((item) => ({ ...item, expected: heard(item.said) ?? item.expected })) }),
  };
}
