import { grown, roomFor } from "./column.ts";
import type { FactColumns } from "./fact-columns.ts";

const none = -1;

/**
 * Which rows a card has, in order of arrival. It takes 4 bytes a row, so it is made when first asked for, and follows
 * the facts from there: those of then lie card by card, later ones are linked until they are many.
 */
export class CardRows {
  readonly #facts: FactColumns;
  /** The first rows, card by card, and where those of each card end. */
  #byCard = new Int32Array();
  #until = new Int32Array();
  /** Later ones: the next row of the same card, and the first and last of each card, at twice its index; shifted by one so that 0 means none. */
  #next = new Int32Array();
  #ends = new Int32Array();
  #followed = 0;

  constructor(facts: FactColumns) {
    this.#facts = facts;
  }

  of(card: number): number[] {
    const rows: number[] = [];
    this.readInto(rows, card);
    return rows;
  }
  /** The same into an array that is used again for the next card. */
  readInto(rows: number[], card: number): void {
    this.#follow();
    const [byCard, next] = [this.#byCard, this.#next];
    const until = this.#until[card] ?? 0;
    let count = 0;
    for (let index = this.#begin(card); index < until; index++) rows[count++] = byCard[index] as number;
    for (let row = this.#end(card, 0); row !== none; row = next[row - byCard.length] as number) rows[count++] = row;
    // Setting the length costs as much as reading a card.
    while (rows.length > count) rows.pop();
  }
  first(card: number): number {
    this.#follow();
    const begin = this.#begin(card);
    return begin < (this.#until[card] ?? 0) ? (this.#byCard[begin] as number) : this.#end(card, 0);
  }
  last(card: number): number {
    this.#follow();
    const last = this.#end(card, 1);
    const until = this.#until[card] ?? 0;
    return last === none && this.#begin(card) < until ? (this.#byCard[until - 1] as number) : last;
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
    const sorted = this.#byCard.length;
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
    const byCard = new Int32Array(count);
    // What begins where the one before ends is at its own end when all its rows are placed.
    for (let row = 0; row < count; row++) byCard[until[card[row] as number]!++] = row;
    [this.#byCard, this.#until] = [byCard, until];
    [this.#next, this.#ends] = [new Int32Array(), new Int32Array()];
  }
}
