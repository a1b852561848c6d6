import { type CardChoice, MetricParamError } from "@weir/flow-metrics";
import type { Card } from "../streams/board/card.ts";
import { allCards } from "../streams/board/cards.ts";
import { linkedAs } from "../streams/board/links/card-links.ts";
import type { BoardState } from "../streams/board/state.ts";
import { filterContext } from "./filter-context.ts";
import { asksForParents, asksForPeople, folded, longestFilter, type FilterContext, type NamedField } from "./filter.ts";
import { cardMatcher } from "./match-filter.ts";
import { parseFilter, type FilterProblem } from "./parse-filter.ts";

/** A filter as figures are asked by it: read whole or not at all. */
export interface FigureFilter {
  readonly text: string;
  /** Whether it asks for people, which figures may only where they may name them. */
  readonly asksForPeople: boolean;
}

type Boards = readonly Pick<BoardState, "fields">[];

/**
 * Reads a filter for figures of these boards, whose fields it may ask for; nothing where it is empty.
 *
 * @throws MetricParamError for what cannot be understood: figures of half a filter would be those of another one.
 */
export function readFigureFilter(text: string, boards: Boards): FigureFilter | undefined {
  if (text.trim() === "") return undefined;
  const whole = parseFilter(text, fieldsOfAll(boards));
  const [first] = whole.problems;
  if (first !== undefined) throw new MetricParamError("filter", first.value || text, expectedOf(first));
  // Where one board's field of that name holds text, another's may hold people.
  const readings = [whole, ...boards.map((board) => parseFilter(text, fieldsOfAll([board, ...boards])))];
  return { text, asksForPeople: readings.some(({ filter }) => asksForPeople(filter)) };
}

/** By name each field once, that of the first board which has it; what it holds, the first board says that has its id. */
function fieldsOfAll(boards: Boards): readonly NamedField[] {
  const fields = new Map<string, NamedField>();
  const kinds = new Map<string, NamedField["kind"]>();
  for (const { fieldId, name, kind } of boards.flatMap((board) => board.fields)) {
    if (!kinds.has(fieldId)) kinds.set(fieldId, kind);
    const called = folded(name);
    if (!fields.has(called)) fields.set(called, { fieldId, name, kind: kinds.get(fieldId) ?? kind });
  }
  return [...fields.values()];
}

const expectedWords: Readonly<Record<FilterProblem["problem"], string>> = {
  "too-long": `at most ${longestFilter} characters`,
  "unknown-field": "a field",
  "missing-value": "a value after the colon",
  "unclosed-quote": "a closing quote",
  "not-a-choice": "a choice",
  "not-a-day": "a day or a range of days, like 2026-03-02 or ..@today",
  "not-a-span": "whole days, like 10.. or ..2w",
  "not-an-amount": "a number or a range of them, like >3 or 2..5",
  backwards: "a range that ends after its start",
};

const expectedOf = ({ problem, expected }: FilterProblem): string =>
  expected === undefined ? expectedWords[problem] : `one of ${expected.join(", ")}`;

type Asked = Pick<FilterContext, "now" | "me" | "nameOf" | "wordsNameNobody"> & {
  /** Boards beside these whose fields may be asked for, too: no card here holds anything in them. */
  readonly beside?: Boards;
};

/**
 * The cards of these boards that meet a filter, each asked as it is now, off the board too; one that went from board
 * to board where it is furthest along. A field that only another board has is empty here.
 */
export function chooseCards(
  { text }: FigureFilter,
  boards: readonly BoardState[],
  { beside = [], ...asked }: Asked,
): CardChoice {
  const asIs = furthestAlong(boards);
  const whole = parseFilter(text, fieldsOfAll([...boards, ...beside]));
  const parents = asksForParents(whole.filter) ? parentsAmong(asIs) : [];
  const meetsOn = (board: BoardState): ((card: Card) => boolean) => {
    const own = parseFilter(text, fieldsOfAll([board, ...boards, ...beside]));
    // What one board's field of that name can hold, another's of another kind may not: then it is as if it had none.
    const read = [own, whole].find(({ problems }) => problems.length === 0);
    return read ? cardMatcher(read.filter, filterContext(board, { ...asked, parents })) : () => false;
  };
  const meets = new Map(boards.map((board) => [board, meetsOn(board)]));
  const met = [...asIs].filter(([, { card, board }]) => meets.get(board)?.(card));
  return { filter: text, cardIds: new Set(met.map(([cardId]) => cardId)), of: asIs.size };
}

type AsIs = ReadonlyMap<string, { readonly card: Card; readonly board: BoardState }>;

/** Each card on the last board that has it, or where it was last if it left them all. */
function furthestAlong(boards: readonly BoardState[]): AsIs {
  const asIs = new Map<string, { readonly card: Card; readonly board: BoardState }>();
  for (const board of boards)
    for (const card of allCards(board)) {
      const before = asIs.get(card.cardId);
      if (before === undefined || card.leftAt === undefined || before.card.leftAt !== undefined)
        asIs.set(card.cardId, { card, board });
    }
  return asIs;
}

/** The cards that others are children of, off the boards too. */
function parentsAmong(asIs: AsIs): FilterContext["parents"] {
  const ids = new Set([...asIs.values()].flatMap(({ card }) => linkedAs(card, "child-of")));
  return [...ids].map((cardId) => ({ cardId, title: asIs.get(cardId)?.card.title ?? cardId }));
}
