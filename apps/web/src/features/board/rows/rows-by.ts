/** What divides the stages: the board's own lanes where it has any, nothing, or what cards are. */
export const rowsBy = ["own", "none", "person", "label", "type", "class", "parent"] as const;
export type RowsBy = (typeof rowsBy)[number];
export type Divided = Exclude<RowsBy, "none">;
