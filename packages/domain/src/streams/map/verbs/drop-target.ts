import { idField } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const targetDropped = defineEvent({
  type: "map.target-dropped",
  streamKind: "map",
  fields: { targetId: idField, ...ofBoardsField },
  evolve: (map: MapState, { targetId }) => ({
    ...map,
    targets: map.targets.filter((target) => target.targetId !== targetId),
  }),
});

export const dropTarget = defineVerb({
  type: "map.drop-target",
  needs: "map.change",
  streamKind: "map",
  fields: { targetId: idField },
  events: [targetDropped],
  refusals: ["not-found"],
  decide: (map: MapState, { targetId }) =>
    map.targets.some((target) => target.targetId === targetId)
      ? [targetDropped.fact({ targetId, ...ofBoards(map) })]
      : notFound("target", targetId),
  inverse(before: MapState, { targetId }) {
    const known = before.targets.find((target) => target.targetId === targetId);
    if (known === undefined) return undefined;
    const { setAt: _setAt, ...wanted } = known;
    return { type: "map.set-target", ...wanted };
  },
});
