import type { PullAnswer } from "./pull-answer.ts";

/** An instant: ISO 8601 in UTC with milliseconds, e.g. `2026-03-02T09:00:00.000Z`. */
export type Instant = string;

/**
 * The pseudo-stage outside the flow. Entering it is leaving the board as discarded;
 * coming back from it is being on the board again. Ignored source stages map to it.
 */
export const OFF_BOARD = "off-board";

/** Who caused a fact. `group` is the team or support line, where the source knows it. */
export interface FlowActor {
  readonly id: string;
  readonly group?: string;
  /**
   * `person` marks a move made by hand in Weir: only such a move can be ignored as a slip. `group`: somebody of the
   * group, nobody knows who; `id` names no person then.
   */
  readonly kind?: string;
}

/** What every fact carries: `seq` is contiguous in its stream, `at` is when it happened. */
export interface FlowFact {
  readonly seq: number;
  readonly at: Instant;
  readonly actor?: FlowActor;
  /** The clock had jumped back; the instant was raised to the card's previous one. */
  readonly clockSkew?: true;
}

export interface CardCreated extends FlowFact {
  readonly type: "card.created";
  readonly cardId: string;
  /** A stage of the workflow, or {@link OFF_BOARD}. */
  readonly stageId: string;
  readonly cardType?: string;
}
/** One change of stage. `fromStageId` is a claim of the source: the chain is derived anew. */
export interface CardMoved extends FlowFact {
  readonly type: "card.moved";
  readonly cardId: string;
  readonly fromStageId: string;
  readonly toStageId: string;
  /** The move went over a WIP limit, for this reason. */
  readonly breach?: { readonly reason?: string };
}
/** "We moved it on Friday": stands in for the move `eventSeq`, at its own (earlier) `at`. */
export interface CardMoveCorrected extends FlowFact {
  readonly type: "card.move-corrected";
  readonly cardId: string;
  readonly eventSeq: number;
  readonly fromStageId: string;
  readonly toStageId: string;
}
/** Undo of a move: the log keeps both events, metrics read neither. */
export interface MoveWithdrawn extends FlowFact {
  readonly type: "move.withdrawn";
  readonly cardId: string;
  readonly eventSeq: number;
}
export interface CardBlocked extends FlowFact {
  readonly type: "card.blocked";
  readonly cardId: string;
  readonly reason?: string;
}
export interface CardUnblocked extends FlowFact {
  readonly type: "card.unblocked";
  readonly cardId: string;
}
/** Somebody worked on a card without moving it: says who had it in hand. */
export interface CardWorked extends FlowFact {
  readonly type: "card.worked";
  readonly cardId: string;
}
export interface CardArchived extends FlowFact {
  readonly type: "card.archived";
  readonly cardId: string;
}
export interface CardDiscarded extends FlowFact {
  readonly type: "card.discarded";
  readonly cardId: string;
}
export interface CardRestored extends FlowFact {
  readonly type: "card.restored";
  readonly cardId: string;
  readonly stageId: string;
}
/** Only a change of the card's type matters to metrics. `null` clears it. */
export interface CardEdited extends FlowFact {
  readonly type: "card.edited";
  readonly cardId: string;
  readonly changes: { readonly cardType?: string | null };
}
/** Left for another board: a departure `transferred` if it was started. */
export interface CardLeft extends FlowFact {
  readonly type: "card.left";
  readonly cardId: string;
  readonly toBoardId: string;
}
/** Came from another board, carrying its clocks. */
export interface CardArrived extends FlowFact {
  readonly type: "card.arrived";
  readonly cardId: string;
  readonly stageId: string;
  readonly cardType?: string;
  readonly createdAt: Instant;
  readonly fromBoardId?: string;
  readonly fromStageId?: string;
}
/** Whoever pulled a card by the move `eventSeq` says what the work was like; `null` takes it back. */
export interface PullAnswered extends FlowFact {
  readonly type: "pull.answered";
  readonly cardId: string;
  readonly eventSeq: number;
  readonly answer: PullAnswer | null;
}
/** A stage is gone: its cards stand in `intoStageId` from here on, structurally (no backward move). */
export interface StageRemoved extends FlowFact {
  readonly type: "stage.removed";
  readonly stageId: string;
  readonly intoStageId: string;
}
/** What a limit holds for. All but stages and cells count what is in progress: from the start up to the finish. */
export type WipLimitScope =
  | { readonly kind: "stage"; readonly stageId: string }
  /** Several stages together (CONWIP). */
  | { readonly kind: "stages"; readonly stageIds: readonly string[] }
  /** One person; without an id everybody, each alone. */
  | { readonly kind: "person"; readonly personId?: string }
  | { readonly kind: "type"; readonly cardType: string }
  | { readonly kind: "class"; readonly classOfService: "expedite" | "fixed-date" | "standard" | "intangible" }
  | { readonly kind: "lane"; readonly laneId: string }
  /** One stage in one lane. */
  | { readonly kind: "cell"; readonly stageId: string; readonly laneId: string }
  | { readonly kind: "board" };
export type WipLimitPolicy = "warn" | "ask-reason" | "refuse";
export interface WipLimitSet extends FlowFact {
  readonly type: "wip-limit.set";
  readonly scope: WipLimitScope;
  readonly max?: number;
  readonly min?: number;
  /** Left out: it counts cards. */
  readonly measure?: "count" | "size";
  readonly policy: WipLimitPolicy;
}
export interface WipLimitCleared extends FlowFact {
  readonly type: "wip-limit.cleared";
  readonly scope: WipLimitScope;
}

/** The facts a metric may see. A board's own events satisfy this type as they are. */
export type FlowEvent =
  | CardCreated
  | CardMoved
  | CardMoveCorrected
  | MoveWithdrawn
  | CardBlocked
  | CardUnblocked
  | CardWorked
  | CardArchived
  | CardDiscarded
  | CardRestored
  | CardEdited
  | CardLeft
  | CardArrived
  | PullAnswered
  | StageRemoved
  | WipLimitSet
  | WipLimitCleared;

const types: readonly FlowEvent["type"][] = [
  "card.created",
  "card.moved",
  "card.move-corrected",
  "move.withdrawn",
  "card.blocked",
  "card.unblocked",
  "card.worked",
  "card.archived",
  "card.discarded",
  "card.restored",
  "card.edited",
  "card.left",
  "card.arrived",
  "pull.answered",
  "stage.removed",
  "wip-limit.set",
  "wip-limit.cleared",
];
/** The types a log takes; a board's other events say nothing about flow. */
export const flowEventTypes: ReadonlySet<string> = new Set(types);
