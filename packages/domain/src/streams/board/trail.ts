import type { Instant } from "@weir/flow-metrics";

/**
 * One entry into a stage, the latest first: a card's way over the board as far as it is still
 * in force. Withdrawing a move takes its step away; correcting one changes its instant.
 */
export interface Step {
  readonly seq: number;
  readonly at: Instant;
  /** As the event said, even if the stage is gone by now. */
  readonly stageId: string;
  /** The rank the card had where it came from, so that a withdrawal puts it back. */
  readonly rankBefore?: string;
  /** Only moves can be withdrawn or corrected; being created, restored or received cannot. */
  readonly isMove: boolean;
  readonly previous?: Step;
}
