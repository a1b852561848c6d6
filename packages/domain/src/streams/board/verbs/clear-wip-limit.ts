import { scopeField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { limitFor, sameScope } from "../limits.ts";
import { presentStage } from "../present.ts";
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
    const stage = presentStage(board, scope.stageId);
    if ("refused" in stage) return stage;
    return limitFor(board, scope) === undefined ? [] : [wipLimitCleared.fact({ scope })];
  },
  inverse: limitBefore,
});
