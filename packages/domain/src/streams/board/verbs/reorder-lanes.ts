import { idField, listField } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { mostLanes } from "../lanes.ts";
import type { BoardLane, BoardState } from "../state.ts";

const laneIds = listField(idField, mostLanes);

const laneReordered = defineEvent({
  type: "lane.reordered",
  fields: { laneIds },
  evolve: (board, event) => ({ ...board, lanes: inOrder(board, event.laneIds) }),
});

/** `laneIds` names every lane of the board, from top to bottom. */
export const reorderLanes = defineVerb({
  type: "lane.reorder",
  needs: "board.manage",
  fields: { laneIds },
  events: [laneReordered],
  refusals: ["not-allowed-here"],
  decide(board, command) {
    const lanes = inOrder(board, command.laneIds);
    const named = lanes.length === board.lanes.length && command.laneIds.length === lanes.length;
    if (!named) return notAllowed("lanes-differ", { boardId: board.boardId });
    return lanes.every((lane, index) => lane === board.lanes[index])
      ? []
      : [laneReordered.fact({ laneIds: command.laneIds })];
  },
  inverse: (before) => ({ type: "lane.reorder", laneIds: before.lanes.map((lane) => lane.laneId) }),
});

function inOrder(board: BoardState, ids: readonly string[]): BoardLane[] {
  return ids.flatMap((id) => board.lanes.filter((lane) => lane.laneId === id));
}
