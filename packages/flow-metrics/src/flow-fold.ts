import { BucketedRanks } from "./bucketed-ranks.ts";
import { readChain, type ChainView } from "./chain.ts";
import { DayColumns } from "./day-columns.ts";
import { grown, roomFor, type NarrowColumn } from "./column.ts";
import { cardReading, factKind } from "./fact-columns.ts";
import type { FlowLog } from "./flow-log.ts";
import type { Ranked } from "./percentile.ts";
import { SortedBag } from "./sorted-bag.ts";

const slotAt = 0;
const heldAt = 1;
const highestAt = 2;
const observedAt = 3;

/** Columns of which each row puts a card into a stage. */
interface PlacementRows {
  readonly card: Int32Array;
  readonly kind: Uint8Array;
  readonly stage: NarrowColumn;
  readonly at: Float64Array;
}
/** Cards to derive anew, with those of their rows that were seen. */
type Untidy = Map<number, number[]>;
type FoldView = Pick<ChainView, "asOf" | "slips">;

/** How an item stands; `gone` is off the board unfinished. */
export const itemEnd = { open: 0, finished: 1, gone: 2 } as const;

/** A row an item, as columns of which the first `count` cells are filled; instants in epoch ms. */
export interface CrossedItems {
  readonly count: number;
  readonly card: Int32Array;
  readonly at: Float64Array;
  /** A value of `itemEnd`, and when that came about; Infinity while it is open. */
  readonly end: Uint8Array;
  readonly endedAt: Float64Array;
  /** 1 where it was seen between the start and the finish. */
  readonly observed: Uint8Array;
}

/**
 * One pass over a log: which boundaries each card has crossed, and how levels change from day to day.
 * It follows its log: `catchUp` reads what has been appended since, O(1) a fact, and refolds a card whose
 * facts came late, were corrected or withdrawn, by taking its old contribution out and putting the new one in.
 *
 * `effective` crossings at or left of the start count from the first and are never taken back; those right of it
 * count from the last still in force, so each card keeps a stack of them (`#crossed`, one cell a boundary).
 * Leaving the board takes crossings into done stages back, and no others.
 */
export class FlowFold {
  readonly days: DayColumns;
  /** First columns of the groups in `days`: crossings by rank, cards by slot, cards off the board by the rank they keep.
   * High water is kept right of the start only: up to it the effective crossings are the first ones anyway.
   */
  readonly columns: {
    effective: number;
    highWater: number;
    occupancy: number;
    heldOff: number;
    gone: number;
    goneStarted: number;
  };
  readonly #log: FlowLog;
  readonly #view: FoldView;
  readonly #bounds: { readonly ranks: number; readonly off: number; readonly start: number; readonly finish: number };
  readonly #rankOf: Int16Array;
  readonly #Small: typeof Uint8Array | typeof Uint16Array;
  #applied = 0;
  #removals = 0;
  /** Four numbers a card, at the places below; stages and ranks shifted by one so that 0 means none. */
  #cards: Uint8Array | Uint16Array;
  /** When it left the board; as long as one has. */
  #goneAt = new Float64Array();
  /** Per card: when the start was crossed first, and when the finish was by the crossing in force. */
  #startedAt = new Float64Array();
  #finishedAt = new Float64Array();
  /** Per card and rank right of the start: the day of the crossing in force. */
  #crossedOn = new Int32Array();
  #cycleTimes: SortedBag | null = null;

  constructor(log: FlowLog, view: FoldView) {
    const { ranks, stages, off, start, finish } = log.stages;
    this.#log = log;
    this.#bounds = { ranks, off, start, finish };
    this.#view = view;
    this.#Small = off + 1 < 256 ? Uint8Array : Uint16Array;
    this.#cards = new this.#Small();
    const occupancy = 2 * ranks;
    const heldOff = occupancy + off + 1;
    const gone = heldOff + ranks;
    this.columns = { effective: 0, highWater: ranks, occupancy, heldOff, gone, goneStarted: gone + 1 };
    this.days = new DayColumns(log.calendar, gone + 2);
    this.#rankOf = Int16Array.from({ length: stages.length + 1 }, (_, slot) => log.stages.rank(slot));
  }

