import { idField, optional, reasonField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { most, nodeField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { missingNode, put } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const burstPlaced = defineEvent({
  type: "map.burst-placed",
  streamKind: "map",
  fields: { burstId: idField, text: reasonField, nodeId: optional(nodeField), ...ofBoardsField },
  evolve(map: MapState, { burstId, text, nodeId }) {
    const burst = { burstId, text, ...(nodeId === undefined ? {} : { nodeId }) };
    return { ...map, bursts: put(map.bursts, burst, (other) => other.burstId === burstId) };
  },
});

/** Marks where something shall become better; one that is there already says or stands otherwise from now on. */
export const placeBurst = defineVerb({
  type: "map.place-burst",
  needs: "map.change",
  streamKind: "map",
  fields: { burstId: idField, text: reasonField, nodeId: optional(nodeField) },
  events: [burstPlaced],
  refusals: ["not-found", "not-allowed-here"],
  decide(map: MapState, { burstId, text, nodeId }) {
    const missing = missingNode(map, nodeId);
    if (missing !== undefined) return missing;
    const known = map.bursts.find((burst) => burst.burstId === burstId);
    if (known !== undefined && known.text === text && known.nodeId === nodeId) return [];
    if (known === undefined && map.bursts.length >= most.bursts)
      return notAllowed("too-many", { what: "burst", limit: most.bursts });
    return [burstPlaced.fact({ burstId, text, ...(nodeId === undefined ? {} : { nodeId }), ...ofBoards(map) })];
  },
  inverse(before: MapState, { burstId }) {
    const known = before.bursts.find((burst) => burst.burstId === burstId);
    return known === undefined ? { type: "map.remove-burst", burstId } : { type: "map.place-burst", ...known };
  },
});
