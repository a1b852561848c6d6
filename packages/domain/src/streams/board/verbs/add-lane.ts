import { idField, indexField, nameField, optional } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { laneNamed, mostLanes } from "../lanes.ts";
import { relaned } from "../relaned.ts";

const laneFields = { laneId: idField, name: nameField };

const laneAdded = defineEvent({
  type: "lane.added",
  fields: { ...laneFields, index: indexField },
  evolve: (board, { laneId, name, index }) =>
    relaned(board, { lanes: board.lanes.toSpliced(index, 0, { laneId, name }) }),
});

/** `index` is where it lies from the top, from 0; left out: below the others. */
export const addLane = defineVerb({
  type: "lane.add",
  needs: "board.manage",
  fields: { ...laneFields, index: optional(indexField) },
  events: [laneAdded],
  refusals: ["already-exists", "not-allowed-here"],
  decide(board, { laneId, name, index }) {
    const { lanes, removedLanes } = board;
    if ([...lanes, ...removedLanes].some((lane) => lane.laneId === laneId)) return alreadyExists("lane", laneId);
    if (laneNamed(board, name)) return notAllowed("lane-name-taken", { what: name });
    if (lanes.length >= mostLanes) return notAllowed("too-many", { what: "lanes", limit: mostLanes });
    return [laneAdded.fact({ laneId, name, index: Math.min(index ?? lanes.length, lanes.length) })];
  },
  inverse: (_before, { laneId }) => ({ type: "lane.remove", laneId }),
});
