/** How the cards of a stage may stand whatever the board; `rank` is the order that hands gave them. */
export const cardSorts = ["rank", "due", "age", "here", "size", "title"] as const;

/** By one of these, or by a field of the board: `field:` and its id. */
export type CardSort = (typeof cardSorts)[number] | `field:${string}`;

const fieldSort = /^field:([A-Za-z0-9._~:@-]{1,100})$/;

/** The id of the field that cards are sorted by. */
export const sortedField = (sort: string): string | undefined => fieldSort.exec(sort)?.[1];

export const isCardSort = (value: unknown): value is CardSort =>
  typeof value === "string" && ((cardSorts as readonly string[]).includes(value) || fieldSort.test(value));
