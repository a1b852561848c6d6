import { listOf } from "../../../persistent/sorted-list.ts";
import { vectorOf, vectorValues } from "../../../persistent/vector.ts";
import { isOnBoard } from "../card.ts";
import { commentIds, commentIdsOf } from "../comments.ts";
import { emptyBoard } from "../empty-board.ts";
import { talliesOf } from "../limits/tallies.ts";
import type { BoardState, CardEntry } from "../state.ts";
import { packCards, unpackCards, type CardColumns } from "./card-columns.ts";
import { frontTrail, packTrails, unpackTrails, type PackedStep } from "./trail-columns.ts";

/** Version of the fold and of the columns: a snapshot of another version is thrown away and the log replayed. */
export const snapshotVersion = 9;

type BoardFacts = Omit<BoardState, "slots" | "entries" | "comments" | "tallies" | "lists" | "history">;

/** A board as columns, fit for JSON. */
export interface BoardSnapshot {
  readonly version: number;
  readonly board: BoardFacts;
  readonly cards: CardColumns;
  /** Absent in a front: then only the clocks are known, not the way. */
  readonly trails?: readonly (readonly PackedStep[])[];
  /** Ids of comments; absent in a front. */
  readonly comments?: readonly string[];
}

/**
 * The state as columns. `whole` keeps every card's way and is what storage keeps; `front` leaves
 * it out (some 90 bytes a card at titles of 40 bytes) and is what a browser loads.
 */
export function toSnapshot(state: BoardState, history: BoardState["history"] = state.history): BoardSnapshot {
  const { slots: _slots, entries, comments, tallies: _tallies, lists: _lists, history: known, ...board } = state;
  const all = [...vectorValues(entries)];
  const cards = packCards(all.map(({ card }) => card));
  if (history === "front" || known === "front") return { version: snapshotVersion, board, cards };
  const trails = all.map(({ trail }) => packTrails(trail));
  return { version: snapshotVersion, board, cards, trails, comments: commentIds(comments) };
}

/** The state of a snapshot, or undefined if it was made by another version. */
export function fromSnapshot(snapshot: { readonly version: number }): BoardState | undefined {
  return isCurrent(snapshot) ? stateOf(snapshot) : undefined;
}

function isCurrent(snapshot: { readonly version: number }): snapshot is BoardSnapshot {
  return snapshot.version === snapshotVersion;
}

function stateOf({ board, cards, trails, comments = [] }: BoardSnapshot): BoardState {
  const entries = unpackCards(cards).map((card, index): CardEntry => {
    const steps = trails?.[index];
    return { card, trail: steps === undefined ? frontTrail(card) : unpackTrails(steps) };
  });
  const onBoard = entries.map(({ card }) => card).filter(isOnBoard);
  const byStage = Map.groupBy(onBoard, (card) => card.stageId);
  const known = { ...emptyBoard(board.stream), ...board };
  return {
    ...known,
    history: trails === undefined ? "front" : "whole",
    slots: new Map(entries.map(({ card }, slot) => [card.cardId, [slot]])),
    entries: vectorOf(entries),
    comments: commentIdsOf(comments),
    tallies: talliesOf(known, onBoard),
    lists: new Map(
      [...byStage].map(([stageId, list]) => [stageId, listOf(list.map(({ rank, cardId }) => ({ rank, cardId })))]),
    ),
  };
}
