import { defineEvent, defineVerb } from "../../../verb.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const mapRestored = defineEvent({
  type: "map.restored",
  streamKind: "map",
  fields: ofBoardsField,
  evolve: (map: MapState) => ({ ...map, archived: false }),
});

export const restoreMap = defineVerb({
  type: "map.restore",
  needs: "map.change",
  streamKind: "map",
  onArchived: true,
  fields: {},
  events: [mapRestored],
  refusals: ["not-found"],
  decide: (map: MapState) => (map.archived ? [mapRestored.fact(ofBoards(map))] : []),
  inverse: () => ({ type: "map.archive" }),
});
