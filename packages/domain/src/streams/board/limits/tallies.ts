import { isOnBoard, type Card } from "../card.ts";
import { isInProgress } from "../stages.ts";
import type { BoardState } from "../state.ts";
import { cellScope } from "./cell-scope.ts";
import { classScope } from "./class-scope.ts";
import { laneScope } from "./lane-scope.ts";
import { shares, stageKey } from "./measures.ts";
import { personScope } from "./person-scope.ts";
import { typeScope } from "./type-scope.ts";

type Tallies = BoardState["tallies"];

/** What a card adds to: one under whatever it is counted besides its stage, and its size there and in the stage. */
function sharesOf(board: BoardState, card: Card): [string, number][] {
  if (!isOnBoard(card)) return [];
  return shares(keysOf(board, card), stageKey(card.stageId), card.size);
}

function keysOf(board: BoardState, card: Card): string[] {
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

function add(tallies: Map<string, number>, all: readonly (readonly [string, number])[], by: 1 | -1): void {
  for (const [key, share] of all) {
    const sum = (tallies.get(key) ?? 0) + by * share;
    if (sum === 0) tallies.delete(key);
    else tallies.set(key, sum);
  }
}

/** All cards counted from scratch: after stages, lanes or flow points changed. */
export function talliesOf(board: BoardState, cards: Iterable<Card>): Tallies {
  const tallies = new Map<string, number>();
  for (const card of cards) add(tallies, sharesOf(board, card), 1);
  return tallies;
}

/** The tallies after a card changed; the very same where that is nothing to them, as with most changes. */
export function retallied(board: BoardState, before: Card | undefined, after: Card): Tallies {
  if (before !== undefined && sameTraits(before, after) && sameStanding(board, before, after)) return board.tallies;
  const was = before === undefined ? [] : sharesOf(board, before);
  const is = sharesOf(board, after);
  if (was.length === 0 && is.length === 0) return board.tallies;
  const tallies = new Map(board.tallies);
  add(tallies, was, -1);
  add(tallies, is, 1);
  return tallies;
}

const sameTraits = (a: Card, b: Card): boolean =>
  a.people === b.people &&
  a.cardType === b.cardType &&
  a.classOfService === b.classOfService &&
  a.laneId === b.laneId &&
  a.size === b.size;

/** Of a card in a lane or with a size every stage counts, of others only whether work is in progress. */
function sameStanding(board: BoardState, a: Card, b: Card): boolean {
  if (isOnBoard(a) !== isOnBoard(b)) return false;
  if (a.stageId === b.stageId) return true;
  return (
    a.laneId === undefined && a.size === undefined && isInProgress(board, a.stageId) === isInProgress(board, b.stageId)
  );
}
