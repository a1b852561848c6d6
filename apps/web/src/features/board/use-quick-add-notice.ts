import { cardOf } from "@weir/domain";
import type { Notice } from "../../replica/board-live.ts";
import { useLive } from "../../replica/use-board-session.tsx";

/** A refusal of a card that does not stand on the board, so that only the field can show it. */
export function useQuickAddNotice(cardId: string | undefined): Notice | undefined {
  return useLive(({ board, notices }) => {
    if (cardId === undefined || board === undefined || cardOf(board, cardId) !== undefined) return undefined;
    return notices.get(cardId);
  });
}
