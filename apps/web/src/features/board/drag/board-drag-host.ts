import type { ReactNode } from "react";
import type { DropTone } from "../drop-hint.ts";
import type { Spot } from "../spot.ts";
import type { Lift } from "./drag-store.ts";
import type { DropTarget, WalkedRows } from "./keyboard-steps.ts";

/** What the board answers while a card is carried. */
export interface BoardDragHost {
  spotOf(cardId: string): Spot | undefined;
  /** Where it may go, with how many cards stay there while `cardId` is lifted. */
  walk(cardId: string): WalkedRows;
  /** Where the card would stand whatever a hand means; absent where hands decide. */
  placeOf?(cardId: string, spot: Spot): number | undefined;
  onLift(lift: Lift, target: DropTarget): void;
  /** Tells where it would land, and answers what that would mean. */
  onAim(lift: Lift, target: DropTarget | undefined): Promise<DropTone | undefined>;
  onDrop(lift: Lift, target: DropTarget): void;
  onCancel(lift: Lift): void;
  /** The card as it floats under the pointer. */
  readonly draw: (cardId: string) => ReactNode;
}
