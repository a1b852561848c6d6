import { idField } from "../../../fields.ts";
import { cardCount } from "../cards.ts";
import { presentStage } from "../present.ts";
import { stageKey, tallied } from "./measures.ts";
import type { ScopeKind, ScopeOf } from "./scope-kind.ts";

type StageScope = ScopeOf<"stage">;

/** The cards that stand in one stage. */
export const stageScope = {
  fields: { stageId: idField },
  key: ({ stageId }) => stageKey(stageId),
  counting: (_board, scope, { stageId }) => (stageId === scope.stageId ? [scope] : []),
  count: (board, scope, of) =>
    of === "cards" ? cardCount(board, scope.stageId) : tallied(board, stageKey(scope.stageId), of),
  missing(board, { stageId }) {
    const stage = presentStage(board, stageId);
    return "refused" in stage ? stage : undefined;
  },
} satisfies ScopeKind<StageScope>;
