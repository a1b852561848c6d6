import { readChain } from "./chain.ts";
import { cardReading, factKind } from "./fact-columns.ts";
import { firstTypes } from "./first-types.ts";
import type { FlowLog } from "./flow-log.ts";
import type { MetricQuery } from "./metric.ts";

/**
 * A card's visits and blockages as flat columns, for aggregates over whole logs. One object serves every card:
 * read it before the next one comes. Only the first `visits` and `blockages` entries are this card's.
 */
export interface CardPath {
  card: number;
  cardId: string;
  cardType: string | null;
  createdAt: number;
  visits: number;
  /** Slots of the stage table. A visit ends where the next begins; the last one lasts. */
  readonly slots: number[];
  readonly enteredAt: number[];
  /** Blockages do not overlap; `Infinity` while one lasts. */
  blockages: number;
  readonly blockedFrom: number[];
  readonly blockedTo: number[];
  /** Left for another board, and still away. */
  left: boolean;
  /** The facts that were read, in their true order: rows of the log. */
  rows: readonly number[];
}

/** Cards without a visit, and those of types left out, of whose path nothing but the card's id is known. */
type OnSkipped = (path: CardPath, isCounted: boolean) => void;

/** Shows the path of each counted card that has any, in order of first mention; equal to its journey's visits. */
export function forEachPath(
  log: FlowLog,
  { asOf, slips }: { readonly asOf: number; readonly slips: MetricQuery["conventions"]["slips"] },
  see: (path: CardPath) => void,
  { isAsked, skip }: { readonly isAsked?: Uint8Array; readonly skip?: OnSkipped } = {},
): void {
  const { facts } = log;
  const types = firstTypes(log);
  const view = { removals: log.removals.length, asOf, slips };
  const rows: number[] = [];
  const path: CardPath = {
    card: 0,
    cardId: "",
    cardType: null,
    createdAt: 0,
    visits: 0,
    slots: [],
    enteredAt: [],
    blockages: 0,
    blockedFrom: [],
    blockedTo: [],
    left: false,
    rows: [],
  };
  for (let card = 0; card < log.cardIds.length; card++) {
    const reading = log.reading[card];
    if (isAsked?.[card] === 0) continue;
    path.card = card;
    path.cardId = log.cardIds[card] as string;
    if (reading === cardReading.leftOut) {
      skip?.(path, false);
      continue;
    }
    path.left = false;
    if (reading === cardReading.untidy) readUntidy(log, card, view, path);
    else {
      // The rows of a tidy card come in order of their instants.
      facts.rows.readInto(rows, card);
      while (rows.length > 0 && (facts.at[rows[rows.length - 1] as number] as number) > asOf) rows.pop();
      path.rows = rows;
      path.cardType = types[card] ?? null;
      path.createdAt = facts.at[rows[0] as number] ?? 0;
      readPlain(log, path);
    }
    const isCounted = log.counts(path.cardType);
    if (path.visits > 0 && isCounted) see(path);
    else skip?.(path, isCounted);
  }
}

/** A tidy card stands where its rows say, one after the other: its visits and blockages in one go. */
function readPlain({ facts: { kind, stage, at } }: FlowLog, path: CardPath): void {
  const { rows, slots, enteredAt } = path;
  let visits = 0;
  let slotBefore = -1;
  path.blockages = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const what = kind[row] as number;
    if (what > factKind.moved) {
      readBlockage(path, what, at[row] as number);
      continue;
    }
    const slot = stage[row] as number;
    if (slot === slotBefore) continue;
    slots[visits] = slot;
    enteredAt[visits] = at[row] as number;
    slotBefore = slot;
    visits++;
  }
  path.visits = visits;
}

function readUntidy(log: FlowLog, card: number, view: Parameters<typeof readChain>[2], path: CardPath): void {
  const { facts } = log;
  const chain = readChain(log, card, view);
  chain.placements.forEach(({ slot, at }, index) => {
    path.slots[index] = slot;
    path.enteredAt[index] = at;
  });
  path.visits = chain.placements.length;
  path.cardType = chain.cardType;
  path.createdAt = chain.createdAt ?? 0;
  path.rows = chain.rows;
  path.left = chain.left;
  path.blockages = 0;
  for (const row of chain.rows) readBlockage(path, facts.kind[row] as number, facts.at[row] as number);
}

/** A card is unblocked as a whole, so its blockages reach from the first block to the next unblocking. */
function readBlockage(path: CardPath, kind: number, at: number): void {
  const last = path.blockages - 1;
  const isOpen = last >= 0 && path.blockedTo[last] === Number.POSITIVE_INFINITY;
  if (kind === factKind.blocked && !isOpen) {
    path.blockedFrom[last + 1] = at;
    path.blockedTo[last + 1] = Number.POSITIVE_INFINITY;
    path.blockages++;
  } else if (kind === factKind.unblocked && isOpen) path.blockedTo[last] = at;
}

/** How much of a stretch the card was blocked, in ticks. */
export function blockedWithin(path: CardPath, from: number, to: number, ticksAt: (ms: number) => number): number {
  let blocked = 0;
  for (let index = 0; index < path.blockages; index++) {
    const start = Math.max(from, path.blockedFrom[index] as number);
    const end = Math.min(to, path.blockedTo[index] as number);
    if (end > start) blocked += ticksAt(end) - ticksAt(start);
  }
  return blocked;
}

/** When a visit ended; `open` where it lasts. */
export const leftAt = (path: CardPath, visit: number, open: number): number =>
  visit + 1 < path.visits ? (path.enteredAt[visit + 1] as number) : open;

/** How many visits lead to the finish; -1 where the card is not finished. The later ones are the run of done stages. */
export function visitsToFinish({ stages }: FlowLog, path: CardPath, finish: "last" | "first"): number {
  let index = 0;
  if (finish === "first") {
    while (index < path.visits && !stages.isDone(path.slots[index] as number)) index++;
  } else {
    index = path.visits;
    while (index > 0 && stages.isDone(path.slots[index - 1] as number)) index--;
  }
  return index < path.visits ? index : -1;
}

/** Seen at or right of the start and left of the finish during its first visits. */
export function wasInProgress({ stages }: FlowLog, { slots }: CardPath, visits: number): boolean {
  for (let visit = 0; visit < visits; visit++) {
    const rank = stages.rank(slots[visit] as number);
    if (rank >= stages.start && rank < stages.finish) return true;
  }
  return false;
}

/** When a card is no longer in progress: its finish, else its departure, else never. */
export function endOfPath(log: FlowLog, path: CardPath, finish: "last" | "first"): number {
  const visits = visitsToFinish(log, path, finish);
  if (visits >= 0) return path.enteredAt[visits] as number;
  const last = path.visits - 1;
  return path.slots[last] === log.stages.off ? (path.enteredAt[last] as number) : Number.POSITIVE_INFINITY;
}

/** When the card was first at or right of the start; `Infinity` where it never was. */
export function startOf({ stages }: FlowLog, path: CardPath): number {
  for (let visit = 0; visit < path.visits; visit++) {
    if (stages.rank(path.slots[visit] as number) >= stages.start) return path.enteredAt[visit] as number;
  }
  return Number.POSITIVE_INFINITY;
}
