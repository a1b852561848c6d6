import { useMemo } from "react";
import { useDrag } from "./drag/use-board-drag.tsx";
import type { DropTone } from "./drop-hint.ts";
import { isSpot, type Spot } from "./spot.ts";

export interface Slot {
  readonly place: number;
  readonly height: number;
  /** By keyboard the slot itself shows the card. */
  readonly shows: string | undefined;
  /** What a drop here would mean; nothing to say in the card's own stage. */
  readonly tone: DropTone | undefined;
}

/** The place that opens in a spot while a card is carried over it. */
export function useSlot(spot: Spot): Slot | undefined {
  const place = useDrag(({ target }) => (target !== undefined && isSpot(target, spot) ? target.place : undefined));
  const height = useDrag(({ lift }) => lift?.height ?? 0);
  const cardId = useDrag(({ lift, target }) => (isSpot(target, spot) ? lift?.cardId : undefined));
  const byKeyboard = useDrag(({ lift }) => lift?.by === "keyboard");
  const tone = useDrag(({ target, tone: known }) => (isSpot(target, spot) ? known : undefined));
  return useMemo(() => {
    if (place === undefined) return undefined;
    return { place, height, shows: byKeyboard ? cardId : undefined, tone };
  }, [place, height, cardId, byKeyboard, tone]);
}
