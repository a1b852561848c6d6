import { cardOf, type Card, type Refusal } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { announce } from "../../../lib/announce.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import { subjectOf, type Wish } from "../../../replica/wish.ts";
import { showToast } from "../../../ui/toast.tsx";
import type { BoardUi } from "../board-ui.ts";
import { say, type Hand } from "./command.ts";
import { undoHere } from "./undo.ts";

/** A wish of several that was not taken up, and why. */
export interface NotDone {
  readonly wish: Wish;
  readonly refusal: Refusal;
}

/** The cards in hand as they stand now. */
export const cardsInHand = ({ session, cardIds }: Hand): Card[] => {
  const { board } = session.store.getState();
  return board === undefined ? [] : cardIds.flatMap((cardId) => cardOf(board, cardId) ?? []);
};

/** Asks the same of every card in hand, each by a command of its own; of a card it has nothing to ask of, nothing. */
export function carryOut(hand: Hand, wishFor: (card: Card) => Wish | undefined): void {
  const wishes = cardsInHand(hand).flatMap((card) => wishFor(card) ?? []);
  if (wishes.length > 1) return doTogether(hand.session, hand.ui.store, wishes);
  const [only] = wishes;
  // One that is refused says so at its card.
  if (only !== undefined && hand.session.wish(only) === undefined) announce(say("hand.changed", { count: 1 }));
}

/** Wishes all of it as one gesture, or as more of the last one; answers what was not taken up. */
export function wishAll(session: BoardSession, wishes: readonly Wish[], onto?: "last"): NotDone[] {
  const notDone: NotDone[] = [];
  session.together(() => {
    for (const wish of wishes) {
      const refusal = session.wish(wish);
      if (refusal === undefined) continue;
      session.dismiss(subjectOf(wish));
      notDone.push({ wish, refusal });
    }
  }, onto);
  return notDone;
}

/** Does all that can be done; what is refused is told in one place, by card, where it can be answered. */
export function doTogether(session: BoardSession, ui: StoreApi<BoardUi>, wishes: readonly Wish[], onto?: "last"): void {
  const notDone = wishAll(session, wishes, onto);
  tellTogether(session, ui, notDone, wishes.length - notDone.length, wishes.length);
}

/** Tells how many of several were changed, with a way back, and what was not done. */
export function tellTogether(
  session: BoardSession,
  ui: StoreApi<BoardUi>,
  notDone: readonly NotDone[],
  count: number,
  of: number,
  said = (changed: number): string => say("hand.changed", { count: changed }),
): void {
  ui.setState({ notDone: notDone.length === 0 ? undefined : { of, each: notDone } });
  if (count === 0) return;
  const sentence = said(count);
  announce(sentence);
  void showToast(sentence, {
    id: "undo",
    action: { label: say("undo.offer"), onClick: () => void undoHere(session, ui) },
  });
}
