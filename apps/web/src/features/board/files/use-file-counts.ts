import { useEffect } from "react";
import type { StoreApi } from "zustand/vanilla";
import { attachmentClient } from "../../../lib/attachment-client.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { useBoardUi, type BoardUi } from "../board-ui.ts";

/** Files are no facts of the board, so its stream does not tell of them: asked again while somebody looks. */
const againMs = 60_000;

/** Keeps known how many files the cards of the board have. */
export function useFileCounts(): void {
  const boardId = useBoard((board) => board.boardId);
  const { store } = useBoardUi();
  useEffect(() => {
    const ask = (): void => {
      if (document.hidden) return;
      attachmentClient.boardAttachments({ params: { boardId } }).then(
        ({ cards }) => store.setState({ files: new Map(cards.map(({ cardId, files }) => [cardId, files])) }),
        () => undefined,
      );
    };
    ask();
    const again = setInterval(ask, againMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(again);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [boardId, store]);
}

/** What was just learned of one card. */
export function countFiles(store: StoreApi<BoardUi>, cardId: string, count: number): void {
  const before = store.getState().files ?? new Map<string, number>();
  if ((before.get(cardId) ?? 0) === count) return;
  const files = new Map(before).set(cardId, count);
  if (count === 0) files.delete(cardId);
  store.setState({ files });
}
