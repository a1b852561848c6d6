import type { Card } from "@weir/domain";
import { cardTexts, textsOf } from "@weir/contract";
import type { StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../replica/board-session.ts";
import { announce } from "../../lib/announce.ts";
import { showToast } from "../../ui/toast.tsx";
import type { BoardUi } from "./board-ui.ts";
import { undoHere } from "./commands/undo.ts";

const say = textsOf(cardTexts);

type TakenOff = "card.archive" | "card.discard";

/**
 * Archives or discards at once, and offers to undo it: quicker and kinder than asking first. Whoever asked for a card is
 * told why it is not taken up: of such a one that is asked.
 */
export function takeOff(session: BoardSession, ui: StoreApi<BoardUi>, card: Card, type: TakenOff): void {
  if (type === "card.discard" && card.requested && card.finishedAt === undefined)
    return ui.setState({ discardingCardId: card.cardId });
  takeOffNow(session, ui, card, type);
}

export function takeOffNow(
  session: BoardSession,
  ui: StoreApi<BoardUi>,
  { cardId, title }: Card,
  type: TakenOff,
  reason = "",
): void {
  const wish = type === "card.discard" && reason !== "" ? { type, cardId, reason } : { type, cardId };
  if (session.wish(wish) !== undefined) return;
  const sentence = say(type === "card.archive" ? "menu.archived" : "menu.discarded", { title });
  announce(sentence);
  void showToast(sentence, {
    id: "undo",
    action: { label: say("menu.undo"), onClick: () => void undoHere(session, ui) },
  });
}
