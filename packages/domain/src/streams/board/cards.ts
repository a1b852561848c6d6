import { emptyList, listAdd, listPlaces, listRemove } from "../../persistent/sorted-list.ts";
import { vectorGet, vectorPush, vectorSet, vectorValues } from "../../persistent/vector.ts";
import { isOnBoard, type Card } from "./card.ts";
import { retallied } from "./limits/tallies.ts";
import type { BoardState, CardEntry } from "./state.ts";

interface Found {
  readonly entries: BoardState["entries"];
  readonly cardId: string;
  readonly slot: number;
  readonly entry: CardEntry;
}

/** What was found last: one command asks for its card again and again, in the same version of the board. */
let last: Found | undefined;

function find({ slots, entries }: BoardState, cardId: string): Found | undefined {
  if (last?.entries === entries && last.cardId === cardId) return last;
  const candidates = slots.get(cardId);
  if (candidates === undefined) return undefined;
  for (const slot of candidates) {
    const entry = vectorGet(entries, slot);
    if (entry?.card.cardId === cardId) return (last = { entries, cardId, slot, entry });
  }
  return undefined;
}

/** The card with its trail, or undefined where the board never had it. */
export function entryOf(board: BoardState, cardId: string): CardEntry | undefined {
  return find(board, cardId)?.entry;
}

/** The card, on the board or off it, or undefined where the board never had it. */
export function cardOf(board: BoardState, cardId: string): Card | undefined {
  return entryOf(board, cardId)?.card;
}

/** The cards that stand in a stage, in order of rank, then id. */
export function cardsIn(board: BoardState, stageId: string): Card[] {
  const cards: Card[] = [];
  for (const { cardId } of listPlaces(board.lists.get(stageId) ?? emptyList)) {
    const card = cardOf(board, cardId);
    if (card !== undefined) cards.push(card);
  }
  return cards;
}

/** How many cards stand in a stage, in constant time. */
export function cardCount(board: BoardState, stageId: string): number {
  return board.lists.get(stageId)?.count ?? 0;
}

/** Every card the board ever had, archived, discarded and left ones too, in order of arrival. */
export function* allCards(board: BoardState): Generator<Card> {
  for (const { card } of vectorValues(board.entries)) yield card;
}

/** A version in which the card is as `entry` says, standing in the list of its stage if it is on the board. */
export function withEntry(board: BoardState, entry: CardEntry): BoardState {
  const before = find(board, entry.card.cardId);
  const entries =
    before === undefined ? vectorPush(board.entries, entry) : vectorSet(board.entries, before.slot, entry);
  if (before === undefined) rememberSlot(board.slots, entry.card.cardId, board.entries.size);
  const was = before?.entry.card;
  const tallies = retallied(board, was, entry.card);
  return { ...board, entries, tallies, lists: relist(board.lists, was, entry.card) };
}

function rememberSlot(slots: BoardState["slots"], cardId: string, slot: number): void {
  const known = slots.get(cardId) ?? [];
  if (!known.includes(slot)) slots.set(cardId, [...known, slot]);
}

function relist(lists: BoardState["lists"], before: Card | undefined, after: Card): BoardState["lists"] {
  const from = before && isOnBoard(before) ? before : undefined;
  const to = isOnBoard(after) ? after : undefined;
  if (from?.stageId === to?.stageId && from?.rank === to?.rank) return lists;
  const copy = new Map(lists);
  if (from) copy.set(from.stageId, listRemove(copy.get(from.stageId) ?? emptyList, from));
  if (to) copy.set(to.stageId, listAdd(copy.get(to.stageId) ?? emptyList, { rank: to.rank, cardId: to.cardId }));
  return copy;
}
