import { emptyState, evolve, type BoardState, type DomainEvent, type Instant } from "@weir/domain";
import type { BoardAtOptions } from "./workspace.ts";

/** The event that makes a board or stage, which facts from outside may name for a time before it. */
const makes = (event: DomainEvent): readonly string[] => {
  if (event.type === "board.created") return event.stages.map((stage) => stage.stageId);
  return event.type === "stage.added" ? [event.stageId] : [];
};

const names = (event: DomainEvent): string | undefined => {
  if ("toStageId" in event) return event.toStageId;
  return "cardId" in event && "stageId" in event ? event.stageId : undefined;
};

/**
 * Corrections and withdrawals concern what has happened, so they are read before anything is
 * folded: a withdrawn move never was, a corrected one happened when the last correction says.
 */
const asCorrected = (events: readonly DomainEvent[]): DomainEvent[] => {
  const gone = new Set<number>();
  const corrections = new Map<number, DomainEvent>();
  for (const event of events) {
    if (event.type === "move.withdrawn") gone.add(event.eventSeq).add(event.seq);
    if (event.type === "card.move-corrected") {
      gone.add(event.seq);
      corrections.set(event.eventSeq, event);
    }
  }
  return events
    .filter((event) => !gone.has(event.seq))
    .map((event) => {
      const correction = corrections.get(event.seq);
      return correction ? { ...event, at: correction.at } : event;
    });
};

/** Boards and stages come no later than the first fact that names them: histories are imported after the fact. */
const withEarlyStructure = (events: readonly DomainEvent[]): DomainEvent[] => {
  const firstNamed = new Map<string, Instant>();
  for (const event of events) {
    const stageId = names(event);
    const first = stageId === undefined ? undefined : firstNamed.get(stageId);
    if (stageId !== undefined && (first === undefined || event.at < first)) firstNamed.set(stageId, event.at);
  }
  return events.map((event) => {
    const needed = makes(event).map((stageId) => firstNamed.get(stageId) ?? event.at);
    const at = needed.reduce((earliest, instant) => (instant < earliest ? instant : earliest), event.at);
    return at === event.at ? event : { ...event, at };
  });
};

const byTime = (a: DomainEvent, b: DomainEvent): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq);

/**
 * The board as it stood at an instant, as known now or at `knownAt`: events folded in the order in
 * which they happened (`at`, then `seq`), which is how metrics read them. `undefined` before the
 * board's first fact. Both instants are inclusive.
 */
export const boardAsOf = (
  stream: string,
  events: readonly DomainEvent[],
  { at, knownAt }: BoardAtOptions,
): BoardState | undefined => {
  const known = knownAt === undefined ? events : events.filter((event) => event.recordedAt <= knownAt);
  const happened = withEarlyStructure(asCorrected(known))
    .filter((event) => at === undefined || event.at <= at)
    .toSorted(byTime);
  const state = happened.reduce(evolve, emptyState(stream));
  const seq = happened.reduce((latest, event) => Math.max(latest, event.seq), 0);
  return state.exists ? { ...state, seq } : undefined;
};
