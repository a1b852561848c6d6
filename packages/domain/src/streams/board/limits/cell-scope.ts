import { idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { laneOf, missingLane } from "../lanes.ts";
import { stageOf } from "../stages.ts";
import { tallied } from "./measures.ts";
import type { ScopeOf, TraitKind } from "./scope-kind.ts";

type Cell = ScopeOf<"cell">;
const key = ({ stageId, laneId }: Cell): string => `cell ${stageId} ${laneId}`;

/** The cards that stand in one stage of one lane, wherever the work is: as of a stage, all of them count. */
export const cellScope = {
  fields: { stageId: idField, laneId: idField },
  key,
  traits(card, board) {
    const laneId = laneOf(board, card);
    return laneId === undefined ? [] : [{ kind: "cell", stageId: card.stageId, laneId }];
  },
  counting: (board, scope, card) =>
    card.stageId === scope.stageId && laneOf(board, card) === scope.laneId ? [scope] : [],
  count: (board, scope, of) => tallied(board, key(scope), of),
  missing: (board, { stageId, laneId }) =>
    stageOf(board, stageId) === undefined ? notFound("stage", stageId) : missingLane(board, laneId),
} satisfies TraitKind<Cell>;
