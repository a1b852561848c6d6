import { cardOf } from "@weir/domain";
import { focusCard } from "../board-ui.ts";
import { matching } from "../look/look.ts";
import { cardIdsIn } from "../stage-cards.ts";
import type { Hand } from "./command.ts";

const ways: Readonly<Record<string, readonly [stages: number, cards: number]>> = {
  ArrowDown: [0, 1],
  j: [0, 1],
  ArrowUp: [0, -1],
  k: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** To the card beside: up and down in the stage, left and right at the same height of the next stage that has cards. */
export function walk({ ui, board }: Hand, key: string): void {
  const { focusedCardId: cardId, lens } = ui.store.getState();
  const [stages, cards] = ways[key] ?? [0, 0];
  if (cardId === undefined) return;
  const at = board.stages.findIndex((stage) => stage.stageId === cardOf(board, cardId)?.stageId);
  const idsAt = (index: number): readonly string[] =>
    matching(board, cardIdsIn(board, board.stages[index]?.stageId ?? ""), lens);
  const here = idsAt(at).indexOf(cardId);
  if (stages === 0) {
    const next = idsAt(at)[here + cards];
    if (next !== undefined) focusCard(ui.store, next);
    return;
  }
  for (let index = at + stages; index >= 0 && index < board.stages.length; index += stages) {
    const next = idsAt(index)[Math.min(here, idsAt(index).length - 1)];
    if (next !== undefined) return focusCard(ui.store, next);
  }
}
