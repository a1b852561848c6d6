/** What a row says. The first two are all that an ordinary card ever has. */
export const factKind = {
  created: 0,
  moved: 1,
  blocked: 2,
  unblocked: 3,
  corrected: 4,
  withdrawn: 5,
  archived: 6,
  restored: 7,
  typed: 8,
  left: 9,
  arrived: 10,
} as const;
export type FactKind = (typeof factKind)[keyof typeof factKind];

/** How a card's rows may be read: one after the other, not at all, or only by deriving its chain anew. */
export const cardReading = { tidy: 0, leftOut: 1, untidy: 2 } as const;

export interface FactRow {
  readonly card: number;
  readonly kind: FactKind;
  readonly stage: number;
  /** The stage the source says the card left. */
  readonly claimed: number;
  readonly at: number;
  readonly seq: number;
  /** Interned, 0 = unknown. */
  readonly actor: number;
}

const none = -1;

/** Card facts in order of arrival, as columns that grow; the rows of one card are chained. */
export class FactColumns {
  count = 0;
  card = new Int32Array(1024);
  kind = new Uint8Array(1024);
  stage = new Uint16Array(1024);
  claimed = new Uint16Array(1024);
  at = new Float64Array(1024);
  seq = new Int32Array(1024);
  actor = new Uint32Array(1024);
  #next = new Int32Array(1024);
  #first: number[] = [];
  #last: number[] = [];
  #rowsOf: number[] = [];

  push(row: FactRow): number {
    const index = this.count;
    if (index === this.at.length) this.#grow(Math.ceil(index * 1.6));
    this.card[index] = row.card;
    this.kind[index] = row.kind;
    this.stage[index] = row.stage;
    this.claimed[index] = row.claimed;
    this.at[index] = row.at;
    this.seq[index] = row.seq;
    this.actor[index] = row.actor;
    this.#next[index] = none;
    const last = this.#last[row.card];
    if (last === undefined) this.#first[row.card] = index;
    else this.#next[last] = index;
    this.#last[row.card] = index;
    this.#rowsOf[row.card] = (this.#rowsOf[row.card] ?? 0) + 1;
    this.count = index + 1;
    return index;
  }

  /** Rows of a card in order of arrival, of the first `known` rows of the log. */
  rowsOf(card: number, known = this.count): number[] {
    const rows: number[] = [];
    let row = this.#first[card] ?? none;
    while (row !== none && row < known) {
      rows.push(row);
      row = this.#next[row] ?? none;
    }
    return rows;
  }
  /** The same into an array that is used again for the next card. */
  readRowsOf(card: number, into: number[]): void {
    const next = this.#next;
    let count = 0;
    for (let row = this.#first[card] ?? none; row !== none; row = next[row] as number) into[count++] = row;
    into.length = count;
  }
  rowCountOf(card: number): number {
    return this.#rowsOf[card] ?? 0;
  }
  firstRowOf(card: number): number | undefined {
    return this.#first[card];
  }

  #grow(size: number): void {
    this.card = grown(this.card, new Int32Array(size));
    this.kind = grown(this.kind, new Uint8Array(size));
    this.stage = grown(this.stage, new Uint16Array(size));
    this.claimed = grown(this.claimed, new Uint16Array(size));
    this.at = grown(this.at, new Float64Array(size));
    this.seq = grown(this.seq, new Int32Array(size));
    this.actor = grown(this.actor, new Uint32Array(size));
    this.#next = grown(this.#next, new Int32Array(size));
  }
}

/** The old values at the start of a larger array. */
export function grown<A extends Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  old: A,
  larger: A,
): A {
  larger.set(old);
  return larger;
}
