import { unblock } from "../said.ts";
import { takeOff } from "../take-off.ts";
import { blockStep } from "./block-step.ts";
import { cardsInHand, carryOut } from "./carry-out.ts";
import type { Hand } from "./command.ts";

/** Unblocks when all in hand are blocked; asks for the reason first when any is not. */
export function blockOrNot(hand: Hand): void {
  const { session, ui } = hand;
  const [only, ...others] = cardsInHand(hand);
  if (only === undefined) return;
  if (others.length > 0) {
    if (cardsInHand(hand).every(({ blocked }) => blocked !== undefined))
      return carryOut(hand, ({ cardId }) => ({ type: "card.unblock", cardId }));
    return ui.store.setState({ palette: { step: blockStep(hand), cardIds: hand.cardIds } });
  }
  if (only.blocked !== undefined) return unblock(session, only.cardId);
  ui.store.setState({ blockingCardId: only.cardId });
}

/** Archives or discards all in hand. */
export function takeOffAll(hand: Hand, type: "card.archive" | "card.discard"): void {
  const [only, ...others] = cardsInHand(hand);
  if (only !== undefined && others.length === 0) return takeOff(hand.session, hand.ui.store, only, type);
  carryOut(hand, ({ cardId }) => ({ type, cardId }));
}
