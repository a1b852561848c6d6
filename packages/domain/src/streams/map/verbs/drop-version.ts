import { idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const versionDropped = defineEvent({
  type: "map.version-dropped",
  streamKind: "map",
  fields: { versionId: idField, ...ofBoardsField },
  evolve: (map: MapState, { versionId }) => ({
    ...map,
    versions: map.versions.filter((version) => version.versionId !== versionId),
  }),
});

/** A version that is taken again is of the time of its taking: dropping it is not undone. */
export const dropVersion = defineVerb({
  type: "map.drop-version",
  needs: "map.change",
  streamKind: "map",
  fields: { versionId: idField },
  events: [versionDropped],
  refusals: ["not-found"],
  decide: (map: MapState, { versionId }) =>
    map.versions.some((version) => version.versionId === versionId)
      ? [versionDropped.fact({ versionId, ...ofBoards(map) })]
      : notFound("version", versionId),
});
