/** Whatever a file, its name or a person's holds must not command the terminal, nor pass for a line of its own. */
export const onOneLine = (words: string): string =>
  words.slice(0, 200).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
