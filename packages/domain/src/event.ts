import type { Instant } from "@weir/flow-metrics";

export type { Instant };

/**
 * Who caused a fact. People, rules, imports and the demo are told apart by `kind`; where a source
 * does not say who, it is `unknown`, and where it says only of which group, `group`: `id` names the source. A `requester` filled in a board's
 * request form: `id` names nobody.
 */
export interface Actor {
  readonly kind: "person" | "rule" | "import" | "demo" | "unknown" | "group" | "requester";
  readonly id: string;
  readonly group?: string;
}

/** Where an imported fact came from; unique in a board, so that importing again adds nothing twice. */
export interface FactSource {
  readonly system: string;
  readonly boardId: string;
  readonly factId: string;
}

/** What every event carries. Stored events are never rewritten, but for texts that somebody removes for good. */
export interface EventEnvelope {
  /** `board:<boardId>`, `facts:workspace` for the facts from outside, or `map:<mapId>`. */
  readonly stream: string;
  /** Contiguous in its stream, from 1. */
  readonly seq: number;
  readonly type: string;
  /** Version of the payload's shape. */
  readonly v: number;
  /** When it happened. */
  readonly at: Instant;
  /** When Weir heard of it. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly commandId: string;
  /** `at` is what somebody claims, not what a clock read. */
  readonly claimed?: true;
  /** A clock was wrong: `at` was clamped to what is possible. */
  readonly clockSkew?: true;
  readonly source?: FactSource;
}
