import { ticksPerDay } from "./duration.ts";

/** What a card took. */
export interface CardTicks {
  readonly cardId: string;
  readonly ticks: number;
}

/** The longest first; of equal ones by their id, so that the order of the cards changes nothing. */
export const longestFirst = (a: CardTicks, b: CardTicks): number =>
  b.ticks - a.ticks || (a.cardId < b.cardId ? -1 : a.cardId > b.cardId ? 1 : 0);

const shownExamples = 5;

/** Adds up what cards took, each card once, and remembers the longest. */
export class CardDays {
  items = 0;
  #ticks = 0;
  readonly #longest: CardTicks[] = [];
  /** Fewer are certain not to be among the longest. */
  #fewest = Number.NEGATIVE_INFINITY;

  add(cardId: string, ticks: number): void {
    this.items++;
    this.#ticks += ticks;
    if (ticks >= this.#fewest) this.#show({ cardId, ticks });
  }
  #show(card: CardTicks): void {
    const longest = this.#longest;
    let place = longest.length;
    while (place > 0 && longestFirst(card, longest[place - 1] as CardTicks) < 0) place--;
    if (place === shownExamples) return;
    if (longest.length === shownExamples) longest.pop();
    longest.splice(place, 0, card);
    this.#fewest = longest[shownExamples - 1]?.ticks ?? Number.NEGATIVE_INFINITY;
  }
  get ticks(): number {
    return this.#ticks;
  }
  get days(): number {
    return this.#ticks / ticksPerDay;
  }
  get examples(): readonly string[] {
    return this.#longest.map(({ cardId }) => cardId);
  }
}
