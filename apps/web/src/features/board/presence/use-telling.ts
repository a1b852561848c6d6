import type { Present } from "@weir/contract";
import { useEffect, useState } from "react";
import { peopleClient } from "../../../lib/people-client.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { useDrag } from "../drag/use-board-drag.tsx";

type InHand = Omit<Present, "personId">;

/** The server takes whoever says nothing for longer than twice this for gone. */
const againMs = 10_000;
/** A hand that passes over fields is not told of. */
const settleMs = 150;

/** Tells what is in hand here whenever it changes, and now and then that somebody still sits here. */
export function useTelling(seat: string): void {
  const boardId = useBoard((board) => board.boardId);
  const moving = useDrag(({ lift }) => lift?.cardId);
  const editing = useWrittenOn();
  const cardId = moving ?? editing;
  const doing = moving === undefined ? "editing" : "moving";
  useEffect(() => {
    const inHand: InHand = cardId === undefined ? {} : { cardId, doing };
    const tell = (): void => {
      if (document.hidden) return;
      peopleClient.tellPresence({ params: { boardId }, body: { seat, ...inHand } }).catch(() => undefined);
    };
    const first = setTimeout(tell, settleMs);
    const again = setInterval(tell, againMs);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [boardId, seat, cardId, doing]);
}

/** The card that whoever sits here writes on. */
function useWrittenOn(): string | undefined {
  const [cardId, setCardId] = useState<string>();
  useEffect(() => {
    const look = (): void => setCardId(writtenOn(document.activeElement));
    // What loses the focus is told before what gets it has it.
    const later = (): void => void setTimeout(look, 0);
    look();
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", later);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", later);
    };
  }, []);
  return cardId;
}

function writtenOn(field: Element | null): string | undefined {
  if (field?.matches("input, textarea, select") !== true) return undefined;
  const card = field.closest<HTMLElement>("[data-opened-card], [data-card]");
  return card?.dataset["openedCard"] ?? card?.dataset["card"];
}
