import { cardOf, type Card } from "@weir/domain";
import { announce } from "../../../lib/announce.ts";
import type { Wish } from "../../../replica/wish.ts";
import { say, type Hand } from "./command.ts";

/** The cards in hand as they stand now. */
export const cardsInHand = ({ session, cardIds }: Hand): Card[] => {
  const { board } = session.store.getState();
  return board === undefined ? [] : cardIds.flatMap((cardId) => cardOf(board, cardId) ?? []);
};

/** Asks the same of every card in hand, each by a command of its own; of a card it has nothing to ask of, nothing. */
export function carryOut(hand: Hand, wishFor: (card: Card) => Wish | undefined): void {
  const wishes = cardsInHand(hand).flatMap((card) => wishFor(card) ?? []);
  const done = wishes.filter((wish) => hand.session.wish(wish) === undefined);
  if (done.length > 0) announce(say("hand.changed", { count: done.length }));
}
