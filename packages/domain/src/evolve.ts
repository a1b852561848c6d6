import { emptyBoard, type BoardStream } from "./streams/board/empty-board.ts";
import type { BoardState } from "./streams/board/state.ts";
import { emptyFacts, isFactsStream } from "./streams/facts/facts-state.ts";
import { emptyMap, isMapStream } from "./streams/map/map-state.ts";
import type { StreamState } from "./streams/stream-state.ts";
import { eventDefinitionOf } from "./known-verbs.ts";
import type { DomainEvent } from "./verbs.ts";

/** The state of a stream before its first event. */
export function emptyState(stream: BoardStream): BoardState;
export function emptyState(stream: string): StreamState;
export function emptyState(stream: string): StreamState {
  if (isMapStream(stream)) return emptyMap(stream);
  return isFactsStream(stream) ? emptyFacts(stream) : emptyBoard(stream);
}

/**
 * What an event does. Pure: the given state stays as it was and shares structure with the answer.
 * An event about a card or stage the state does not know changes nothing but `seq`.
 * Throws for a type of event there is no verb for.
 */
export function evolve<State extends StreamState>(state: State, event: DomainEvent): State {
  const definition = eventDefinitionOf(event.type);
  if (definition === undefined) throw new Error(`there is no verb for the event ${event.type}`);
  return { ...(definition.evolve(state, event) as State), seq: event.seq };
}

/** The state after all events, in their order. */
export function evolveAll<State extends StreamState>(state: State, events: Iterable<DomainEvent>): State {
  let folded = state;
  for (const event of events) folded = evolve(folded, event);
  return folded;
}
