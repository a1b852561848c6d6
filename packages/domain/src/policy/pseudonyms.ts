import { vectorOf, vectorValues } from "../persistent/vector.ts";
import type { BoardState } from "../streams/board/state.ts";
import type { DomainEvent } from "../verbs.ts";

/** What somebody is called instead: the same for the same id. */
type PseudonymOf = (personId: string) => string;

/** The event without anybody's id. What people wrote stays as they wrote it, save what an import quotes from its file. */
export function withPseudonyms<Event extends DomainEvent>(event: Event, pseudonymOf: PseudonymOf): Event {
  const { kind, id } = event.actor;
  const people = "people" in event && event.people ? { people: event.people.map(pseudonymOf) } : {};
  const quotes = event.type === "import.recorded" ? { fileNames: [], warnings: [] } : {};
  return { ...event, actor: { kind, id: pseudonymOf(id) }, ...people, ...quotes };
}

/** The board without anybody's id. */
export function boardWithPseudonyms(board: BoardState, pseudonymOf: PseudonymOf): BoardState {
  const entries = [...vectorValues(board.entries)].map(({ card, trail }) => ({
    card: { ...card, people: card.people.map(pseudonymOf) },
    trail,
  }));
  return { ...board, entries: vectorOf(entries) };
}
