import type { Card } from "@weir/domain";
import type { ComponentType } from "react";
import type { Notice } from "../../replica/board-live.ts";

/** What the board lends to its meetings: features know nothing of each other, so they are handed it. */
export interface BoardParts {
  /** What can be done with a card: block, move, assign, comment. */
  readonly CardAtHand: ComponentType<{ boardId: string; card: Card }>;
  /** A refusal at its card, or what is asked first. */
  readonly CardNotice: ComponentType<{ subject: string; notice: Notice }>;
}
