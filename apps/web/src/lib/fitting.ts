const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The words of what was typed, however they are written. */
export const wordsOf = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean);

/** Whether a text holds every word. */
export function fits(words: readonly string[], text: string): boolean {
  if (words.length === 0) return true;
  const held = plain(text);
  return words.every((word) => held.includes(word));
}

/** Those that hold every word that was typed; whatever starts with them comes first. */
export function fitting<Line extends { readonly label: string; readonly typed?: true }>(
  lines: readonly Line[],
  typed: string,
): Line[] {
  const words = wordsOf(typed);
  const starts = ({ label }: Line): boolean => plain(label).startsWith(words[0] ?? "");
  return lines
    .filter((line) => line.typed === true || fits(words, line.label))
    .toSorted((a, b) => Number(starts(b)) - Number(starts(a)));
}
