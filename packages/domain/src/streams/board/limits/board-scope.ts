import { cardCount } from "../cards.ts";
import { isInProgress } from "../stages.ts";
import type { ScopeKind, ScopeOf } from "./scope-kind.ts";

/** All that is in progress on the board. */
export const boardScope = {
  fields: {},
  key: ({ kind }) => kind,
  counting: (board, scope, { stageId }) => (isInProgress(board, stageId) ? [scope] : []),
  count: (board) =>
    board.stages.reduce(
      (sum, { stageId }) => (isInProgress(board, stageId) ? sum + cardCount(board, stageId) : sum),
      0,
    ),
} satisfies ScopeKind<ScopeOf<"board">>;
