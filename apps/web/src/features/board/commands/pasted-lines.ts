const mostTitle = 500;
/** What lists begin their lines with: a dash, a number, a box to tick. */
const bullet = /^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+)?/;

/** A card as a line tells it. */
export interface LineCard {
  readonly title: string;
  /** The whole line, where a title holds only its beginning. */
  readonly description?: string;
}

/** The cards in a text, one a line; empty lines and the signs of lists are left out. */
export function cardsOfLines(text: string): LineCard[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(bullet, "").trim().replaceAll(/\s+/g, " "));
  return lines
    .filter((line) => line !== "")
    .map((line) =>
      line.length > mostTitle ? { title: line.slice(0, mostTitle), description: line } : { title: line },
    );
}
