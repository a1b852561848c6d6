import { isOnBoard } from "../streams/board/card.ts";
import { allCards, cardOf } from "../streams/board/cards.ts";
import { linkedAs } from "../streams/board/links/card-links.ts";
import type { BoardState } from "../streams/board/state.ts";
import type { FilterContext } from "./filter.ts";

/** Who asks, and when; which parents are known, where it is not those on the board. */
type Asked = Pick<FilterContext, "now" | "me" | "nameOf" | "wordsNameNobody"> & Partial<Pick<FilterContext, "parents">>;

/** What a filter is asked with on a board. */
export const filterContext = (board: BoardState, asked: Asked): FilterContext => ({
  ...asked,
  timeZone: board.timeZone,
  stages: board.stages,
  stageGroups: board.stageGroups,
  lanes: board,
  parents: asked.parents ?? parentsOn(board),
});

/** The cards that others on the board are children of. */
export function parentsOn(board: BoardState): FilterContext["parents"] {
  const ids = new Set([...allCards(board)].filter(isOnBoard).flatMap((card) => linkedAs(card, "child-of")));
  return [...ids].map((cardId) => ({ cardId, title: cardOf(board, cardId)?.title ?? cardId }));
}
