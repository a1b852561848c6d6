/** A card's type; null: it has none. */
export type CardType = string | null;

/** Counts things by card type, in columns that grow with the types seen. */
export class TypeCounts {
  readonly #counts = new Map<CardType, number[]>();
  readonly #columns: number;

  constructor(columns: number) {
    this.#columns = columns;
  }

  add(type: CardType, column: number, change = 1): void {
    const known = this.#counts.get(type) ?? Array.from({ length: this.#columns }, () => 0);
    known[column] = (known[column] ?? 0) + change;
    this.#counts.set(type, known);
  }
  /** Types by name, untyped cards last, each with its columns. */
  rows(): { readonly cardType: CardType; readonly counts: readonly number[] }[] {
    return [...this.#counts]
      .map(([cardType, counts]) => ({ cardType, counts }))
      .sort((a, b) => byName(a.cardType, b.cardType));
  }
}

const byName = (a: CardType, b: CardType): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};
