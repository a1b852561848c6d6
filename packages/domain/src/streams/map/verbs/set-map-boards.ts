import { defineEvent, defineVerb } from "../../../verb.ts";
import { boardIdsField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { keepsItsBoard } from "../own-board.ts";

const boardsSet = defineEvent({
  type: "map.boards-set",
  streamKind: "map",
  fields: { boardIds: boardIdsField },
  evolve: (map: MapState, { boardIds }) => ({ ...map, boardIds }),
});

/** The boards in flow order; a board's own map stays one of that board. What is known of a board that goes stays, and is there again if the board is. */
export const setMapBoards = defineVerb({
  type: "map.set-boards",
  needs: "map.change",
  streamKind: "map",
  fields: { boardIds: boardIdsField },
  events: [boardsSet],
  refusals: ["not-found", "not-allowed-here"],
  decide: (map: MapState, { boardIds }) =>
    keepsItsBoard(map, boardIds) ??
    (boardIds.join("/") === map.boardIds.join("/") ? [] : [boardsSet.fact({ boardIds })]),
  inverse: (before: MapState) => ({ type: "map.set-boards", boardIds: before.boardIds }),
});
