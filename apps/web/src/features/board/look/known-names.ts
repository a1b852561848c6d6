import {
  allCards,
  folded,
  isOnBoard,
  ME,
  parseFilter,
  printFilter,
  type BoardState,
  type CardFilter,
  type FilterTerm,
  type KnownNames,
} from "@weir/domain";
import { personName } from "../person-name.ts";

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

/** How a person is named in a filter: by name, or by id where several on the board are called so. */
export function namedInFilter(id: string, people: readonly string[]): string {
  const name = folded(personName(id));
  return people.some((other) => other !== id && folded(personName(other)) === name) ? id : personName(id);
}

/** The filter with people called as `call` says, and fields of the board as `nameOf` says. */
function calling(
  { terms }: CardFilter,
  call: (said: string) => string,
  nameOf: (field: { readonly fieldId: string; readonly name: string }) => string,
): CardFilter {
  const called = terms.map((term): FilterTerm => {
    if (term.field === "person") return { ...term, values: term.values.map(call) };
    if (term.field !== "own") return term;
    const named = { ...term, name: nameOf(term) };
    return named.asked === "person" ? { ...named, values: named.values.map(call) } : named;
  });
  return { terms: called };
}

/**
 * As it is kept: whom it means by their ids, so that no name stays behind where a person is removed; fields by theirs,
 * which stay when they are renamed.
 */
export function keptFilter(board: BoardState, text: string): string {
  const { person } = knownNames(board, ME);
  const kept = (said: string): string => person(said) ?? said;
  return printFilter(calling(parseFilter(text, board.fields).filter, kept, ({ fieldId }) => fieldId));
}

/** As it is read: people and fields by their names. */
export function readFilter(board: BoardState, text: string): string {
  const { people } = namesOnBoard(board);
  const call = (said: string): string => (people.includes(said) ? namedInFilter(said, people) : said);
  return printFilter(calling(parseFilter(text, board.fields).filter, call, ({ name }) => name));
}

/** What the board calls those that a filter names. */
export function knownNames(board: BoardState, me: string | undefined): KnownNames {
  const { people, labels, types } = namesOnBoard(board);
  const spelt = (names: readonly string[], said: string): string =>
    names.find((name) => folded(name) === folded(said)) ?? said;
  return {
    person(said) {
      const wanted = folded(said);
      if (wanted === ME) return me;
      return people.find((id) => folded(id) === wanted) ?? people.find((id) => folded(personName(id)) === wanted);
    },
    label: (said) => spelt(labels, said),
    type: (said) => spelt(types, said),
  };
}
