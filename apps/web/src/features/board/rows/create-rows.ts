import { cardOf, type BoardState } from "@weir/domain";
import { cardIdsIn } from "../stage-cards.ts";
import { spotKey } from "../spot.ts";
import { byLabel, byPerson } from "./by-list.ts";
import { byParent } from "./by-parent.ts";
import { byClass, byType } from "./by-trait.ts";
import { ownLanes } from "./own-lanes.ts";
import type { RowKind } from "./row-kind.ts";
import type { Row, Rows } from "./rows.ts";
import type { Divided } from "./rows-by.ts";
import { say } from "./say.ts";

const kinds: { readonly [By in Divided]: RowKind } = {
  own: ownLanes,
  person: byPerson,
  label: byLabel,
  type: byType,
  class: byClass,
  parent: byParent,
};

const none: readonly string[] = [];

/** Rows of one kind; what they answer stays the very same as long as it says the same. */
export function createRows(by: Divided): Rows {
  const kind = kinds[by];
  let rows: readonly Row[] = [];
  let cells: ReadonlyMap<string, readonly string[]> = new Map();
  let cut: BoardState | undefined;
  const shown = (board: BoardState): readonly Row[] => {
    const fresh = kind.rows(board);
    if (!sameRows(rows, fresh)) rows = fresh;
    return rows;
  };
  return {
    by,
    shown,
    rowOf: kind.rowOf,
    cardIds(board, spot) {
      if (cut !== board) {
        if (cut === undefined || isCutOtherwise(cut, board)) cells = cellsOf(board, kind, cells);
        cut = board;
      }
      return cells.get(spotKey(spot)) ?? none;
    },
    nameOf(board, { stageId, rowId }) {
      const stage = board.stages.find((each) => each.stageId === stageId)?.name ?? "";
      const row = shown(board).find((each) => each.rowId === rowId)?.name ?? "";
      return say("board.in-row", { stage, row });
    },
    into: kind.into,
    newCard: kind.newCard,
    scopeOf: kind.scopeOf,
  };
}

const isCutOtherwise = (a: BoardState, b: BoardState): boolean =>
  a.entries !== b.entries || a.lists !== b.lists || a.lanes !== b.lanes || a.stages !== b.stages;

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every(({ rowId, name }, index) => rowId === b[index]?.rowId && name === b[index].name);

/** The cards of every stage and row, in one pass; a list that is as it was before is that very list. */
function cellsOf(
  board: BoardState,
  kind: RowKind,
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const cells = new Map<string, string[]>();
  for (const { stageId } of board.stages)
    for (const cardId of cardIdsIn(board, stageId)) {
      const card = cardOf(board, cardId);
      if (card === undefined) continue;
      const key = spotKey({ stageId, rowId: kind.rowOf(board, card) });
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [cardId]);
      else cell.push(cardId);
    }
  return new Map([...cells].map(([key, ids]) => [key, same(before.get(key), ids) ?? ids]));
}

const same = (a: readonly string[] | undefined, b: readonly string[]): readonly string[] | undefined =>
  a?.length === b.length && a.every((cardId, index) => cardId === b[index]) ? a : undefined;
