import {
  allCards,
  fieldsOf,
  folded,
  isOnBoard,
  ME,
  parseFilter,
  printFilter,
  type BoardField,
  type BoardState,
  type CardFilter,
  type FilterTerm,
  type HeldField,
  type KnownNames,
} from "@weir/domain";
import { namedParent, parentCalled, parentCards, type ParentCard } from "./parent-cards.ts";
import { personName } from "../../lib/person-name.ts";

/** The people, labels and types of a board's cards, the most frequent first. */
export interface NamesOnBoard {
  readonly people: readonly string[];
  readonly labels: readonly string[];
  readonly types: readonly string[];
}

const gathered = new WeakMap<BoardState["entries"], NamesOnBoard>();

export function namesOnBoard(board: BoardState): NamesOnBoard {
  const known = gathered.get(board.entries);
  if (known !== undefined) return known;
  const [people, labels, types] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const card of allCards(board)) {
    if (!isOnBoard(card)) continue;
    for (const person of card.people) count(people, person);
    for (const label of card.labels) count(labels, label);
    if (card.cardType !== undefined) count(types, card.cardType);
  }
  const names = { people: byFrequency(people), labels: byFrequency(labels), types: byFrequency(types) };
  gathered.set(board.entries, names);
  return names;
}

const byFrequency = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);

/** Those of several boards. */
export function namesOn(boards: readonly BoardState[]): NamesOnBoard {
  const [only, other] = boards;
  if (only !== undefined && other === undefined) return namesOnBoard(only);
  const found = boards.map(namesOnBoard);
  const each = (kind: keyof NamesOnBoard): string[] => [...new Set(found.flatMap((names) => names[kind]))];
  return { people: each("people"), labels: each("labels"), types: each("types") };
}

/** Their own fields: by name each once, that of the first board which has it. */
export function fieldsOn(boards: readonly BoardState[]): readonly BoardField[] {
  const [only, other] = boards;
  if (only !== undefined && other === undefined) return only.fields;
  const fields = new Map<string, BoardField>();
  for (const field of boards.flatMap((board) => board.fields))
    if (!fields.has(folded(field.name))) fields.set(folded(field.name), field);
  return [...fields.values()];
}

export const parentsOf = (boards: readonly BoardState[]): readonly ParentCard[] => boards.flatMap(parentCards);

/** How a person is named in a filter: by name, or by id where several on the board are called so. */
export function namedInFilter(id: string, people: readonly string[]): string {
  const name = folded(personName(id));
  return people.some((other) => other !== id && folded(personName(other)) === name) ? id : personName(id);
}

interface Called {
  person(said: string): string;
  parent(said: string): string;
  field(field: HeldField): string;
}

/** The filter with people, parents and fields of the board called as `called` says. */
function calling({ terms }: CardFilter, called: Called): CardFilter {
  const named = (field: HeldField): HeldField => ({ fieldId: field.fieldId, name: called.field(field) });
  return {
    terms: terms.map((term): FilterTerm => {
      if (term.field === "person" || term.field === "parent")
        return { ...term, values: term.values.map(called[term.field]) };
      if (term.field === "has")
        return { ...term, values: term.values.map((part) => (typeof part === "string" ? part : named(part))) };
      if (term.field !== "own") return term;
      const own = { ...term, ...named(term) };
      return own.asked === "person" ? { ...own, values: own.values.map(called.person) } : own;
    }),
  };
}

/**
 * As it is kept: whom and what it means by their ids, so that no name stays behind where a person or a card's text is
 * removed; a board's fields by theirs, which stay when they are renamed. Of several boards fields go by the name that
 * they share. `me`: who `@me` is kept as.
 */
export function keptFilter(boards: readonly BoardState[], text: string, me: string = ME): string {
  const { people } = namesOn(boards);
  const parents = parentsOf(boards);
  const called: Called = {
    person: (said) => personCalled(said, people, me) ?? said,
    parent: (said) => parentCalled(said, parents)?.cardId ?? said,
    field: ({ fieldId, name }) => (boards.length > 1 ? name : fieldId),
  };
  return printFilter(calling(parseFilter(text, fieldsOn(boards)).filter, called));
}

/** As it is read: people, parents and fields by their names. */
export function readFilter(boards: readonly BoardState[], text: string): string {
  const { people } = namesOn(boards);
  const parents = parentsOf(boards);
  const called: Called = {
    person: (said) => (people.includes(said) ? namedInFilter(said, people) : said),
    parent(said) {
      const parent = parents.find(({ cardId }) => cardId === said);
      return parent === undefined ? said : namedParent(parent, parents);
    },
    field: ({ name }) => name,
  };
  return printFilter(calling(parseFilter(text, fieldsOn(boards)).filter, called));
}

function personCalled(said: string, people: readonly string[], me: string | undefined): string | undefined {
  const wanted = folded(said);
  if (wanted === ME) return me;
  return people.find((id) => folded(id) === wanted) ?? people.find((id) => folded(personName(id)) === wanted);
}

/** What the board calls those that a filter names. */
export function knownNames(board: BoardState, me: string | undefined): KnownNames {
  const { people, labels, types } = namesOnBoard(board);
  const spelt = (names: readonly string[], said: string): string =>
    names.find((name) => folded(name) === folded(said)) ?? said;
  return {
    person: (said) => personCalled(said, people, me),
    label: (said) => spelt(labels, said),
    type: (said) => spelt(types, said),
    field: (fieldId) => fieldsOf(board).find((field) => field.fieldId === fieldId),
  };
}
