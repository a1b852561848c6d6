import { shellTexts, textsOf } from "@weir/contract";

const say = textsOf(shellTexts);

/** The language of the texts: a date inside an English sentence is an English one. */
export const locale = (): string => say("shell.locale");

/** What is made once for the language spoken, at the first need of it: when a file is read, the language is not known yet. */
export function inLocale<Made>(make: (locale: string) => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make(locale()));
}

const and = inLocale((tag) => new Intl.ListFormat(tag));

/** "A, B and C". */
export const listed = (names: readonly string[]): string => and().format(names);
