import type { CardSort } from "../../filter/card-sorts.ts";

/** What may divide the stages: the board's own lanes, nothing, or what cards are. */
export const viewRows = ["own", "none", "person", "label", "type", "class", "parent"] as const;
export type ViewRows = (typeof viewRows)[number];

/** A look at the board that the team has given a name. */
export interface BoardView {
  readonly viewId: string;
  readonly name: string;
  /** In the language of `parseFilter`; empty: every card. */
  readonly filter: string;
  readonly sort: CardSort;
  readonly rows: ViewRows;
}

export const mostViews = 100;
