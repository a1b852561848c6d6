import { readChain, type ChainView } from "./chain.ts";
import { DayColumns } from "./day-columns.ts";
import { cardReading, factKind, grown } from "./fact-columns.ts";
import type { FlowLog } from "./flow-log.ts";
import { SortedBag } from "./sorted-bag.ts";

type FoldView = Pick<ChainView, "asOf" | "slips">;

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
  /** First columns of the groups in `days`: crossings by rank, cards by slot, cards off the board by the rank they keep. */
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
  readonly #rankOf: Int16Array;
  #applied = 0;
  #removals = 0;
  /** Per card, all shifted by one so that 0 means none: slot, rank held, highest rank. */
  #slot = new Uint16Array();
  #held = new Uint16Array();
  #highest = new Uint16Array();
  #observed = new Uint8Array();
  #goneAt = new Float64Array();
  /** Per card and rank: when the boundary in force was crossed. */
  #crossed = new Float64Array();
  #cycleTimes: SortedBag | null = null;

  constructor(log: FlowLog, view: FoldView) {
    const { ranks, stages, off } = log.stages;
    this.#log = log;
    this.#view = view;
    const occupancy = 2 * ranks;
    const heldOff = occupancy + off + 1;
    const gone = heldOff + ranks;
    this.columns = { effective: 0, highWater: ranks, occupancy, heldOff, gone, goneStarted: gone + 1 };
    this.days = new DayColumns(log.calendar, gone + 2);
    this.#rankOf = Int16Array.from({ length: stages.length + 1 }, (_, slot) => log.stages.rank(slot));
  }

  /** Reads what the log has learned since. */
  catchUp(): this {
    const { facts, reading, removals } = this.#log;
    if (this.#applied === facts.count && this.#removals === removals.length) return this;
    this.#reserve(this.#log.cardIds.length);
    const { card, kind, stage, at } = facts;
    const refold = new Set<number>();
    for (let row = this.#applied; row < facts.count; row++) {
      const c = card[row] as number;
      const how = reading[c];
      if (how === cardReading.untidy) refold.add(c);
      else if (
        how === cardReading.tidy &&
        (kind[row] as number) <= factKind.moved &&
        (at[row] as number) <= this.#view.asOf
      ) {
        this.#step(c, stage[row] as number, at[row] as number);
      }
    }
    if (this.#removals !== removals.length) {
      for (const c of reading.keys()) if (reading[c] === cardReading.untidy) refold.add(c);
    }
    for (const c of refold) this.#refold(c);
    this.#applied = facts.count;
    this.#removals = removals.length;
    return this;
  }

  /** F − S in ms of the items finished and seen in progress, ascending; kept up to date from the first call on. */
  cycleTimes(): SortedBag {
    if (this.#cycleTimes === null) {
      const found = new Float64Array(this.#log.cardIds.length);
      let n = 0;
      for (let c = 0; c < found.length; c++) {
        const ms = this.#cycleTime(c);
        if (ms >= 0) found[n++] = ms;
      }
      this.#cycleTimes = new SortedBag(found.subarray(0, n));
    }
    return this.#cycleTimes;
  }

  #cycleTime(card: number): number {
    const { start, finish, ranks } = this.#log.stages;
    if ((this.#held[card] as number) <= finish || this.#observed[card] === 0) return -1;
    return (this.#crossed[card * ranks + finish] as number) - (this.#crossed[card * ranks + start] as number);
  }

  #step(card: number, slot: number, at: number): void {
    const bag = this.#cycleTimes;
    const before = bag === null ? -1 : this.#cycleTime(card);
    this.#place(card, slot, at, 1);
    if (bag !== null) this.#exchange(bag, before, this.#cycleTime(card));
  }

  #refold(card: number): void {
    const bag = this.#cycleTimes;
    const before = bag === null ? -1 : this.#cycleTime(card);
    this.#replay(card, this.#applied, this.#removals, -1);
    this.#replay(card, this.#log.facts.count, this.#log.removals.length, 1);
    if (bag !== null) this.#exchange(bag, before, this.#cycleTime(card));
  }

  #exchange(bag: SortedBag, before: number, after: number): void {
    if (before === after) return;
    if (before >= 0) bag.remove(before);
    if (after >= 0) bag.add(after);
  }

  /** Puts a card's whole contribution in (1), or takes out (-1) what it was when so much was known. */
  #replay(card: number, known: number, removals: number, change: 1 | -1): void {
    this.#slot[card] = this.#held[card] = this.#highest[card] = this.#observed[card] = 0;
    const chain = readChain(this.#log, card, { ...this.#view, known, removals });
    if (!this.#log.counts(chain.cardType)) return;
    for (const { slot, at } of chain.placements) this.#place(card, slot, at, change);
  }

  #place(card: number, slot: number, at: number, change: 1 | -1): void {
    const { days, columns } = this;
    const { off, start, finish, ranks } = this.#log.stages;
    const row = days.rowAt(at);
    const before = (this.#slot[card] as number) - 1;
    if (before >= 0) days.add(row, columns.occupancy + before, -change);
    days.add(row, columns.occupancy + slot, change);
    this.#slot[card] = slot + 1;

    const held = (this.#held[card] as number) - 1;
    const cells = card * ranks;
    if (slot === off) {
      const keeps = Math.min(held, finish - 1);
      this.#held[card] = keeps + 1;
      if (keeps >= 0) days.add(row, columns.heldOff + keeps, change);
      this.#goneAt[card] = at;
      this.#count(card, at, change);
      this.#takeBack(cells, held, Math.max(keeps, start), change);
      return;
    }
    const rank = this.#rankOf[slot] as number;
    if (before === off) {
      if (held >= 0) days.add(row, columns.heldOff + held, -change);
      this.#count(card, this.#goneAt[card] as number, -change as 1 | -1);
    }
    this.#held[card] = rank + 1;
    if (rank >= start && rank < finish) this.#observed[card] = 1;
    if (rank < held) {
      this.#takeBack(cells, held, Math.max(rank, start), change);
      return;
    }
    const highest = (this.#highest[card] as number) - 1;
    const crossingRow = days.rowAt(at);
    for (let k = held + 1; k <= rank; k++) {
      if (k <= start && k <= highest) continue;
      this.#crossed[cells + k] = at;
      days.add(crossingRow, columns.effective + k, change);
      if (k > highest) days.add(crossingRow, columns.highWater + k, change);
    }
    if (rank > highest) this.#highest[card] = rank + 1;
  }

  /** Crossings above `keeps`, up to the rank held, are no longer in force. */
  #takeBack(cells: number, held: number, keeps: number, change: 1 | -1): void {
    for (let k = held; k > keeps; k--) {
      this.days.add(this.days.rowAt(this.#crossed[cells + k] as number), this.columns.effective + k, -change);
    }
  }

  /** One more, or one fewer, that has left unfinished. */
  #count(card: number, at: number, change: 1 | -1): void {
    const row = this.days.rowAt(at);
    this.days.add(row, this.columns.gone, change);
    if ((this.#highest[card] as number) > this.#log.stages.start) this.days.add(row, this.columns.goneStarted, change);
  }

  #reserve(cards: number): void {
    if (cards <= this.#slot.length) return;
    const size = Math.ceil(cards * 1.6);
    this.#slot = grown(this.#slot, new Uint16Array(size));
    this.#held = grown(this.#held, new Uint16Array(size));
    this.#highest = grown(this.#highest, new Uint16Array(size));
    this.#observed = grown(this.#observed, new Uint8Array(size));
    this.#goneAt = grown(this.#goneAt, new Float64Array(size));
    this.#crossed = grown(this.#crossed, new Float64Array(size * this.#log.stages.ranks));
  }
}
