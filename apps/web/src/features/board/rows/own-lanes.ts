import { laneOf } from "@weir/domain";
import { noneRow, rowOfValue, valueOf, type RowKind } from "./row-kind.ts";
import { say } from "./say.ts";

/** The board's own lanes, and a row for what is in none. */
export const ownLanes: RowKind = {
  rows: (board) => [
    ...board.lanes.map(({ laneId, name }) => ({ rowId: rowOfValue(laneId), name })),
    { rowId: noneRow, name: say("rows.none.own") },
  ],
  rowOf(board, card) {
    const laneId = laneOf(board, card);
    return laneId === undefined ? noneRow : rowOfValue(laneId);
  },
  into: (_board, _card, rowId) => ({ toLaneId: valueOf(rowId) ?? null }),
  newCard(rowId) {
    const laneId = valueOf(rowId);
    return laneId === undefined ? {} : { laneId };
  },
  scopeOf(rowId) {
    const laneId = valueOf(rowId);
    return laneId === undefined ? undefined : { kind: "lane", laneId };
  },
};
