import { isInProgress } from "../stages.ts";
import type { ScopeKind, ScopeOf } from "./scope-kind.ts";
import { stageScope } from "./stage-scope.ts";

/** All that is in progress on the board. */
export const boardScope = {
  fields: {},
  key: ({ kind }) => kind,
  counting: (board, scope, { stageId }) => (isInProgress(board, stageId) ? [scope] : []),
  count: (board, _scope, of) =>
    board.stages
      .filter(({ stageId }) => isInProgress(board, stageId))
      .reduce((sum, { stageId }) => sum + stageScope.count(board, { kind: "stage", stageId }, of), 0),
} satisfies ScopeKind<ScopeOf<"board">>;
