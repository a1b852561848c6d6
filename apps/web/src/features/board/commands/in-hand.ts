import { cardOf, isOnBoard } from "@weir/domain";
import { mayAs } from "../../../replica/may.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { BoardUi, BoardUiContext } from "../board-ui.ts";
import type { BoardCommand, Hand } from "./command.ts";

/** The cards that a hand away from them means: those selected, the opened one, or the one the keyboard was at. */
function inHand({ selected, openedCardId, focusedCardId }: BoardUi): readonly string[] {
  const one = openedCardId ?? focusedCardId;
  return selected.size > 0 || one === undefined ? [...selected] : [one];
}

/** What is in hand now; `focusedId` is the card the keyboard is at. A card that is not selected is meant alone. */
export function handAt(session: BoardSession, ui: BoardUiContext, focusedId: string | undefined): Hand | undefined {
  const { board } = session.store.getState();
  if (board === undefined) return undefined;
  const state = ui.store.getState();
  const cardIds = (focusedId === undefined || state.selected.has(focusedId) ? inHand(state) : [focusedId]).filter(
    (cardId) => {
      const card = cardOf(board, cardId);
      return card !== undefined && isOnBoard(card);
    },
  );
  return { session, ui, board, cardIds };
}

/** Whether a command may be given here and now: the role reaches, the board takes it, and it has something to act on. */
export function isOffered(command: BoardCommand, hand: Hand): boolean {
  const { role, still } = hand.session.store.getState();
  if (still && command.onPast !== true) return false;
  if (command.needs !== undefined) {
    if (!mayAs(role, command.needs)) return false;
    if (hand.board.archived && command.onArchived !== true) return false;
  }
  if (command.scope === "card" && hand.cardIds.length === 0) return false;
  return command.applies?.(hand) ?? true;
}
