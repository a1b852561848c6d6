import { useMemo } from "react";
import { useSession } from "../../replica/use-board-session.tsx";
import { useDrag } from "./drag/use-board-drag.tsx";
import { dropHint, type DropHint } from "./drop-hint.ts";

interface Slot {
  readonly place: number;
  readonly height: number;
  /** By keyboard the slot itself shows the card. */
  readonly shows: string | undefined;
  /** What a drop here would mean; nothing to say in the card's own stage. */
  readonly tone: DropHint["tone"] | undefined;
}

/** The place that opens in a stage while a card is carried over it. */
export function useSlot(stageId: string): Slot | undefined {
  const session = useSession();
  const place = useDrag(({ target }) => (target?.stageId === stageId ? target.place : undefined));
  const height = useDrag(({ lift }) => lift?.height ?? 0);
  const cardId = useDrag(({ lift, target }) => (target?.stageId === stageId ? lift?.cardId : undefined));
  const byKeyboard = useDrag(({ lift }) => lift?.by === "keyboard");
  const tone = useMemo(
    () => (cardId === undefined ? undefined : dropHint(session, cardId, stageId)?.tone),
    [session, cardId, stageId],
  );
  return useMemo(() => {
    if (place === undefined) return undefined;
    return { place, height, shows: byKeyboard ? cardId : undefined, tone };
  }, [place, height, cardId, byKeyboard, tone]);
}
