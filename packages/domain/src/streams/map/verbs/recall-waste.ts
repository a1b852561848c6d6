import { optional } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { dismissalOf, isOf } from "../dismissals.ts";
import { nodeField, signalField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const fields = { signal: signalField, nodeId: optional(nodeField) };

const wasteRecalled = defineEvent({
  type: "map.waste-recalled",
  streamKind: "map",
  fields: { ...fields, ...ofBoardsField },
  evolve: (map: MapState, { signal, nodeId }) => ({
    ...map,
    dismissed: map.dismissed.filter((other) => !isOf({ signal, nodeId })(other)),
  }),
});

/** The sign shows again. */
export const recallWaste = defineVerb({
  type: "map.recall-waste",
  needs: "map.change",
  streamKind: "map",
  fields,
  events: [wasteRecalled],
  refusals: ["not-found"],
  decide(map: MapState, { signal, nodeId }) {
    if (dismissalOf(map, { signal, nodeId }) === undefined) return notFound("dismissal", signal);
    return [wasteRecalled.fact({ signal, ...(nodeId === undefined ? {} : { nodeId }), ...ofBoards(map) })];
  },
  inverse(before: MapState, { signal, nodeId }) {
    const known = dismissalOf(before, { signal, nodeId });
    if (known === undefined) return undefined;
    const { at: _at, by: _by, ...told } = known;
    return { type: "map.dismiss-waste", ...told };
  },
});
