import type { Card } from "@weir/domain";
import type { Wish } from "../../../replica/wish.ts";
import { matching } from "../look/look.ts";
import { inOrderOf } from "../look/sort-words.ts";
import { tellOrder } from "../look/tell-order.ts";
import { cardIdsAt } from "../rows/rows.ts";
import { sayPlace } from "../said.ts";
import { cardsInHand, doTogether } from "./carry-out.ts";
import type { Hand } from "./command.ts";

export type RankStep = "top" | "up" | "down" | "bottom";

/**
 * Puts the cards in hand elsewhere in the order of their stage, those of a stage staying together in the order they have:
 * one place up or down among the cards in sight, or to the end. Where a look sorts the cards it says why they stay.
 */
export function rankAll(hand: Hand, step: RankStep): void {
  const { session, ui } = hand;
  const { sort } = ui.store.getState().look;
  // Asked of the look itself: what understands it may still be on its way.
  const why = inOrderOf(sort, hand.board.fields);
  if (why !== undefined) return tellOrder(ui.store, why);
  const stageIds = new Set(cardsInHand(hand).map(({ stageId }) => stageId));
  const wishes = [...stageIds].flatMap((stageId) => ranksIn(hand, stageId, step));
  const [only, ...others] = wishes;
  if (only === undefined) return;
  if (others.length > 0) return doTogether(session, ui.store, wishes);
  if (session.wish(only) === undefined && "cardId" in only) sayPlace(session, only.cardId);
}

function ranksIn(hand: Hand, stageId: string, step: RankStep): Wish[] {
  const cards = cardsInHand(hand).filter((card) => card.stageId === stageId);
  const order = shownAround(hand, cards[0]);
  const moving = order.filter((cardId) => cards.some((card) => card.cardId === cardId));
  const staying = order.filter((cardId) => !moving.includes(cardId));
  const [first] = moving;
  if (first === undefined) return [];
  const above = staying.filter((cardId) => order.indexOf(cardId) < order.indexOf(first)).length;
  const together = order.indexOf(moving.at(-1) ?? first) - order.indexOf(first) === moving.length - 1;
  const to = { top: 0, up: above - 1, down: together ? above + 1 : above, bottom: staying.length }[step];
  const place = Math.max(0, Math.min(to, staying.length));
  if (place === above && together) return [];
  return moving.map((cardId, index): Wish => {
    const [after, before] = [moving[index - 1], staying[place]];
    if (after !== undefined) return { type: "card.rank", cardId, after };
    if (before !== undefined) return { type: "card.rank", cardId, before };
    return { type: "card.rank", cardId, after: staying[place - 1] ?? "" };
  });
}

/** The cards in sight where a card stands: its stage, or what lies of that in its row. */
function shownAround({ ui, board }: Hand, card: Card | undefined): readonly string[] {
  if (card === undefined) return [];
  const { rows, lens } = ui.store.getState();
  const spot = { stageId: card.stageId, rowId: rows?.rowOf(board, card) };
  return matching(board, cardIdsAt(board, spot, rows), lens);
}
