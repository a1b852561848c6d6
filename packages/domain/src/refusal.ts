import type { Instant, WipLimitPolicy, WipLimitScope } from "@weir/flow-metrics";
import type { FieldKindName } from "./streams/board/fields/board-field.ts";
import type { LinkKind } from "./streams/board/links/card-links.ts";
import type { EntryPoint } from "./streams/board/policies/stage-policy.ts";

/**
 * What a WIP limit has to say: `count` cards count there already, before this one; by `size` that is the sum of their
 * sizes, to which this one adds `adds`. Of everybody's limit `scope` names who.
 */
export interface LimitReached {
  readonly scope: WipLimitScope;
  readonly limit: number;
  readonly count: number;
  readonly measure?: "size";
  readonly adds?: number;
  readonly policy: WipLimitPolicy;
}

/** A limit in the way, and what the stages, the lane and the unit are called that it holds for. */
export interface LimitInTheWay extends LimitReached {
  readonly stage?: string;
  readonly stageNames?: readonly string[];
  readonly lane?: string;
  /** What sizes are in, where the team has said so. */
  readonly unit?: string;
}

/** A limit that was passed all the same, the strictest of them, written on the event that passed it; and the others. */
export interface Breach extends LimitReached {
  readonly reason?: string;
  readonly also?: readonly LimitReached[];
}

/** The strictest of the limits in the way, which decides; and the others. */
interface LimitsInTheWay extends LimitInTheWay {
  readonly refused: "wip-limit" | "reason-required";
  readonly also?: readonly LimitInTheWay[];
}

export type Thing =
  | "field"
  | "label"
  | "board"
  | "stage"
  | "stage-group"
  | "lane"
  | "card"
  | "event"
  | "check-item"
  | "comment"
  | "meeting"
  | "fact"
  | "map"
  | "step"
  | "burst"
  | "dismissal"
  | "version"
  | "target";

/** Why a command cannot be done here and now; every sentence about it lives in the text catalogue. */
export type NotAllowedWhy =
  | "board-archived"
  | "map-archived"
  | "own-board"
  | "card-off-board"
  | "card-on-board"
  | "card-left"
  | "same-board"
  | "not-upstream"
  | "stage-is-start"
  | "stage-is-finish"
  | "stages-differ"
  | "stage-name-taken"
  | "stage-into-itself"
  | "stages-apart"
  | "stage-in-group"
  | "split-not-active"
  | "lanes-differ"
  | "lane-name-taken"
  | "lane-into-itself"
  | "start-not-before-finish"
  | "done-left-of-finish"
  | "moved-since"
  | "changed-since"
  | "taken-off-since"
  | "stage-removed-since"
  | "neighbour-elsewhere"
  | "neighbour-is-itself"
  | "neighbours-out-of-order"
  | "in-the-future"
  | "too-long-ago"
  | "before-creation"
  | "before-last-move"
  | "after-next-move"
  | "before-blocked"
  | "link-to-itself"
  | "has-parent"
  | "not-asked"
  | "limit-without-bound"
  | "limit-min-above-max"
  | "too-many"
  | "too-many-on-face"
  | "field-name-taken"
  | "template-name-taken"
  | "label-name-taken"
  | "field-retired"
  | "field-options"
  | "fields-differ"
  | `field-holds-${FieldKindName}`
  | "told-twice"
  | "ends-before-it-begins";

/** A refusal is an expected answer, never an exception: a code with its values. */
export type Refusal =
  | LimitsInTheWay
  /** Points of the stage that have to be told or met before a card enters. */
  | {
      readonly refused: "entry-points";
      readonly stageId: string;
      readonly stage: string;
      readonly policy: "ask" | "refuse";
      readonly unmet: readonly EntryPoint[];
    }
  /** The link would close a circle: the cards of the way that is there already. */
  | {
      readonly refused: "link-cycle";
      readonly kind: Exclude<LinkKind, "relates">;
      readonly cardIds: readonly string[];
      readonly titles: readonly string[];
    }
  | { readonly refused: "not-found"; readonly what: Thing; readonly id: string }
  | { readonly refused: "already-exists"; readonly what: Thing; readonly id: string }
  | {
      readonly refused: "not-allowed-here";
      readonly why: NotAllowedWhy;
      readonly cardId?: string;
      readonly stageId?: string;
      readonly boardId?: string;
      readonly eventSeq?: number;
      readonly at?: Instant;
      readonly earliest?: Instant;
      readonly latest?: Instant;
      readonly what?: string;
      readonly limit?: number;
    }
  /** Only a front-only replica answers this: the server, which knows the whole story, has to decide. */
  | { readonly refused: "not-known-here"; readonly what: "event"; readonly id: string };

export type RefusalCode = Refusal["refused"];

/** True for a refusal, false for a decision. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}

export function notFound(what: Thing, id: string): Refusal {
  return { refused: "not-found", what, id };
}

export function alreadyExists(what: Thing, id: string): Refusal {
  return { refused: "already-exists", what, id };
}

type NotAllowed = Extract<Refusal, { refused: "not-allowed-here" }>;

export function notAllowed(why: NotAllowedWhy, values: Omit<NotAllowed, "refused" | "why"> = {}): Refusal {
  return { refused: "not-allowed-here", why, ...values };
}
