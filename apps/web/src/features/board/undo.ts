import { cardOf, type BoardState } from "@weir/domain";
import type { StoreApi } from "zustand/vanilla";
import { announce } from "../../lib/announce.ts";
import type { BoardSession } from "../../replica/board-session.ts";
import type { Wish } from "../../replica/wish.ts";
import { showToast } from "../../ui/toast.tsx";
import { focusCard, type BoardUi } from "./board-ui.ts";
import { refusalWords } from "./refusal-words.ts";
import { say } from "./say.ts";

/** Takes the last thing done here back and says what that was. */
export async function undoHere(session: BoardSession, ui: StoreApi<BoardUi>): Promise<void> {
  const result = await session.undo((wish) => {
    const title = titleOf(session.store.getState().board, wish);
    said(title === undefined ? say("board.undo-waits") : say("board.undo-waits-card", { title }));
  });
  const { board } = session.store.getState();
  if (board === undefined) return;
  if (result === "nothing") return said(say("board.nothing-to-undo"));
  if ("refused" in result) return said(say("board.undo-refused", { why: refusalWords(board, result.refused) }));
  const { undone } = result;
  const cardId = cardIn(undone);
  const title = titleOf(board, undone);
  said(title === undefined ? say("board.undone") : say("board.undone-card", { title }));
  if (cardId !== undefined && title !== undefined && document.activeElement === document.body) focusCard(ui, cardId);
}

const cardIn = (wish: Wish): string | undefined => ("cardId" in wish ? wish.cardId : undefined);

function titleOf(board: BoardState | undefined, wish: Wish): string | undefined {
  const cardId = cardIn(wish);
  return board && cardId !== undefined ? cardOf(board, cardId)?.title : undefined;
}

function said(sentence: string): void {
  announce(sentence);
  void showToast(sentence, { id: "undo" });
}
