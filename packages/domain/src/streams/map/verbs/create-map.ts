import { idField, nameField } from "../../../fields.ts";
import { alreadyExists } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { boardIdsField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";

const mapCreated = defineEvent({
  type: "map.created",
  streamKind: "map",
  fields: { mapId: idField, name: nameField, boardIds: boardIdsField },
  evolve: (map: MapState, { name, boardIds, at }) => ({ ...map, exists: true, name, boardIds, createdAt: at }),
});

/** A map of boards in flow order, or of people's own steps where there are none. Its board's map has the board's id. */
export const createMap = defineVerb({
  type: "map.create",
  needs: "map.change",
  streamKind: "map",
  creates: true,
  fields: { name: nameField, boardIds: boardIdsField },
  events: [mapCreated],
  refusals: ["already-exists"],
  decide(map: MapState, { name, boardIds }) {
    if (map.exists) return alreadyExists("map", map.mapId);
    return [mapCreated.fact({ mapId: map.mapId, name, boardIds })];
  },
});
