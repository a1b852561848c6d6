import type { Card } from "@weir/domain";
import { cardTexts, textsOf } from "@weir/contract";
import type { StoreApi } from "zustand/vanilla";
import type { BoardSession } from "../../replica/board-session.ts";
import { announce } from "../../lib/announce.ts";
import { showToast } from "../../ui/toast.tsx";
import type { BoardUi } from "./board-ui.ts";
import { undoHere } from "./commands/undo.ts";

const say = textsOf(cardTexts);

/** Archives or discards at once, and offers to undo it: quicker and kinder than asking first. */
export function takeOff(
  session: BoardSession,
  ui: StoreApi<BoardUi>,
  { cardId, title }: Card,
  type: "card.archive" | "card.discard",
): void {
  if (session.wish({ type, cardId }) !== undefined) return;
  const sentence = say(type === "card.archive" ? "menu.archived" : "menu.discarded", { title });
  announce(sentence);
  void showToast(sentence, {
    id: "undo",
    action: { label: say("menu.undo"), onClick: () => void undoHere(session, ui) },
  });
}
