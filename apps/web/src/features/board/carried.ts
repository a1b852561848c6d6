import { cardOf, isOnBoard, type BoardState } from "@weir/domain";
import type { BoardUi } from "./board-ui.ts";
import { matching } from "./look/look.ts";
import { cardIdsAt } from "./rows/rows.ts";

type Selecting = Pick<BoardUi, "selected" | "rows" | "lens">;

/**
 * The cards that go along when one is lifted: all that are selected where it is one of them, as they are read on the board;
 * else it goes alone.
 */
export function carriedWith(board: BoardState, { selected, rows, lens }: Selecting, cardId: string): readonly string[] {
  if (selected.size < 2 || !selected.has(cardId)) return [cardId];
  const rowIds = rows?.shown(board).map((row) => row.rowId) ?? [undefined];
  const inSight = rowIds.flatMap((rowId) =>
    board.stages.flatMap(({ stageId }) => matching(board, cardIdsAt(board, { stageId, rowId }, rows), lens)),
  );
  const there = [...selected].filter((id) => {
    const card = cardOf(board, id);
    return card !== undefined && isOnBoard(card);
  });
  const read = new Map(inSight.map((id, index) => [id, index]));
  const placeOf = (id: string): number => read.get(id) ?? inSight.length;
  return there.toSorted((a, b) => placeOf(a) - placeOf(b));
}
