import { readable } from "./readable.ts";

/** The language these sentences are in: dates and numbers inside them are written its way, whatever the browser speaks. */
export const textLocale = "en-GB";

/** A sentence: `{name}` marks a value; a function where grammar depends on the value. */
export type Text = string | ((values: never) => string);
export type Texts = Readonly<Record<string, Text>>;

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

type Arguments<Sentence> = Sentence extends string
  ? Names<Sentence> extends never
    ? []
    : [values: ValuesOf<Sentence>]
  : Sentence extends () => string
    ? []
    : [values: ValuesOf<Sentence>];

/** Looks a sentence up by key and fills its values in. */
export type TextOf<Catalogue extends Texts> = <Key extends keyof Catalogue>(
  key: Key,
  ...values: Arguments<Catalogue[Key]>
) => string;

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
    const sentence: Text | undefined = catalogue[key];
    if (sentence === undefined) throw new Error(`No text has the key ${String(key)}`);
    if (typeof sentence === "function") return sentence(values as never);
    return fill(sentence, values as Readonly<Record<string, Value>> | undefined);
  };
}

const fill = (sentence: string, values: Readonly<Record<string, Value>> = {}): string =>
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
