/** What a card took. */
export interface CardTicks {
  readonly cardId: string;
  readonly ticks: number;
}

/** The longest first; of equal ones by their id, so that the order of the cards changes nothing. */
export const longestFirst = (a: CardTicks, b: CardTicks): number =>
  b.ticks - a.ticks || (a.cardId < b.cardId ? -1 : a.cardId > b.cardId ? 1 : 0);
