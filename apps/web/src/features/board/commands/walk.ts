import { cardOf } from "@weir/domain";
import { focusCard } from "../board-ui.ts";
import { matching } from "../look/look.ts";
import { cardIdsAt, isFolded } from "../rows/rows.ts";
import type { Hand } from "./command.ts";

const ways: Readonly<Record<string, readonly [stages: number, cards: number]>> = {
  ArrowDown: [0, 1],
  j: [0, 1],
  ArrowUp: [0, -1],
  k: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/**
 * To the card beside: up and down in the stage, on into its next row, left and right at the same height of the next
 * stage that has cards there. What is folded away is passed over.
 */
export function walk({ ui, board }: Hand, key: string): void {
  const state = ui.store.getState();
  const { focusedCardId: cardId, lens, look, rows } = state;
  const [stages, cards] = ways[key] ?? [0, 0];
  const card = cardId === undefined ? undefined : cardOf(board, cardId);
  if (cardId === undefined || card === undefined) return;
  const at = board.stages.findIndex((stage) => stage.stageId === card.stageId);
  const rowIds: readonly (string | undefined)[] = rows?.shown(board).map(({ rowId }) => rowId) ?? [undefined];
  const row = rows === undefined ? 0 : rowIds.indexOf(rows.rowOf(board, card));
  const idsAt = (index: number, inRow: number): readonly string[] => {
    const spot = { stageId: board.stages[index]?.stageId ?? "", rowId: rowIds[inRow] };
    return isFolded(state, spot) ? [] : matching(board, cardIdsAt(board, spot, rows), lens);
  };
  const here = idsAt(at, row).indexOf(cardId);
  if (stages === 0) {
    let next = idsAt(at, row)[here + cards];
    for (let beside = row + cards; next === undefined && beside >= 0 && beside < rowIds.length; beside += cards)
      next = idsAt(at, beside).at(cards > 0 ? 0 : -1);
    if (next !== undefined) focusCard(ui.store, next);
    return;
  }
  // A list shows one stage.
  if (look.list !== undefined) return;
  for (let index = at + stages; index >= 0 && index < board.stages.length; index += stages) {
    const next = idsAt(index, row)[Math.min(here, idsAt(index, row).length - 1)];
    if (next !== undefined) return focusCard(ui.store, next);
  }
}
