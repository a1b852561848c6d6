import type { WipLimitScope } from "@weir/flow-metrics";
import { vectorOf, vectorValues } from "../persistent/vector.ts";
import type { Breach, LimitReached } from "../refusal.ts";
import { talliesOf } from "../streams/board/limits/tallies.ts";
import type { Card } from "../streams/board/card.ts";
import type { FieldValue } from "../streams/board/fields/board-field.ts";
import { mentionOf, withMentions } from "../streams/board/mentions.ts";
import type { BoardState } from "../streams/board/state.ts";
import type { DomainEvent } from "../verbs.ts";

/** What somebody is called instead: the same for the same id. */
type PseudonymOf = (personId: string) => string;

/** The event without anybody's id. What people wrote stays as they wrote it, save whom they mention and what an import quotes from its file. */
export function withPseudonyms<Event extends DomainEvent>(event: Event, pseudonymOf: PseudonymOf): Event {
  const { kind, id } = event.actor;
  const people = "people" in event && event.people ? { people: event.people.map(pseudonymOf) } : {};
  const owner = "ownerId" in event && event.ownerId !== undefined ? { ownerId: pseudonymOf(event.ownerId) } : {};
  const held = event.type === "card.field-set" && event.kind === "person" ? heldWith(event, pseudonymOf) : {};
  const given = event.type === "card.created" ? fieldsWith(event, pseudonymOf) : {};
  const scope = "scope" in event ? { scope: scopeWith(event.scope, pseudonymOf) } : {};
  const breach = "breach" in event && event.breach ? { breach: breachWith(event.breach, pseudonymOf) } : {};
  const said =
    event.type === "card.commented"
      ? { text: withMentions(event.text, (personId) => mentionOf(pseudonymOf(personId))) }
      : {};
  const quotes = event.type === "import.recorded" ? { fileNames: [], warnings: [] } : {};
  return {
    ...event,
    actor: { kind, id: pseudonymOf(id) },
    ...people,
    ...owner,
    ...held,
    ...given,
    ...scope,
    ...breach,
    ...said,
    ...quotes,
  };
}

const ownerWith = ({ blocked }: Card, pseudonymOf: PseudonymOf): Pick<Card, "blocked"> | object =>
  blocked?.ownerId === undefined ? {} : { blocked: { ...blocked, ownerId: pseudonymOf(blocked.ownerId) } };

/** What a field holds that names somebody. */
const heldWith = <Held extends { readonly value: FieldValue | null }>(held: Held, pseudonymOf: PseudonymOf): Held =>
  typeof held.value === "string" ? { ...held, value: pseudonymOf(held.value) } : held;

const fieldsWith = ({ fields }: Pick<Card, "fields">, pseudonymOf: PseudonymOf): Pick<Card, "fields"> =>
  fields === undefined
    ? {}
    : { fields: fields.map((held) => (held.kind === "person" ? heldWith(held, pseudonymOf) : held)) };

const scopeWith = (scope: WipLimitScope, pseudonymOf: PseudonymOf): WipLimitScope =>
  scope.kind === "person" && scope.personId !== undefined ? { ...scope, personId: pseudonymOf(scope.personId) } : scope;

function breachWith({ also, ...first }: Breach, pseudonymOf: PseudonymOf): Breach {
  const called = <Reached extends LimitReached>(reached: Reached): Reached => ({
    ...reached,
    scope: scopeWith(reached.scope, pseudonymOf),
  });
  return { ...called(first), ...(also && { also: also.map(called) }) };
}

/** The board without anybody's id. */
export function boardWithPseudonyms(board: BoardState, pseudonymOf: PseudonymOf): BoardState {
  const entries = [...vectorValues(board.entries)].map(({ card, trail }) => ({
    card: {
      ...card,
      people: card.people.map(pseudonymOf),
      ...ownerWith(card, pseudonymOf),
      ...fieldsWith(card, pseudonymOf),
    },
    trail,
  }));
  const wipLimits = board.wipLimits.map((limit) => ({ ...limit, scope: scopeWith(limit.scope, pseudonymOf) }));
  const tallies = talliesOf(
    board,
    entries.map(({ card }) => card),
  );
  return { ...board, entries: vectorOf(entries), wipLimits, tallies, views: [], templates: [], meetings: [] };
}
