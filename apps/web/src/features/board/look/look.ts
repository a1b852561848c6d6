import type { BoardState, BoardView, Card, CardSort, NewCardFacts } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import type { RowsBy } from "../rows/rows-by.ts";

/** What of the board is looked at, and in which order. */
export interface Look {
  /** As it was typed. */
  readonly filter: string;
  readonly sort: CardSort;
  /** What divides the stages. */
  readonly rows: RowsBy;
  /** The one stage that is shown, as a list. */
  readonly list?: string | undefined;
  /** The saved view that this is, until something is changed by hand. */
  readonly viewId?: string | undefined;
  /** Somebody is typing: not every letter is a step to come back to. */
  readonly typing?: boolean;
}

export const wholeBoard: Look = { filter: "", sort: "rank", rows: "own" };

/** A look that was understood. What understands it comes with the first one. */
export interface Lens {
  /** The same array as long as it holds the same cards in the same order. */
  shown(board: BoardState, cardIds: readonly string[]): readonly string[];
  shows(card: Card): boolean;
  /** Why cards cannot be put in order by hand; absent where they can. */
  readonly inOrderOf?: string | undefined;
  /** Where a card stands among others that are shown, where hands do not decide. */
  placeOf(board: BoardState, cardId: string, others: readonly string[]): number | undefined;
  /** What a new card takes so that it is shown, and how that is said. */
  newCard(board: BoardState): { readonly facts: NewCardFacts; readonly said: string | undefined };
}

export interface LookState {
  readonly look: Look;
  /** Absent while the whole board is looked at in the order hands gave it, and until a look was understood. */
  readonly lens: Lens | undefined;
}

export const isWhole = ({ filter, sort }: Look): boolean => filter.trim() === "" && sort === "rank";

export const lookOf = ({ viewId, filter, sort, rows }: BoardView): Look => ({ viewId, filter, sort, rows });

/** Looks at something else; what is changed by hand is no saved view any more. */
export function lookAt(store: StoreApi<LookState>, change: Partial<Look>): void {
  const look: Look = { ...store.getState().look, viewId: undefined, typing: false, ...change };
  store.setState(isWhole(look) ? { look, lens: undefined } : { look });
}

/** Shows a stage as a list, or all stages again. */
export const listStage = (store: StoreApi<LookState>, list: string | undefined): void =>
  store.setState({ look: { ...store.getState().look, list, typing: false } });

/** The cards of a list that are in sight, in the order they are looked at. */
export const matching = (board: BoardState, cardIds: readonly string[], lens: Lens | undefined): readonly string[] =>
  lens === undefined ? cardIds : lens.shown(board, cardIds);
