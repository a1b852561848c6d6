import { nameField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const mapRenamed = defineEvent({
  type: "map.renamed",
  streamKind: "map",
  fields: { name: nameField, ...ofBoardsField },
  evolve: (map: MapState, { name }) => ({ ...map, name }),
});

export const renameMap = defineVerb({
  type: "map.rename",
  needs: "map.change",
  streamKind: "map",
  fields: { name: nameField },
  events: [mapRenamed],
  refusals: ["not-found"],
  decide: (map: MapState, { name }) => (map.name === name ? [] : [mapRenamed.fact({ name, ...ofBoards(map) })]),
  inverse: (before: MapState) => ({ type: "map.rename", name: before.name }),
});
