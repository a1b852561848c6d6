import { FactsByCard } from "./facts-by-card.ts";
import { grown, roomFor } from "./column.ts";
import type { FactColumns } from "./fact-columns.ts";

const none = -1;

/** A card's facts side by side: from `first` on, up to `until`. */
export interface FactRange {
  facts: FactsByCard;
  first: number;
  until: number;
}

/**
 * Which rows a card has, in order of arrival, and what they say. It takes 15 bytes a row, so it is made when first
 * asked for, and follows the facts from there: those of then lie card by card, later ones are linked until they are many.
 */
export class CardRows {
  readonly #facts: FactColumns;
  /** The first rows, card by card, and where those of each card end. */
  #byCard = new FactsByCard();
  #until = new Int32Array();
  /** Later ones: the next row of the same card, and the first and last of each card, at twice its index; shifted by one so that 0 means none. */
  #next = new Int32Array();
  #ends = new Int32Array();
  #followed = 0;

  constructor(facts: FactColumns) {
    this.#facts = facts;
  }

  of(card: number): number[] {
    this.#follow();
    const { row } = this.#byCard;
    const rows = [...row.subarray(this.#begin(card), this.#until[card] ?? 0)];
    for (let later = this.#end(card, 0); later !== none; later = this.#next[later - row.length] as number)
      rows.push(later);
    return rows;
  }
  /** Shows where the facts of a card are; those of one of which more was told since are put together in `spare`. */
  show(card: number, range: FactRange, spare: FactsByCard): void {
    this.#follow();
    if ((this.#ends[2 * card] ?? 0) > 0) return this.put(this.of(card), range, spare);
    range.facts = this.#byCard;
    range.first = this.#begin(card);
    range.until = Math.max(range.first, this.#until[card] ?? 0);
  }
  /** Puts some facts together. */
  put(rows: readonly number[], range: FactRange, spare: FactsByCard): void {
    spare.reserve(rows.length);
    spare.row.set(rows);
    spare.read(this.#facts, rows.length);
    range.facts = spare;
    range.first = 0;
    range.until = rows.length;
  }
  first(card: number): number {
    this.#follow();
    const begin = this.#begin(card);
    return begin < (this.#until[card] ?? 0) ? (this.#byCard.row[begin] as number) : this.#end(card, 0);
  }
  last(card: number): number {
    this.#follow();
    const last = this.#end(card, 1);
    const until = this.#until[card] ?? 0;
    return last === none && this.#begin(card) < until ? (this.#byCard.row[until - 1] as number) : last;
  }

  #begin(card: number): number {
    return card > 0 ? (this.#until[card - 1] ?? 0) : 0;
  }
  #end(card: number, which: 0 | 1): number {
    return (this.#ends[2 * card + which] ?? 0) - 1;
  }
  #follow(): void {
    const { count } = this.#facts;
    if (this.#followed === count) return;
    const sorted = this.#byCard.row.length;
    if (count > 1.25 * sorted) this.#sort(count);
    else for (let row = this.#followed; row < count; row++) this.#link(row, sorted);
    this.#followed = count;
  }
  #link(row: number, sorted: number): void {
    const its = 2 * (this.#facts.card[row] as number);
    if (row - sorted >= this.#next.length) [this.#next] = grown([this.#next], roomFor(row - sorted));
    if (its >= this.#ends.length) [this.#ends] = grown([this.#ends], roomFor(its + 2));
    const last = (this.#ends[its + 1] as number) - 1;
    if (last === none) this.#ends[its] = row + 1;
    else this.#next[last - sorted] = row;
    this.#ends[its + 1] = row + 1;
    this.#next[row - sorted] = none;
  }
  #sort(count: number): void {
    const card = this.#facts.card.subarray(0, count);
    const until = new Int32Array(card.reduce((most, one) => Math.max(most, one), none) + 2);
    for (const one of card) until[one + 1]!++;
    for (let c = 1; c < until.length; c++) until[c]! += until[c - 1] as number;
    // What there was goes first, so that both are never there at once.
    this.#byCard = new FactsByCard();
    this.#byCard.reserve(count);
    const { row } = this.#byCard;
    // What begins where the one before ends is at its own end when all its rows are placed.
    for (let index = 0; index < count; index++) row[until[card[index] as number]!++] = index;
    this.#byCard.read(this.#facts, count);
    this.#until = until;
    [this.#next, this.#ends] = [new Int32Array(), new Int32Array()];
  }
}
