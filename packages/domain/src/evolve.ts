import { emptyBoard } from "./streams/board/empty-board.ts";
import type { StreamState } from "./streams/board/state.ts";
import { eventDefinitionOf, type DomainEvent } from "./verbs.ts";

/** The state of a stream before its first event. */
export function emptyState(stream: string): StreamState {
  return emptyBoard(stream);
}

/**
 * What an event does. Pure: the given state stays as it was and shares structure with the answer.
 * An event about a card or stage the state does not know changes nothing but `seq`.
 * Throws for a type of event there is no verb for.
 */
export function evolve(state: StreamState, event: DomainEvent): StreamState {
  const definition = eventDefinitionOf(event.type);
  if (definition === undefined) throw new Error(`there is no verb for the event ${event.type}`);
  return { ...definition.evolve(state, event), seq: event.seq };
}

/** The state after all events, in their order. */
export function evolveAll(state: StreamState, events: Iterable<DomainEvent>): StreamState {
  let folded = state;
  for (const event of events) folded = evolve(folded, event);
  return folded;
}
