import { defineEvent, defineVerb } from "../../../verb.ts";
import { limitFor, sameScope } from "../limits/limits.ts";
import { kindOf, scopeField } from "../limits/scope-kinds.ts";
import { withRuleChange } from "../rule-changes.ts";
import { limitBefore } from "./set-wip-limit.ts";

export const wipLimitCleared = defineEvent({
  type: "wip-limit.cleared",
  fields: { scope: scopeField },
  evolve(board, { scope, seq, at }) {
    const wipLimits = board.wipLimits.filter((limit) => !sameScope(limit.scope, scope));
    return withRuleChange({ ...board, wipLimits }, { kind: "limit", scope, seq, at });
  },
});

export const clearWipLimit = defineVerb({
  type: "wip-limit.clear",
  needs: "board.manage",
  fields: { scope: scopeField },
  events: [wipLimitCleared],
  refusals: ["not-found"],
  decide(board, { scope }) {
    if (limitFor(board, scope) !== undefined) return [wipLimitCleared.fact({ scope })];
    return kindOf(scope).missing?.(board, scope) ?? [];
  },
  inverse: limitBefore,
});
