import { limitField, measureField, optional, policyField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb, type Undo } from "../../../verb.ts";
import { limitFor, sameScope } from "../limits/limits.ts";
import { kindOf, mostLimits, scopeField } from "../limits/scope-kinds.ts";
import { withRuleChange } from "../rule-changes.ts";
import type { BoardState, WipLimit } from "../state.ts";

const bounds = { scope: scopeField, max: optional(limitField), min: optional(limitField) };

export const wipLimitSet = defineEvent({
  type: "wip-limit.set",
  fields: { ...bounds, measure: measureField, policy: policyField },
  evolve(board, { scope, max, min, measure, policy, seq, at }) {
    const bounds = { scope, ...(max === undefined ? {} : { max }), ...(min === undefined ? {} : { min }) };
    const told = { kind: "limit", ...bounds, ...(measure === "size" && { measure }), seq, at } as const;
    return withRuleChange(withLimit(board, { ...bounds, measure, policy }), told);
  },
});

export const setWipLimit = defineVerb({
  type: "wip-limit.set",
  needs: "board.manage",
  fields: { ...bounds, measure: optional(measureField), policy: optional(policyField) },
  events: [wipLimitSet],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { scope, max, min, measure = "count", policy = "ask-reason" }) {
    const missing = kindOf(scope).missing?.(board, scope);
    if (missing !== undefined) return missing;
    const place = scope.kind === "stage" ? { stageId: scope.stageId } : {};
    if (max === undefined && min === undefined) return notAllowed("limit-without-bound", place);
    if (max !== undefined && min !== undefined && min > max)
      return notAllowed("limit-min-above-max", { ...place, limit: max });
    if (board.wipLimits.length >= mostLimits && limitFor(board, scope) === undefined)
      return notAllowed("too-many", { what: "limits", limit: mostLimits });
    return [
      wipLimitSet.fact({
        scope,
        ...(max === undefined ? {} : { max }),
        ...(min === undefined ? {} : { min }),
        measure,
        policy,
      }),
    ];
  },
  inverse: (before, event) => limitBefore(before, event),
});

/** The board with this limit in place of what was set for its scope. */
function withLimit(board: BoardState, limit: WipLimit): BoardState {
  return { ...board, wipLimits: [...board.wipLimits.filter((other) => !sameScope(other.scope, limit.scope)), limit] };
}

/** The wish that brings back the limit that was set before, or none. */
export function limitBefore(before: BoardState, { scope }: Pick<WipLimit, "scope">): Undo {
  const limit = limitFor(before, scope);
  return limit === undefined ? { type: "wip-limit.clear", scope } : { type: "wip-limit.set", ...limit };
}
