import { FactsByCard } from "./facts-by-card.ts";
import { readChain } from "./chain.ts";
import { cardReading, factKind } from "./fact-columns.ts";
import { firstTypes } from "./first-types.ts";
import type { FlowLog } from "./flow-log.ts";
import type { MetricQuery } from "./metric.ts";

/**
 * A card's visits and blockages as flat columns, for aggregates over whole logs. One object serves every card:
 * read it before the next one comes. Only the first `visits` and `blockages` entries are this card's.
 */
export class CardPath {
  card = 0;
  cardId = "";
  cardType: string | null = null;
  createdAt = 0;
  visits = 0;
  /** Slots of the stage table. A visit ends where the next begins; the last one lasts. */
  readonly slots: number[] = [];
  readonly enteredAt: number[] = [];
  /** Blockages do not overlap; `Infinity` while one lasts. */
  blockages = 0;
  readonly blockedFrom: number[] = [];
  readonly blockedTo: number[] = [];
  /** Left for another board, and still away. */
  left = false;
  /** The facts that were read, in their true order: those from `first` on, up to `until`. */
  facts = new FactsByCard();
  first = 0;
  until = 0;

  /** The same as rows of the log, in a list of its own. */
  get rows(): number[] {
    return [...this.facts.row.subarray(this.first, this.until)];
  }
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
  const types = firstTypes(log);
  const view = { removals: log.removals.length, asOf, slips };
  const { rows } = log.facts;
  const spare = new FactsByCard();
  const path = new CardPath();
  for (let card = 0; card < log.cardIds.length; card++) {
    const reading = log.reading[card];
    if (isAsked?.[card] === 0) continue;
    path.card = card;
    path.cardId = log.cardIds[card] as string;
    if (reading === cardReading.leftOut) {
      skip?.(path, false);
      continue;
    }
    if (reading === cardReading.untidy) readUntidy(log, view, path, spare);
    else {
      rows.show(card, path, spare);
      path.cardType = types[card] ?? null;
      readPlain(path, asOf);
    }
    const isCounted = log.counts(path.cardType);
    if (path.visits > 0 && isCounted) see(path);
    else skip?.(path, isCounted);
  }
}

/** A tidy card stands where its facts say, in order of their instants: its visits and blockages in one go. */
function readPlain(path: CardPath, asOf: number): void {
  const { slots, enteredAt, first } = path;
  const { kind, stage, at } = path.facts;
  while (path.until > first && (at[path.until - 1] as number) > asOf) path.until--;
  const { until } = path;
  let visits = 0;
  let slotBefore = -1;
  path.left = false;
  path.createdAt = until > first ? (at[first] as number) : 0;
  path.blockages = 0;
  for (let fact = first; fact < until; fact++) {
    const what = kind[fact] as number;
    if (what > factKind.moved) {
      readBlockage(path, what, at[fact] as number);
      continue;
    }
    const slot = stage[fact] as number;
    if (slot === slotBefore) continue;
    slots[visits] = slot;
    enteredAt[visits] = at[fact] as number;
    slotBefore = slot;
    visits++;
  }
  path.visits = visits;
}

function readUntidy(log: FlowLog, view: Parameters<typeof readChain>[2], path: CardPath, spare: FactsByCard): void {
  const chain = readChain(log, path.card, view);
  log.facts.rows.put(chain.rows, path, spare);
  chain.placements.forEach(({ slot, at }, index) => {
    path.slots[index] = slot;
    path.enteredAt[index] = at;
  });
  path.visits = chain.placements.length;
  path.cardType = chain.cardType;
  path.createdAt = chain.createdAt ?? 0;
  path.left = chain.left;
  path.blockages = 0;
  for (let fact = 0; fact < path.until; fact++)
    readBlockage(path, spare.kind[fact] as number, spare.at[fact] as number);
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
