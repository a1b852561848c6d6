import { readable } from "./readable.ts";
import { inSpoken, type Text, type Texts } from "./spoken.ts";

export { asSpoken, speakBy, type Text, type Texts } from "./spoken.ts";

/** The language of the English sentences: dates and numbers inside them are written its way, whatever the browser speaks. */
export const textLocale = "en-GB";

type Names<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Value = string | number;

/** The values a sentence needs, read from its placeholders or its function's parameter. */
export type ValuesOf<Sentence> = Sentence extends (values: infer Values) => string
  ? Values
  : Sentence extends string
    ? { readonly [Name in Names<Sentence>]: Value }
    : never;

export type TextArguments<Sentence> = Sentence extends string
  ? Names<Sentence> extends never
    ? []
    : [values: ValuesOf<Sentence>]
  : Sentence extends () => string
    ? []
    : [values: ValuesOf<Sentence>];

/** Looks a sentence up by key and fills its values in. */
export type TextOf<Catalogue extends Texts> = <Key extends keyof Catalogue>(
  key: Key,
  ...values: TextArguments<Catalogue[Key]>
) => string;

/**
 * The same sentences in another language. That its strings name the same values is held by german.test.ts: of a text in
 * a file the compiler knows no placeholders.
 */
export type Translated<English extends Texts> = {
  readonly [Key in keyof English]:
    | string
    | (English[Key] extends (values: infer Values) => string
        ? (values: Values) => string
        : (values: ValuesOf<English[Key]>) => string);
};

/**
 * Makes the look-up for one room's sentences (or several, spread together). A lazy part of the web
 * client makes its own, so that its sentences travel with it.
 *
 * @example
 * ```ts
 * const say = textsOf({ "greeting.hello": "Hello {name}" });
 * say("greeting.hello", { name: "Ada" }); // "Hello Ada"
 * ```
 */
export function textsOf<const Catalogue extends Texts>(catalogue: Catalogue): TextOf<Catalogue> {
  return (key, ...[values]) => {
    const sentence: Text | undefined = inSpoken(String(key)) ?? catalogue[key];
    if (sentence === undefined) throw new Error(`No text has the key ${String(key)}`);
    if (typeof sentence === "function") return sentence(values as never);
    return fill(sentence, values as Readonly<Record<string, Value>> | undefined);
  };
}

/** A sentence with its values in the places of their names. */
export const fill = (sentence: string, values: Readonly<Record<string, Value>> = {}): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => readable(String(values[name])));

/**
 * A number with its noun.
 *
 * @example
 * ```ts
 * counted(1, "card", "cards"); // "1 card"
 * ```
 */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
