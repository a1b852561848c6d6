/** Whatever a file, its name or a person's holds must not command the terminal, nor pass for a line of its own. */
export const onOneLine = (words: string, most = 200): string =>
  words.slice(0, most).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
