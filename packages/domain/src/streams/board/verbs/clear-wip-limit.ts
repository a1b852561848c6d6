import { defineEvent, defineVerb } from "../../../verb.ts";
import { limitFor, sameScope } from "../limits/limits.ts";
import { kindOf, scopeField } from "../limits/scope-kinds.ts";
import { limitBefore } from "./set-wip-limit.ts";

const wipLimitCleared = defineEvent({
  type: "wip-limit.cleared",
  fields: { scope: scopeField },
  evolve: (board, { scope }) => ({
    ...board,
    wipLimits: board.wipLimits.filter((limit) => !sameScope(limit.scope, scope)),
  }),
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
