import { idField, optional } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { missingLane } from "../lanes.ts";
import { relaned } from "../relaned.ts";
import type { WipLimit } from "../state.ts";

const fields = { laneId: idField, intoLaneId: optional(idField) };

const laneRemoved = defineEvent({
  type: "lane.removed",
  fields,
  evolve(board, { laneId, intoLaneId }) {
    const index = board.lanes.findIndex((lane) => lane.laneId === laneId);
    const lane = board.lanes[index];
    if (lane === undefined) return board;
    const isIn = ({ scope }: WipLimit): boolean => "laneId" in scope && scope.laneId === laneId;
    const removed = {
      ...lane,
      ...(intoLaneId === undefined ? {} : { mergedInto: intoLaneId }),
      index,
      wipLimits: board.wipLimits.filter(isIn),
    };
    return relaned(board, {
      lanes: board.lanes.toSpliced(index, 1),
      removedLanes: [...board.removedLanes, removed],
      wipLimits: board.wipLimits.filter((limit) => !isIn(limit)),
    });
  },
});

/** Its cards stand in `intoLaneId` from then on, or in none: a change of the board, not a move of the cards. */
export const removeLane = defineVerb({
  type: "lane.remove",
  needs: "board.manage",
  fields,
  events: [laneRemoved],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { laneId, intoLaneId }) {
    const missing = missingLane(board, laneId) ?? missingLane(board, intoLaneId);
    if (missing !== undefined) return missing;
    if (laneId === intoLaneId) return notAllowed("lane-into-itself");
    return [laneRemoved.fact({ laneId, ...(intoLaneId === undefined ? {} : { intoLaneId }) })];
  },
  inverse: (_before, { laneId }) => ({ type: "lane.restore", laneId }),
});
