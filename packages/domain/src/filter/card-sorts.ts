/** How the cards of a stage may stand; `rank` is the order that hands gave them. */
export const cardSorts = ["rank", "due", "age", "here", "size", "title"] as const;
export type CardSort = (typeof cardSorts)[number];
