import { shellTexts } from "@weir/contract";

/** The language of the texts: a date inside an English sentence is an English one. */
export const locale = shellTexts["shell.locale"];

const and = new Intl.ListFormat(locale);

/** "A, B and C". */
export const listed = (names: readonly string[]): string => and.format(names);
