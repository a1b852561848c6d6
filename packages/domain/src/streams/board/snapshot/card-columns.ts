import { classesOfService, type Blocked, type Card, type CheckItem } from "../card.ts";
import type { CardField } from "../fields/board-field.ts";
import type { CardLink } from "../links/card-links.ts";
import { hundredths } from "../../../size.ts";
import type { AskedPull } from "../policies/receivers-answer.ts";
import {
  packInstants,
  packNumbers,
  packRisingInstants,
  packWords,
  timelineOf,
  unpackInstants,
  unpackNumbers,
  unpackRisingInstants,
  unpackWords,
  type PackedNumbers,
  type PackedWords,
} from "./columns.ts";

/** Cards as columns, in order of arrival. Columns that hold nothing are left out. */
export interface CardColumns {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly ranks: readonly string[];
  readonly stages: PackedWords;
  readonly created: PackedNumbers;
  /** Instants, in ms after the creation; `touched` in ms after `entered`. */
  readonly entered: PackedNumbers;
  readonly touched: PackedNumbers;
  readonly started?: PackedNumbers;
  readonly finished?: PackedNumbers;
  readonly archived?: PackedNumbers;
  readonly discarded?: PackedNumbers;
  readonly left?: PackedNumbers;
  readonly people?: PackedWords;
  readonly labels?: PackedWords;
  readonly due?: PackedWords;
  readonly types?: PackedWords;
  readonly classes?: PackedWords;
  readonly lanes?: PackedWords;
  readonly comments?: PackedNumbers;
  readonly described?: PackedNumbers;
  readonly requested?: PackedNumbers;
  /** In hundredths. */
  readonly sizes?: PackedNumbers;
  /** What few cards have, by position. */
  readonly blocked?: readonly (readonly [number, Blocked])[];
  readonly checkItems?: readonly (readonly [number, readonly CheckItem[]])[];
  readonly fields?: readonly (readonly [number, readonly CardField[]])[];
  readonly links?: readonly (readonly [number, readonly CardLink[]])[];
  readonly asked?: readonly (readonly [number, AskedPull])[];
}

export function packCards(cards: readonly Card[]): CardColumns {
  const created = timelineOf(cards.map((card) => card.createdAt));
  const entered = timelineOf(cards.map((card) => card.enteredStageAt));
  const words = (of: (card: Card) => string | undefined) =>
    packWords(cards.map((card) => [of(card)].filter((word) => word !== undefined)));
  const instants = (of: (card: Card) => string | undefined) => packInstants(cards.map(of), created);
  return {
    ids: cards.map((card) => card.cardId),
    titles: cards.map((card) => card.title),
    ranks: cards.map((card) => card.rank),
    stages: words((card) => card.stageId),
    created: packRisingInstants(created),
    entered: instants((card) => card.enteredStageAt),
    touched: packInstants(
      cards.map((card) => nonZero(card.touchedAt, card.enteredStageAt)),
      entered,
    ),
    ...filled({
      started: instants((card) => card.startedAt),
      finished: instants((card) => card.finishedAt),
      archived: instants((card) => card.archivedAt),
      discarded: instants((card) => card.discardedAt),
      left: instants((card) => card.leftAt),
      comments: packNumbers(cards.map((card) => card.commentCount || undefined)),
      described: packNumbers(cards.map((card) => (card.hasDescription ? 1 : undefined))),
      requested: packNumbers(cards.map((card) => (card.requested ? 1 : undefined))),
      sizes: packNumbers(cards.map(({ size }) => (size === undefined ? undefined : hundredths(size)))),
    }),
    ...worded({
      people: packWords(cards.map((card) => card.people)),
      labels: packWords(cards.map((card) => card.labels)),
      due: words((card) => card.dueAt),
      types: words((card) => card.cardType),
      classes: words((card) => card.classOfService),
      lanes: words((card) => card.laneId),
    }),
    ...listed({
      blocked: cards.flatMap(({ blocked }, at) => (blocked === undefined ? [] : [[at, blocked] as const])),
      fields: cards.flatMap(({ fields }, at) => (fields === undefined ? [] : [[at, fields] as const])),
      links: cards.flatMap(({ links }, at) => (links === undefined ? [] : [[at, links] as const])),
      asked: cards.flatMap(({ asked }, at) => (asked === undefined ? [] : [[at, asked] as const])),
      checkItems: cards.flatMap(({ checkItems }, at) => (checkItems.length === 0 ? [] : [[at, checkItems] as const])),
    }),
  };
}

