import { isOnBoard, type Card } from "../card.ts";
import { isInProgress } from "../stages.ts";
import type { BoardState } from "../state.ts";
import { cellScope } from "./cell-scope.ts";
import { classScope } from "./class-scope.ts";
import { laneScope } from "./lane-scope.ts";
import { personScope } from "./person-scope.ts";
import { typeScope } from "./type-scope.ts";

type Tallies = BoardState["tallies"];

/** What a card is counted under, besides its stage. */
function keysOf(board: BoardState, card: Card): string[] {
  if (!isOnBoard(card)) return [];
  const cell = cellScope.traits(card, board).map(cellScope.key);
  if (!isInProgress(board, card.stageId)) return cell;
  return [
    ...cell,
    ...laneScope.traits(card, board).map(laneScope.key),
    ...personScope.traits(card, board).map(personScope.key),
    ...typeScope.traits(card, board).map(typeScope.key),
    ...classScope.traits(card, board).map(classScope.key),
  ];
}

function add(tallies: Map<string, number>, keys: readonly string[], by: 1 | -1): void {
  for (const key of keys) {
    const count = (tallies.get(key) ?? 0) + by;
    if (count === 0) tallies.delete(key);
    else tallies.set(key, count);
  }
}

/** All cards counted from scratch: after stages, lanes or flow points changed. */
export function talliesOf(board: BoardState, cards: Iterable<Card>): Tallies {
  const tallies = new Map<string, number>();
  for (const card of cards) add(tallies, keysOf(board, card), 1);
  return tallies;
}

/** The tallies after a card changed; the very same where that is nothing to them, as with most changes. */
export function retallied(board: BoardState, before: Card | undefined, after: Card): Tallies {
  if (before !== undefined && sameTraits(before, after) && sameStanding(board, before, after)) return board.tallies;
  const was = before === undefined ? [] : keysOf(board, before);
  const is = keysOf(board, after);
  if (was.length === 0 && is.length === 0) return board.tallies;
  const tallies = new Map(board.tallies);
  add(tallies, was, -1);
  add(tallies, is, 1);
  return tallies;
}

const sameTraits = (a: Card, b: Card): boolean =>
  a.people === b.people && a.cardType === b.cardType && a.classOfService === b.classOfService && a.laneId === b.laneId;

/** In a lane every stage counts, elsewhere only whether work is in progress. */
function sameStanding(board: BoardState, a: Card, b: Card): boolean {
  if (isOnBoard(a) !== isOnBoard(b)) return false;
  if (a.stageId === b.stageId) return true;
  return a.laneId === undefined && isInProgress(board, a.stageId) === isInProgress(board, b.stageId);
}
