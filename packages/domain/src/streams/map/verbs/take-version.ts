import { idField, nameField } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { most, toldField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const fields = { versionId: idField, name: nameField, told: toldField };

const versionTaken = defineEvent({
  type: "map.version-taken",
  streamKind: "map",
  fields: { ...fields, ...ofBoardsField },
  evolve: (map: MapState, { versionId, name, told, at }) => ({
    ...map,
    versions: [...map.versions, { versionId, name, takenAt: at, told }],
  }),
});

/** Keeps the map as it is told now: its window, its conventions and its figures, which no correction changes. */
export const takeVersion = defineVerb({
  type: "map.take-version",
  needs: "map.change",
  streamKind: "map",
  fields,
  events: [versionTaken],
  refusals: ["not-found", "already-exists", "not-allowed-here"],
  decide(map: MapState, { versionId, name, told }) {
    if (map.versions.some((version) => version.versionId === versionId)) return alreadyExists("version", versionId);
    if (map.versions.length >= most.versions) return notAllowed("too-many", { what: "version", limit: most.versions });
    return [versionTaken.fact({ versionId, name, told, ...ofBoards(map) })];
  },
  inverse: (_before: MapState, { versionId }) => ({ type: "map.drop-version", versionId }),
});
