import { optional, reasonField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { dismissalOf, isOf } from "../dismissals.ts";
import { most, nodeField, signalField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { missingNode, put } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const fields = { signal: signalField, nodeId: optional(nodeField), reason: reasonField };

const wasteDismissed = defineEvent({
  type: "map.waste-dismissed",
  streamKind: "map",
  fields: { ...fields, ...ofBoardsField },
  evolve(map: MapState, { signal, nodeId, reason, actor, at }) {
    const told = { signal, ...(nodeId === undefined ? {} : { nodeId }), reason, by: actor.id, at };
    return { ...map, dismissed: put(map.dismissed, told, isOf({ signal, nodeId })) };
  },
});

/** Says why a sign of waste is none, at a node or wherever it shows. */
export const dismissWaste = defineVerb({
  type: "map.dismiss-waste",
  needs: "map.change",
  streamKind: "map",
  fields,
  events: [wasteDismissed],
  refusals: ["not-found", "not-allowed-here"],
  decide(map: MapState, { signal, nodeId, reason }) {
    const missing = missingNode(map, nodeId);
    if (missing !== undefined) return missing;
    const known = dismissalOf(map, { signal, nodeId });
    if (known?.reason === reason) return [];
    if (known === undefined && map.dismissed.length >= most.dismissed)
      return notAllowed("too-many", { what: "dismissal", limit: most.dismissed });
    return [wasteDismissed.fact({ signal, ...(nodeId === undefined ? {} : { nodeId }), reason, ...ofBoards(map) })];
  },
  inverse(before: MapState, { signal, nodeId }) {
    const known = dismissalOf(before, { signal, nodeId });
    const sign = { signal, ...(nodeId === undefined ? {} : { nodeId }) };
    return known === undefined
      ? { type: "map.recall-waste", ...sign }
      : { type: "map.dismiss-waste", ...sign, reason: known.reason };
  },
});