  /** Reads what the log has learned since. */
  catchUp(): this {
    const { facts, cardIds, reading, removals } = this.#log;
    if (this.#applied === facts.count && this.#removals === removals.length) return this;
    this.#reserve(cardIds.length);
    const refold: Untidy = new Map();
    // The rows of a card seen from its first one on need no index of all rows.
    const sawAll = this.#applied === 0;
    if (this.#cycleTimes === null) this.#pass(facts, this.#applied, facts.count, 1, refold);
    else {
      for (let row = this.#applied; row < facts.count; row++) {
        this.#keepingOrder(facts.card[row] as number, () => this.#pass(facts, row, row + 1, 1, refold));
      }
    }
    if (this.#removals !== removals.length) {
      for (const card of cardIds.keys()) {
        if (reading[card] === cardReading.untidy && !refold.has(card)) refold.set(card, []);
      }
    }
    for (const [card, rows] of refold) {
      this.#keepingOrder(card, () => this.#refold(card, sawAll ? rows : facts.rows.of(card)));
    }
    this.#applied = facts.count;
    this.#removals = removals.length;
    return this;
  }

  /** F − S in ms of the items finished and seen in progress, by rank. A fold that lives on keeps them in order. */
  cycleTimes(): Ranked {
    if (this.#cycleTimes !== null) return this.#cycleTimes;
    const found = new Float64Array(this.#log.cardIds.length);
    let n = 0;
    for (let c = 0; c < found.length; c++) {
      const ms = this.#cycleTime(c);
      if (ms >= 0) found[n++] = ms;
    }
    const times = found.subarray(0, n);
    if (this.#view.asOf !== Number.POSITIVE_INFINITY) return new BucketedRanks(times);
    this.#cycleTimes = new SortedBag(times);
    return this.#cycleTimes;
  }

  /** Every started card, or every one at all, in order of first mention: when it crossed the start, NaN before that, and what ended it. */
  crossedItems(who: "started" | "all"): CrossedItems {
    const { start, finish, off } = this.#bounds;
    const cards = this.#log.cardIds.length;
    const found = {
      card: new Int32Array(cards),
      at: new Float64Array(cards),
      end: new Uint8Array(cards),
      endedAt: new Float64Array(cards).fill(Number.POSITIVE_INFINITY),
      observed: new Uint8Array(cards),
    };
    let count = 0;
    for (let c = 0; c < cards; c++) {
      const isStarted = (this.#cards[4 * c + highestAt] as number) > start;
      if (who === "started" && !isStarted) continue;
      found.card[count] = c;
      found.at[count] = isStarted ? (this.#startedAt[c] as number) : Number.NaN;
      found.observed[count] = this.#cards[4 * c + observedAt] as number;
      if (this.#cards[4 * c + slotAt] === off + 1) {
        found.end[count] = itemEnd.gone;
        found.endedAt[count] = this.#goneAt[c] as number;
      } else if ((this.#cards[4 * c + heldAt] as number) > finish) {
        found.end[count] = itemEnd.finished;
        found.endedAt[count] = this.#finishedAt[c] as number;
      }
      count++;
    }
    return { ...found, count };
  }

  #cycleTime(card: number): number {
    const isFinished = (this.#cards[4 * card + heldAt] as number) > this.#bounds.finish;
    if (!isFinished || this.#cards[4 * card + observedAt] === 0) return -1;
    return (this.#finishedAt[card] as number) - (this.#startedAt[card] as number);
  }

  /** Runs a change of one card and moves its cycle time to where it belongs among the others. */
  #keepingOrder(card: number, change: () => void): void {
    const bag = this.#cycleTimes;
    if (bag === null) return change();
    const before = this.#cycleTime(card);
    change();
    const after = this.#cycleTime(card);
    if (before >= 0) bag.remove(before);
    if (after >= 0) bag.add(after);
  }

  /** Takes out what the card contributed when less was known, and puts in what is known now. */
  #refold(card: number, rows: readonly number[]): void {
    const before = rows.filter((row) => row < this.#applied);
    this.#replay(card, before, this.#removals, -1);
    this.#replay(card, rows, this.#log.removals.length, 1);
  }
  #replay(card: number, arrived: readonly number[], removals: number, change: 1 | -1): void {
    this.#cards.fill(0, 4 * card, 4 * card + 4);
    const { placements, cardType } = readChain(this.#log, card, { ...this.#view, removals }, arrived);
    if (!this.#log.counts(cardType)) return;
    const rows: PlacementRows = {
      card: new Int32Array(placements.length).fill(card),
      kind: new Uint8Array(placements.length).fill(factKind.moved),
      stage: new this.#Small(placements.map((placement) => placement.slot)),
      at: Float64Array.from(placements, (placement) => placement.at),
    };
    this.#pass(rows, 0, placements.length, change, null);
  }

  /**
   * The one pass: places cards row by row. With `untidy` it skips what is no plain placement, and collects the
   * cards to refold. Written as one loop over locals: this is where the time of every full reading goes.
   */
  #pass(rows: PlacementRows, from: number, to: number, change: 1 | -1, untidy: Untidy | null): void {
    const { days } = this;
    const { card, kind, stage, at } = rows;
    const { effective, highWater, occupancy } = this.columns;
    const { off, start, finish, ranks } = this.#bounds;
    const { reading } = this.#log;
    const { asOf } = this.#view;
    const cards = this.#cards;
    const crossedOn = this.#crossedOn;
    const width = ranks - start - 1;
    const startedAt = this.#startedAt;
    const finishedAt = this.#finishedAt;
    const rankOf = this.#rankOf;
    const totals = days.keptTotals;
    let { cells, day } = days;
    let dayFrom = Number.POSITIVE_INFINITY;
    let dayTo = Number.NEGATIVE_INFINITY;
    let row = 0;
    for (let index = from; index < to; index++) {
      const c = card[index] as number;
      const time = at[index] as number;
      if (untidy !== null) {
        const how = reading[c];
        if (how === cardReading.untidy) note(untidy, c, index);
        if (how !== cardReading.tidy || (kind[index] as number) > factKind.moved || time > asOf) continue;
      }
      if (time < dayFrom || time >= dayTo) {
        row = days.rowAt(time);
        dayFrom = days.from;
        dayTo = days.to;
        day = days.day;
        cells = days.cells;
      }
      const its = 4 * c;
      const slot = stage[index] as number;
      const before = (cards[its + slotAt] as number) - 1;
      if (before === slot) continue;
      if (before >= 0) {
        cells[row + occupancy + before]! -= change;
        if (totals !== null) totals[occupancy + before]! -= change;
      }
      cells[row + occupancy + slot]! += change;
      if (totals !== null) totals[occupancy + slot]! += change;
      cards[its + slotAt] = slot + 1;
      if (slot === off) {
        this.#leave(c, time, change);
        continue;
      }
      if (before === off) this.#comeBack(c, time, change);
      const held = (cards[its + heldAt] as number) - 1;
      const rank = rankOf[slot] as number;
      cards[its + heldAt] = rank + 1;
      if (rank >= start && rank < finish) cards[its + observedAt] = 1;
      if (rank < held) this.#takeBack(c, held, rank > start ? rank : start, change);
      if (rank <= held) continue;
      const highest = (cards[its + highestAt] as number) - 1;
      for (let k = held + 1; k <= rank; k++) {
        if (k <= start && k <= highest) continue;
        if (k > start) crossedOn[c * width + k - start - 1] = day;
        if (k === start) startedAt[c] = time;
        else if (k === finish) finishedAt[c] = time;
        cells[row + effective + k]! += change;
        if (totals !== null) totals[effective + k]! += change;
        if (k <= start || k <= highest) continue;
        cells[row + highWater + k]! += change;
        if (totals !== null) totals[highWater + k]! += change;
      }
      if (rank > highest) cards[its + highestAt] = rank + 1;
    }
  }

  #leave(card: number, at: number, change: number): void {
    const held = (this.#cards[4 * card + heldAt] as number) - 1;
    const keeps = Math.min(held, this.#bounds.finish - 1);
    this.#cards[4 * card + heldAt] = keeps + 1;
    if (card >= this.#goneAt.length) [this.#goneAt] = grown([this.#goneAt], this.#cards.length / 4);
    this.#goneAt[card] = at;
    this.#countGone(card, keeps, at, at, change);
    this.#takeBack(card, held, Math.max(keeps, this.#bounds.start), change);
  }
  /** A departure that did not last never was; only that day's observers saw the card gone. */
  #comeBack(card: number, at: number, change: number): void {
    const held = (this.#cards[4 * card + heldAt] as number) - 1;
    this.#countGone(card, held, at, this.#goneAt[card] as number, -change);
  }
  #countGone(card: number, held: number, seenAt: number, goneAt: number, change: number): void {
    const { days, columns } = this;
    if (held >= 0) days.add(days.rowWithin(seenAt), columns.heldOff + held, change);
    days.add(days.rowWithin(goneAt), columns.gone, change);
    const isStarted = (this.#cards[4 * card + highestAt] as number) > this.#bounds.start;
    if (isStarted) days.add(days.rowWithin(goneAt), columns.goneStarted, change);
  }

  /** Crossings above `keeps`, up to the rank held, are no longer in force. */
  #takeBack(card: number, held: number, keeps: number, change: number): void {
    const { days, columns } = this;
    const { ranks, start } = this.#bounds;
    const its = card * (ranks - start - 1) - start - 1;
    for (let k = held; k > keeps; k--)
      days.add(days.rowOf(this.#crossedOn[its + k] as number), columns.effective + k, -change);
  }

  #reserve(cards: number): void {
    if (4 * cards <= this.#cards.length) return;
    const size = this.#cards.length === 0 ? cards : roomFor(cards);
    [this.#startedAt, this.#finishedAt] = grown([this.#startedAt, this.#finishedAt], size);
    [this.#crossedOn] = grown([this.#crossedOn], size * (this.#bounds.ranks - this.#bounds.start - 1));
    [this.#cards] = grown([this.#cards], 4 * size);
  }
}

function note(untidy: Untidy, card: number, row: number): void {
  const rows = untidy.get(card);
  if (rows === undefined) untidy.set(card, [row]);
  else rows.push(row);
}
