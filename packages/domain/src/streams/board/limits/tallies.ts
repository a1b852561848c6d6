import { isOnBoard, type Card } from "../card.ts";
import { isInProgress } from "../stages.ts";
import type { BoardState } from "../state.ts";
import { classScope } from "./class-scope.ts";
import { personScope } from "./person-scope.ts";
import { typeScope } from "./type-scope.ts";

type Tallies = BoardState["tallies"];

const counts = (board: BoardState, card: Card): boolean => isOnBoard(card) && isInProgress(board, card.stageId);

/** What a card in progress is counted under, besides its stage. */
const keysOf = (card: Card): string[] => [
  ...personScope.traits(card).map(personScope.key),
  ...typeScope.traits(card).map(typeScope.key),
  ...classScope.traits(card).map(classScope.key),
];

function add(tallies: Map<string, number>, card: Card, by: 1 | -1): void {
  for (const key of keysOf(card)) {
    const count = (tallies.get(key) ?? 0) + by;
    if (count === 0) tallies.delete(key);
    else tallies.set(key, count);
  }
}

/** All cards counted from scratch: after stages or flow points changed. */
export function talliesOf(board: BoardState, cards: Iterable<Card>): Tallies {
  const tallies = new Map<string, number>();
  for (const card of cards) if (counts(board, card)) add(tallies, card, 1);
  return tallies;
}

/** The tallies after a card changed; the very same where that is nothing to them, as with most changes. */
export function retallied(board: BoardState, before: Card | undefined, after: Card): Tallies {
  const was = before !== undefined && counts(board, before);
  const is = counts(board, after);
  if (was === is && (!is || sameTraits(before, after))) return board.tallies;
  const tallies = new Map(board.tallies);
  if (was) add(tallies, before, -1);
  if (is) add(tallies, after, 1);
  return tallies;
}

const sameTraits = (a: Card | undefined, b: Card): boolean =>
  a?.people === b.people && a.cardType === b.cardType && a.classOfService === b.classOfService;
