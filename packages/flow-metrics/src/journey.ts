export type Departure = "finished" | "discarded" | "transferred";

/** One stay in a stage, `[enteredAt, leftAt)` in epoch ms; `leftAt` is null while it lasts. */
export interface Visit {
  /** A stage, or `OFF_BOARD`. */
  readonly stageId: string;
  readonly enteredAt: number;
  readonly leftAt: number | null;
  /** The card was relocated because its stage was removed: no move, never backward. */
  readonly structural: boolean;
}

/** An interval in which a card was blocked; `to` is null while it lasts. */
export interface Blockage {
  readonly from: number;
  readonly to: number | null;
  readonly reason: string | null;
}

/** What the log does not say cleanly about one card. */
export type JourneyFlag =
  | "chain-break"
  | "missing-creation"
  | "change-before-creation"
  | "unknown-stage"
  | "clock-skew"
  | "slip"
  | "no-observed-start";

/** A change of stage that counts as a move. Stages may be `OFF_BOARD`. */
export interface Transition {
  readonly at: number;
  readonly fromStageId: string;
  readonly toStageId: string;
  /** To a stage further left; moves into and out of `OFF_BOARD` never are. */
  readonly backward: boolean;
  /** Why a WIP limit was exceeded, where the mover said so. */
  readonly breachReason: string | null;
}

/** A change of the person or group behind consecutive facts of one card. */
export interface Handoff {
  readonly at: number;
  readonly kind: "group" | "person";
  readonly from: string;
  readonly to: string;
}

/** One card's way over the board. Instants are epoch ms. */
export interface Journey {
  readonly cardId: string;
  readonly cardType: string | null;
  readonly createdAt: number | null;
  readonly visits: readonly Visit[];
  readonly transitions: readonly Transition[];
  readonly blockages: readonly Blockage[];
  readonly handoffs: readonly Handoff[];
  /** S: first instant at or right of the start stage. */
  readonly startedAt: number | null;
  /** F: entry into the last unbroken run of done stages, if the card is still there. */
  readonly finishedAt: number | null;
  /** First arrival at or right of the finish stage, whatever came after. */
  readonly firstFinishedAt: number | null;
  /** How the card left the flow, as it stands at the end. */
  readonly departure: { readonly kind: Departure; readonly at: number } | null;
  /** Finished, yet never seen at or right of the start and left of the finish. */
  readonly noObservedStart: boolean;
  readonly archived: boolean;
  readonly flags: readonly JourneyFlag[];
}
