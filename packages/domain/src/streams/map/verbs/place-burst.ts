import { idField, oneOf, optional, reasonField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { most, nodeField } from "../map-fields.ts";
import type { Burst, MapState } from "../map-state.ts";
import { missingNode, put } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const fields = { burstId: idField, text: reasonField, nodeId: optional(nodeField), on: optional(oneOf(["wait"])) };

/** As it was asked for or told, without what is not said. */
type Said = Pick<Burst, "burstId" | "text"> & { readonly [Part in "nodeId" | "on"]?: Burst[Part] | undefined };

const burstOf = ({ burstId, text, nodeId, on }: Said): Burst => ({
  burstId,
  text,
  ...(nodeId === undefined ? {} : { nodeId }),
  ...(on === undefined ? {} : { on }),
});

const burstPlaced = defineEvent({
  type: "map.burst-placed",
  streamKind: "map",
  fields: { ...fields, ...ofBoardsField },
  evolve(map: MapState, said) {
    const burst = burstOf(said);
    const { burstId } = burst;
    return { ...map, bursts: put(map.bursts, burst, (other) => other.burstId === burstId) };
  },
});

/** Marks where something shall become better, at a node or at what waits before it; one that is there already says or stands otherwise from now on. */
export const placeBurst = defineVerb({
  type: "map.place-burst",
  needs: "map.change",
  streamKind: "map",
  fields,
  events: [burstPlaced],
  refusals: ["not-found", "not-allowed-here"],
  decide(map: MapState, said) {
    const { burstId, text, nodeId, on } = said;
    const missing = missingNode(map, nodeId);
    if (missing !== undefined) return missing;
    const known = map.bursts.find((burst) => burst.burstId === burstId);
    if (known !== undefined && known.text === text && known.nodeId === nodeId && known.on === on) return [];
    if (known === undefined && map.bursts.length >= most.bursts)
      return notAllowed("too-many", { what: "burst", limit: most.bursts });
    return [burstPlaced.fact({ ...burstOf(said), ...ofBoards(map) })];
  },
  inverse(before: MapState, { burstId }) {
    const known = before.bursts.find((burst) => burst.burstId === burstId);
    return known === undefined ? { type: "map.remove-burst", burstId } : { type: "map.place-burst", ...known };
  },
});
