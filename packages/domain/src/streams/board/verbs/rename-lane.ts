import { idField, nameField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { laneNamed, presentLane } from "../lanes.ts";

const laneRenamed = defineEvent({
  type: "lane.renamed",
  fields: { laneId: idField, name: nameField },
  evolve: (board, { laneId, name }) => ({
    ...board,
    lanes: board.lanes.map((lane) => (lane.laneId === laneId ? { ...lane, name } : lane)),
  }),
});

export const renameLane = defineVerb({
  type: "lane.rename",
  needs: "board.manage",
  fields: { laneId: idField, name: nameField },
  events: [laneRenamed],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { laneId, name }) {
    const lane = presentLane(board, laneId);
    if ("refused" in lane) return lane;
    if (laneNamed(board, name, laneId)) return notAllowed("lane-name-taken", { what: name });
    return lane.name === name ? [] : [laneRenamed.fact({ laneId, name })];
  },
  inverse(before, { laneId }) {
    const lane = presentLane(before, laneId);
    return "refused" in lane ? undefined : { type: "lane.rename", ...lane };
  },
});
