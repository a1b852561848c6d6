import type { Instant } from "@weir/flow-metrics";
import { listOf } from "../../persistent/sorted-list.ts";
import { vectorOf, vectorValues } from "../../persistent/vector.ts";
import { isOnBoard, type Card, type CheckItem, type ClassOfService } from "./card.ts";
import { entryOf, withEntry } from "./cards.ts";
import type { CardField } from "./fields/board-field.ts";
import { talliesOf } from "./limits/tallies.ts";
import { standing } from "./stages.ts";
import type { BoardState, CardEntry } from "./state.ts";
import { addStep, clocksOf, nextClocks, type Step } from "./trail.ts";

/** The later of two instants. */
function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

/** The board with one card changed, touched at `at`; unchanged where it has no such card. */
export function changeCard(board: BoardState, cardId: string, at: Instant, change: (card: Card) => Card): BoardState {
  const entry = entryOf(board, cardId);
  if (entry === undefined) return board;
  const touchedAt = later(entry.card.touchedAt, at);
  return withEntry(board, { ...entry, card: { ...change(entry.card), touchedAt } });
}

export type Entry = Pick<Step, "seq" | "at" | "stageId" | "isMove" | "lane">;

/**
 * The card after it entered a stage. It stands where its latest step by (`at`, `seq`) put it, so
 * a fact that arrives late fills in the past and leaves the card where it is.
 */
export function entered(board: BoardState, { card, trail }: CardEntry, entry: Entry, rank: string): CardEntry {
  const step = { ...entry, rankBefore: card.rank };
  const grown = addStep(trail, step);
  const touchedAt = later(card.touchedAt, entry.at);
  if (grown.seq !== entry.seq) return { card: { ...card, ...clocksOf(board, grown), touchedAt }, trail: grown };
  const { enteredStageAt, startedAt, finishedAt } = nextClocks(board, card, entry.stageId, entry.at);
  const stageId = standing(board, entry.stageId);
  const lane = entry.lane === undefined ? {} : { laneId: entry.lane.toLaneId };
  return { card: { ...card, enteredStageAt, startedAt, finishedAt, stageId, ...lane, rank, touchedAt }, trail: grown };
}

/** The card after a step was taken away or shifted: it stands where its latest step says, at `rank` if that changed. */
export function retraced(board: BoardState, card: Card, trail: Step, at: Instant, rank: string): CardEntry {
  const stageId = standing(board, trail.stageId);
  const back = { ...card, ...clocksOf(board, trail), stageId, touchedAt: later(card.touchedAt, at) };
  return { trail, card: stageId === card.stageId ? back : { ...back, rank } };
}

/** Every card where its latest step says, with its clocks, by the workflow as it is now: after stages or flow points changed. */
export function rejudged(board: BoardState): BoardState {
  const entries = [...vectorValues(board.entries)].map(({ card, trail }): CardEntry => {
    return { card: { ...card, ...clocksOf(board, trail), stageId: standing(board, trail.stageId) }, trail };
  });
  const onBoard = entries.map(({ card }) => card).filter(isOnBoard);
  const lists = [...Map.groupBy(onBoard, (card) => card.stageId)].map(([stageId, cards]) => {
    return [stageId, listOf(cards.map(({ rank, cardId }) => ({ rank, cardId })))] as const;
  });
  return { ...board, entries: vectorOf(entries), tallies: talliesOf(board, onBoard), lists: new Map(lists) };
}

/** What a card shows when it comes onto the board. */
export interface Arrival {
  readonly cardId: string;
  readonly stageId: string;
  readonly rank: string;
  readonly title: string;
  readonly laneId?: string | undefined;
  readonly people: readonly string[];
  readonly labels: readonly string[];
  readonly dueAt?: string;
  readonly cardType?: string;
  readonly classOfService?: ClassOfService;
  readonly size?: number;
  readonly checkItems?: readonly CheckItem[];
  readonly fields?: readonly CardField[];
  readonly commentCount?: number;
  readonly hasDescription: boolean;
  readonly requested?: true;
  readonly createdAt?: Instant;
}

/** A card as it comes onto a board that never had it. */
export function arrived(board: BoardState, arrival: Arrival, { seq, at }: Pick<Step, "seq" | "at">): CardEntry {
  const trail: Step = { seq, at, stageId: arrival.stageId, isMove: false };
  const stageId = standing(board, arrival.stageId);
  return {
    card: { ...shownBy(arrival, at), ...clocksOf(board, trail), stageId, rank: arrival.rank, touchedAt: at },
    trail,
  };
}

/** A card that comes home: its earlier way on this board goes on, in the lane it had here. */
export function returned(
  board: BoardState,
  { card, trail }: CardEntry,
  arrival: Arrival & Pick<Step, "seq" | "at">,
): CardEntry {
  const { seq, at, stageId, rank } = arrival;
  const { startedAt, finishedAt, enteredStageAt, touchedAt, laneId, links, fields } = card;
  const clocks = { enteredStageAt, startedAt, finishedAt };
  const shown = {
    ...shownBy({ ...arrival, laneId }, card.createdAt),
    ...(links && { links }),
    ...(fields && { fields }),
    ...clocks,
    stageId: card.stageId,
    rank: card.rank,
    touchedAt,
  };
  return entered(board, { card: shown, trail }, { seq, at, stageId, isMove: false }, rank);
}

function shownBy(arrival: Arrival, createdAt: Instant) {
  const {
    cardId,
    title,
    laneId,
    people,
    labels,
    dueAt,
    cardType,
    classOfService,
    size,
    checkItems = [],
    fields,
    commentCount = 0,
    hasDescription,
    requested,
  } = arrival;
  return {
    cardId,
    title,
    people,
    labels,
    ...(laneId === undefined ? {} : { laneId }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(cardType === undefined ? {} : { cardType }),
    ...(classOfService === undefined ? {} : { classOfService }),
    ...(size === undefined ? {} : { size }),
    checkItems,
    ...(fields && { fields }),
    commentCount,
    hasDescription,
    ...(requested && { requested }),
    createdAt: arrival.createdAt ?? createdAt,
  };
}
