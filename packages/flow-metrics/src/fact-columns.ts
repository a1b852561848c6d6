import { CardRows } from "./card-rows.ts";
import { asWide, fitting, grown, roomFor, type NarrowColumn } from "./column.ts";

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
  worked: 11,
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

/** Where a card or a row stands that was not taken over. */
export const leftOut = -1;

/** Card facts in order of arrival, as columns that grow. */
export class FactColumns {
  count = 0;
  card = new Int32Array();
  kind = new Uint8Array();
  stage: NarrowColumn = new Uint8Array();
  claimed: NarrowColumn = new Uint8Array();
  at = new Float64Array();
  seq = new Int32Array();
  actor: NarrowColumn = new Uint8Array();
  readonly rows = new CardRows(this);

  push(row: FactRow): number {
    const index = this.count;
    if (index === this.at.length) this.#grow(roomFor(index));
    this.stage = fitting(this.stage, row.stage);
    this.claimed = fitting(this.claimed, row.claimed);
    this.actor = fitting(this.actor, row.actor);
    this.card[index] = row.card;
    this.kind[index] = row.kind;
    this.stage[index] = row.stage;
    this.claimed[index] = row.claimed;
    this.at[index] = row.at;
    this.seq[index] = row.seq;
    // See `grown`: many sources do not say who did what.
    if (row.actor > 0) this.actor[index] = row.actor;
    this.count = index + 1;
    return index;
  }

  /** Takes over the rows of some cards: `cards` says what each is called here, or that it is left out; answered with where each row went. */
  take(from: FactColumns, cards: Int32Array): { readonly rows: number; readonly rowOf: Int32Array } {
    const rowOf = new Int32Array(from.count).fill(leftOut);
    for (let row = 0; row < from.count; row++)
      if (cards[from.card[row] as number] !== leftOut) rowOf[row] = this.count++;
    this.stage = asWide(this.stage, from.stage);
    this.claimed = asWide(this.claimed, from.claimed);
    this.actor = asWide(this.actor, from.actor);
    this.#grow(this.count);
    for (let row = 0; row < from.count; row++) {
      const taken = rowOf[row] as number;
      if (taken === leftOut) continue;
      this.card[taken] = cards[from.card[row] as number] as number;
      this.kind[taken] = from.kind[row] as number;
      this.stage[taken] = from.stage[row] as number;
      this.claimed[taken] = from.claimed[row] as number;
      this.at[taken] = from.at[row] as number;
      this.seq[taken] = from.seq[row] as number;
      if ((from.actor[row] as number) > 0) this.actor[taken] = from.actor[row] as number;
    }
    return { rows: this.count, rowOf };
  }

  #grow(length: number): void {
    [this.at, this.card, this.seq, this.kind, this.stage, this.claimed, this.actor] = grown(
      [this.at, this.card, this.seq, this.kind, this.stage, this.claimed, this.actor],
      length,
    );
  }
}
