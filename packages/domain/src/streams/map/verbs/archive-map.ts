import { defineEvent, defineVerb } from "../../../verb.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";
import { keepsItsBoard } from "../own-board.ts";

const mapArchived = defineEvent({
  type: "map.archived",
  streamKind: "map",
  fields: ofBoardsField,
  evolve: (map: MapState) => ({ ...map, archived: true }),
});

/** Puts a map away with all that was noted on it: it is read as before, and changed no more until it is restored. */
export const archiveMap = defineVerb({
  type: "map.archive",
  needs: "map.change",
  streamKind: "map",
  onArchived: true,
  fields: {},
  events: [mapArchived],
  refusals: ["not-found", "not-allowed-here"],
  decide: (map: MapState) => keepsItsBoard(map, []) ?? (map.archived ? [] : [mapArchived.fact(ofBoards(map))]),
  inverse: () => ({ type: "map.restore" }),
});
