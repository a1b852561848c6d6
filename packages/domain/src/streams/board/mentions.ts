/** A mention in a comment is the id of who is meant, `<@ada>`: names are rows that change and can go, and texts stay. */
const mark = /<@([A-Za-z0-9._~:@-]{1,100})>/g;

/** How somebody is mentioned in a comment's text. */
export const mentionOf = (personId: string): string => `<@${personId}>`;

/**
 * The ids of everybody whom a text mentions, each once.
 *
 * @example
 * ```ts
 * mentionsIn("<@ada> asks <@bo>, and <@ada> waits"); // ["ada", "bo"]
 * ```
 */
export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(mark)].map(([, personId = ""]) => personId)),
];

/** The text with each mention put otherwise; what is no mention stays as it is. */
export const withMentions = (text: string, put: (personId: string) => string): string =>
  text.replaceAll(mark, (_, personId: string) => put(personId));

/** A text in pieces: what was written, and who is mentioned in between. */
export function mentionPieces(text: string): (string | { readonly personId: string })[] {
  const pieces: (string | { readonly personId: string })[] = [];
  let from = 0;
  for (const found of text.matchAll(mark)) {
    const [whole, personId = ""] = found;
    if (found.index > from) pieces.push(text.slice(from, found.index));
    pieces.push({ personId });
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
