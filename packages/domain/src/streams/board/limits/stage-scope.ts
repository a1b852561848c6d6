import { idField } from "../../../fields.ts";
import { cardCount } from "../cards.ts";
import { presentStage } from "../present.ts";
import type { ScopeKind, ScopeOf } from "./scope-kind.ts";

/** The cards that stand in one stage. */
export const stageScope = {
  fields: { stageId: idField },
  key: ({ stageId }) => `stage ${stageId}`,
  counting: (_board, scope, { stageId }) => (stageId === scope.stageId ? [scope] : []),
  count: (board, { stageId }) => cardCount(board, stageId),
  missing(board, { stageId }) {
    const stage = presentStage(board, stageId);
    return "refused" in stage ? stage : undefined;
  },
} satisfies ScopeKind<ScopeOf<"stage">>;
