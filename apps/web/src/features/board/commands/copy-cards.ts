import { laneOf, valuesOf, type Card } from "@weir/domain";
import { announce } from "../../../lib/announce.ts";
import { client } from "../../../lib/client.ts";
import { newId } from "../../../lib/new-id.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { Wish } from "../../../replica/wish.ts";
import { showToast } from "../../../ui/toast.tsx";
import { focusCard } from "../board-ui.ts";
import { cardsInHand, tellTogether, wishAll } from "./carry-out.ts";
import { say, type Hand } from "./command.ts";

/** Reads what is written below a card's title; a board does not hold it. */
export type ReadDescription = (boardId: string, cardId: string) => Promise<string>;

export const readDescription: ReadDescription = async (boardId, cardId) =>
  String((await client.card({ params: { boardId, cardId } })).details.description);

/**
 * Another card like each in hand, right below it, with all that a new card can be given: each one command, so that it is
 * there whole or not at all, and limits are asked. `related`: with a link to its original.
 */
export async function copyCards(hand: Hand, related?: "related", description = readDescription): Promise<void> {
  const { session, ui, board } = hand;
  const cards = cardsInHand(hand);
  const texts = await Promise.all(
    cards.map(async (card) => (card.hasDescription ? description(board.boardId, card.cardId) : "")),
  ).catch(() => undefined);
  if (texts === undefined) return tellUnread();
  const wishes = cards.map((card, index) => copyOf(session, card, texts[index] ?? "", related));
  const notDone = wishAll(session, wishes);
  const made = wishes.filter((wish) => !notDone.some((one) => one.wish === wish));
  tellTogether(session, ui.store, notDone, made.length, wishes.length, (count) => say("copy.made", { count }));
  const [first] = made;
  if (first !== undefined && "cardId" in first) focusCard(ui.store, first.cardId);
}

/** Nothing was made of a card, for its description could not be read. */
export function tellUnread(): void {
  announce(say("copy.not-read"));
  void showToast(say("copy.not-read"), { id: "copy" });
}

function copyOf(session: BoardSession, card: Card, description: string, related?: "related"): Wish {
  const { board } = session.store.getState();
  const laneId = board && laneOf(board, card);
  return {
    type: "card.create",
    cardId: newId(),
    stageId: card.stageId,
    ...(laneId !== undefined && { laneId }),
    after: card.cardId,
    copyOf: card.cardId,
    ...(related && { related: true }),
    title: card.title,
    ...(description !== "" && { description }),
    ...(board && valuesOf(board, card)),
  };
}
