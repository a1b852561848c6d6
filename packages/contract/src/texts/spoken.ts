/** A sentence: `{name}` marks a value; a function where grammar depends on the value. */
export type Text = string | ((values: never) => string);
export type Texts = Readonly<Record<string, Text>>;

let spoken: Texts = {};

/** From now on sentences are these; what is not among them stays English. Said once, before anything else is. */
export function speakBy(texts: Texts): void {
  spoken = texts;
}

/** A sentence in the language spoken; nothing where that is English. */
export const inSpoken = (key: string): Text | undefined => spoken[key];

/** Sentences in the language spoken at the moment of asking, for those who read them by key. */
export const asSpoken = <English extends Texts>(english: English): English =>
  new Proxy(english, { get: (_, key) => spoken[String(key)] ?? english[String(key)] });
