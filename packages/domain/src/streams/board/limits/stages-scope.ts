import { filledListField, idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { mostStages, stageOf } from "../stages.ts";
import type { ScopeKind, ScopeOf } from "./scope-kind.ts";
import { stageScope } from "./stage-scope.ts";

/** The cards that stand in any of several stages: CONWIP. A stage that is removed meanwhile holds none. */
export const stagesScope = {
  fields: { stageIds: filledListField(idField, mostStages) },
  key: ({ stageIds }) => `stages ${stageIds.toSorted().join(" ")}`,
  counting: (_board, scope, { stageId }) => (scope.stageIds.includes(stageId) ? [scope] : []),
  count: (board, { stageIds }, of) =>
    stageIds.reduce((sum, stageId) => sum + stageScope.count(board, { kind: "stage", stageId }, of), 0),
  missing(board, { stageIds }) {
    const removed = (stageId: string): boolean => board.removedStages.some((stage) => stage.stageId === stageId);
    const unknown = stageIds.find((stageId) => stageOf(board, stageId) === undefined && !removed(stageId));
    return unknown === undefined ? undefined : notFound("stage", unknown);
  },
} satisfies ScopeKind<ScopeOf<"stages">>;
