import { idField, indexField } from "../../../fields.ts";
import { notAllowed, notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { laneNamed, mostLanes, presentLane } from "../lanes.ts";
import { relaned } from "../relaned.ts";
import type { BoardRemovedLane, BoardState } from "../state.ts";

const laneRestored = defineEvent({
  type: "lane.restored",
  fields: { laneId: idField, index: indexField },
  evolve(board, { laneId, index }) {
    const removed = removedLane(board, laneId);
    if (removed === undefined) return board;
    return relaned(board, {
      lanes: board.lanes.toSpliced(index, 0, { laneId, name: removed.name }),
      removedLanes: board.removedLanes.filter((lane) => lane !== removed),
      wipLimits: [...board.wipLimits, ...removed.wipLimits],
    });
  },
});

/** Brings a removed lane back where it was, with the cards that were not put elsewhere since, and its limits. */
export const restoreLane = defineVerb({
  type: "lane.restore",
  needs: "board.manage",
  fields: { laneId: idField },
  events: [laneRestored],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { laneId }) {
    const removed = removedLane(board, laneId);
    if (removed === undefined) return notFound("lane", laneId);
    if (laneNamed(board, removed.name)) return notAllowed("lane-name-taken", { what: removed.name });
    if (board.lanes.length >= mostLanes) return notAllowed("too-many", { what: "lanes", limit: mostLanes });
    return [laneRestored.fact({ laneId, index: Math.min(removed.index, board.lanes.length) })];
  },
  inverse(before, { laneId }) {
    const into = removedLane(before, laneId)?.mergedInto;
    const still = into !== undefined && !("refused" in presentLane(before, into));
    return { type: "lane.remove", laneId, ...(still ? { intoLaneId: into } : {}) };
  },
});

const removedLane = (board: BoardState, laneId: string): BoardRemovedLane | undefined =>
  board.removedLanes.find((lane) => lane.laneId === laneId);
