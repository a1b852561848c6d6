import { grown, roomFor } from "./column.ts";
import type { FactColumns } from "./fact-columns.ts";

const none = -1;

/** Which rows a card has, in order of arrival. It takes 4 bytes a row, so it is made when first asked for, and follows the facts from there. */
export class CardRows {
  readonly #facts: FactColumns;
  #followed = 0;
  #next = new Int32Array();
  /** First and last row of each card, at twice its index; shifted by one so that 0 means none. */
  #ends = new Int32Array();

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
    const next = this.#following();
    let count = 0;
    for (let row = this.#end(card, 0); row !== none; row = next[row] as number) rows[count++] = row;
    rows.length = count;
  }
  first(card: number): number {
    this.#following();
    return this.#end(card, 0);
  }
  last(card: number): number {
    this.#following();
    return this.#end(card, 1);
  }

  #end(card: number, which: 0 | 1): number {
    return (this.#ends[2 * card + which] ?? 0) - 1;
  }
  #following(): Int32Array {
    const { count, card } = this.#facts;
    if (this.#followed === count) return this.#next;
    if (count > this.#next.length) [this.#next] = grown([this.#next], this.#next.length === 0 ? count : roomFor(count));
    for (let row = this.#followed; row < count; row++) {
      const c = card[row] as number;
      const its = 2 * c;
      if (its >= this.#ends.length) [this.#ends] = grown([this.#ends], 2 * roomFor(c + 1));
      const last = (this.#ends[its + 1] as number) - 1;
      if (last === none) this.#ends[its] = row + 1;
      else this.#next[last] = row;
      this.#ends[its + 1] = row + 1;
      this.#next[row] = none;
    }
    this.#followed = count;
    return this.#next;
  }
}
