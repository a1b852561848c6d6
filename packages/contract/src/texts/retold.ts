import { fill } from "./texts-of.ts";
import { inSpoken } from "./spoken.ts";

/** A sentence by its key and values, for whoever says it in another language than the one it was written in. */
export interface Told {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a server told in English, in the language spoken; in English where that is spoken, or the key is not known. */
export function retold(told: Told | undefined, english: string): string {
  const sentence = told === undefined ? undefined : inSpoken(told.key);
  if (sentence === undefined) return english;
  return typeof sentence === "string" ? fill(sentence, told?.values) : sentence((told?.values ?? {}) as never);
}
