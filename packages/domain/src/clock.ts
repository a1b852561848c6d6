import type { Instant } from "@weir/flow-metrics";
import { notAllowed, type Refusal } from "./refusal.ts";
import { entryOf } from "./streams/board/cards.ts";
import type { CardEntry } from "./streams/board/state.ts";
import type { StreamState } from "./streams/stream-state.ts";

/** The instant an event gets, and how far to trust it. */
export interface Timing {
  readonly at: Instant;
  readonly claimed?: true;
  readonly clockSkew?: true;
}

/** The first instant a history can begin at; importers and metrics draw the same line or one further out. */
const beginning: Instant = "1970-01-01T00:00:00.000Z";

interface TimedCommand {
  readonly cardId?: unknown;
  readonly at?: unknown;
  readonly occurredAt?: Instant;
}

/**
 * When what a command asks for happened. A claim (`at`) must lie in the past, not before 1970 nor before
 * the card existed, nor before its last move where the verb changes the stage: two moves in the wrong order
 * would leave the board and its diagrams in disagreement. Everything else happens now, or at
 * `occurredAt`; both are moved into what is possible and flagged where a clock was wrong.
 */
export function timingOf(
  state: StreamState,
  command: TimedCommand,
  changesStage: boolean,
  now: Instant,
): Timing | Refusal {
  const entry = typeof command.cardId === "string" && "boardId" in state ? entryOf(state, command.cardId) : undefined;
  if (typeof command.at === "string") return claimOf(command.at, entry, changesStage, now);
  const said = command.occurredAt ?? now;
  const at = latest(said > now ? now : said, beginning, entry?.card.touchedAt);
  return at === said ? { at } : { at, clockSkew: true };
}

function claimOf(at: Instant, entry: CardEntry | undefined, changesStage: boolean, now: Instant): Timing | Refusal {
  if (at > now) return notAllowed("in-the-future", { at, latest: now });
  if (at < beginning) return notAllowed("too-long-ago", { at, earliest: beginning });
  if (entry === undefined) return { at, claimed: true };
  const { card, trail } = entry;
  if (at < card.createdAt) return notAllowed("before-creation", { at, earliest: card.createdAt });
  const moved = latest(trail?.at ?? card.enteredStageAt, card.archivedAt, card.discardedAt, card.leftAt);
  if (changesStage && at < moved) return notAllowed("before-last-move", { at, earliest: moved });
  return { at, claimed: true };
}

function latest(first: Instant, ...others: readonly (Instant | undefined)[]): Instant {
  return others.reduce<Instant>((most, at) => (at !== undefined && at > most ? at : most), first);
}
