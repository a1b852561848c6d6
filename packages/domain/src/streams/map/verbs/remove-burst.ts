import { idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const burstRemoved = defineEvent({
  type: "map.burst-removed",
  streamKind: "map",
  fields: { burstId: idField, ...ofBoardsField },
  evolve: (map: MapState, { burstId }) => ({
    ...map,
    bursts: map.bursts.filter((burst) => burst.burstId !== burstId),
  }),
});

export const removeBurst = defineVerb({
  type: "map.remove-burst",
  needs: "map.change",
  streamKind: "map",
  fields: { burstId: idField },
  events: [burstRemoved],
  refusals: ["not-found"],
  decide: (map: MapState, { burstId }) =>
    map.bursts.some((burst) => burst.burstId === burstId)
      ? [burstRemoved.fact({ burstId, ...ofBoards(map) })]
      : notFound("burst", burstId),
  inverse(before: MapState, { burstId }) {
    const known = before.bursts.find((burst) => burst.burstId === burstId);
    return known && { type: "map.place-burst", ...known };
  },
});