function nonZero(value: string, usual: string): string | undefined {
  return value === usual ? undefined : value;
}

function filled<T extends Record<string, PackedNumbers>>(columns: T): Partial<T> {
  return only<PackedNumbers, T>(columns, (packed) => /[^,]/.test(packed));
}

function worded<T extends Record<string, PackedWords>>(columns: T): Partial<T> {
  return only<PackedWords, T>(columns, (packed) => packed.words.length > 0);
}

function listed<T extends Record<string, readonly unknown[]>>(columns: T): Partial<T> {
  return only<readonly unknown[], T>(columns, (rows) => rows.length > 0);
}

function only<V, T extends Record<string, V>>(columns: T, keep: (column: V) => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => keep(column))) as Partial<T>;
}

export function unpackCards(columns: CardColumns): Card[] {
  const { ids } = columns;
  const created = unpackRisingInstants(columns.created, ids.length);
  const times = (packed: PackedNumbers | undefined) => unpackInstants(packed, created);
  const words = (packed: PackedWords | undefined) => unpackWords(packed, ids.length);
  const entered = timelineOf(times(columns.entered).map((at, index) => at ?? created.at[index] ?? ""));
  const [started, finished, archived] = [times(columns.started), times(columns.finished), times(columns.archived)];
  const [discarded, left, touched] = [
    times(columns.discarded),
    times(columns.left),
    unpackInstants(columns.touched, entered),
  ];
  const [stages, people, labels] = [words(columns.stages), words(columns.people), words(columns.labels)];
  const [due, types, classes] = [words(columns.due), words(columns.types), words(columns.classes)];
  const lanes = words(columns.lanes);
  const comments = unpackNumbers(columns.comments, ids.length);
  const described = unpackNumbers(columns.described, ids.length);
  const requested = unpackNumbers(columns.requested, ids.length);
  const sizes = unpackNumbers(columns.sizes, ids.length);
  const blocked = new Map(columns.blocked);
  const checkItems = new Map(columns.checkItems);
  const fields = new Map(columns.fields);
  const links = new Map(columns.links);
  const asked = new Map(columns.asked);
  return ids.map((cardId, at): Card => ({
    cardId,
    title: columns.titles[at] ?? "",
    stageId: stages[at]?.[0] ?? "",
    rank: columns.ranks[at] ?? "",
    people: people[at] ?? [],
    labels: labels[at] ?? [],
    checkItems: checkItems.get(at) ?? [],
    commentCount: comments[at] ?? 0,
    hasDescription: described[at] === 1,
    createdAt: created.at[at] ?? "",
    enteredStageAt: entered.at[at] ?? "",
    touchedAt: touched[at] ?? entered.at[at] ?? "",
    ...set("dueAt", due[at]?.[0]),
    ...set("cardType", types[at]?.[0]),
    ...set("laneId", lanes[at]?.[0]),
    ...set(
      "classOfService",
      classesOfService.find((each) => each === classes[at]?.[0]),
    ),
    ...set("size", inWholes(sizes[at])),
    ...set("requested", requested[at] === 1 || undefined),
    ...set("blocked", blocked.get(at)),
    ...set("fields", fields.get(at)),
    ...set("links", links.get(at)),
    ...set("asked", asked.get(at)),
    ...set("startedAt", started[at]),
    ...set("finishedAt", finished[at]),
    ...set("archivedAt", archived[at]),
    ...set("discardedAt", discarded[at]),
    ...set("leftAt", left[at]),
  }));
}

const inWholes = (size: number | undefined): number | undefined => (size === undefined ? undefined : size / 100);

function set<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<K, V>>);
}
