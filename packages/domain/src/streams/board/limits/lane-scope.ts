import { idField } from "../../../fields.ts";
import { laneOf, missingLane } from "../lanes.ts";
import type { ScopeOf } from "./scope-kind.ts";
import { traitScope } from "./trait-scope.ts";

/** What is in progress in one lane. */
export const laneScope = traitScope({
  fields: { laneId: idField },
  key: ({ laneId }: ScopeOf<"lane">) => `lane ${laneId}`,
  traits(card, board) {
    const laneId = laneOf(board, card);
    return laneId === undefined ? [] : [{ kind: "lane", laneId }];
  },
  missing: (board, { laneId }) => missingLane(board, laneId),
});
