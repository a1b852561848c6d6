/** Whatever a file, its name or a person's holds must not command the terminal, nor pass for a line of its own. */
export const onOneLine = (words: string): string => wholeOnOneLine(words.slice(0, 200));

/** The same of what is long by itself: sentences. */
export const wholeOnOneLine = (words: string): string => words.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
