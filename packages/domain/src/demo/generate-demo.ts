import type { Instant } from "@weir/flow-metrics";
import { boardStream, type BoardStream } from "../streams/board/empty-board.ts";
import type { DomainEvent } from "../verbs.ts";
import { boardHistory } from "./history.ts";
import { demoPlans } from "./plans.ts";
import { stamp } from "./stamp.ts";

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const historyWeeks = 39;

/** A demo board as ordinary events of its own stream. */
export interface DemoBoard {
  readonly boardId: string;
  readonly stream: BoardStream;
  readonly events: readonly DomainEvent[];
}

/** What makes a demo the one it is. */
export interface DemoOptions {
  /** A whole number; the same one gives the same history. */
  readonly seed: number;
  /** Nothing happens at or after this instant. */
  readonly asOf: Instant;
  /** Where the history begins; the Monday 39 weeks before `asOf` when absent. */
  readonly from?: Instant;
}

/**
 * Invents the demo: a portfolio and two team boards with some nine months of seeded history up to `asOf`.
 * Pure and deterministic; every event's `at` lies before `asOf`, its actor is of kind `demo`.
 *
 * @example generateDemo({ seed: 1, asOf: "2026-03-02T09:00:00.000Z" }).boards.length // 3
 */
export function generateDemo({ seed, asOf, from = startBefore(asOf) }: DemoOptions): {
  readonly boards: readonly DemoBoard[];
} {
  const boards = demoPlans.map((plan) => {
    const stream = boardStream(plan.boardId);
    const drafts = boardHistory(plan, seed, from, asOf);
    const edges = { top: null, bottom: null };
    return {
      boardId: plan.boardId,
      stream,
      events: stamp(drafts, { stream, commandId: commandIdOf(seed), afterSeq: 0, edges }),
    };
  });
  return { boards };
}

/** Half past six in UTC on the Monday 39 weeks before: an hour and more before the first working hour. */
function startBefore(asOf: Instant): Instant {
  const monday = Math.floor((Date.parse(asOf) / DAY + 3) / 7) * WEEK - 3 * DAY;
  return new Date(monday - historyWeeks * WEEK + 6.5 * 3_600_000).toISOString();
}

/** The seed travels in the log itself, so that the history can be continued from nothing else. */
export function commandIdOf(seed: number): string {
  return `demo-seed-${seed}`;
}

/** The seed of a demo board's events, or undefined where they are no demo's. */
export function seedOf(events: readonly DomainEvent[]): number | undefined {
  const seed = /^demo-seed-(\d+)$/.exec(events[0]?.commandId ?? "")?.[1];
  return seed === undefined ? undefined : Number(seed);
}
