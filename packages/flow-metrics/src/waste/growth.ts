import { CardDays } from "../card-ticks.ts";
import { Level } from "../level.ts";
import { Numbers } from "../numbers.ts";
import type { WasteSpan } from "./detector.ts";

/** Net growth this many times the scatter of independent comings and goings is no chance (2 in 1,000 at most). */
const sigmas = 3;
const leastRatio = 1.2;

/**
 * Whether more comes than goes in the second half of a window: the first half may be a board filling up.
 * The item-days are those above the level at its middle; the cards are those still there, the longest first.
 */
export class Outgrowing {
  readonly #span: WasteSpan;
  readonly #middle: number;
  readonly #ups = new Numbers();
  readonly #downs = new Numbers();
  readonly #cards: { readonly cardId: string; readonly since: number }[] = [];
  #came = 0;
  #went = 0;

  constructor(span: WasteSpan) {
    this.#span = span;
    this.#middle = span.from + Math.floor((span.to - span.from) / 2);
  }
  see(cardId: string, since: number, until: number): void {
    const { to } = this.#span;
    if (since >= to || until <= this.#middle) return;
    this.#ups.push(since);
    if (until < Number.POSITIVE_INFINITY) this.#downs.push(until);
    if (since >= this.#middle) this.#came++;
    if (until < to) this.#went++;
    else this.#cards.push({ cardId, since });
  }
  judge(): { readonly lost: CardDays; readonly values: Readonly<Record<string, number>> } | null {
    const span = this.#span;
    const { to } = span;
    const edges = { ups: this.#ups.take(), downs: this.#downs.take() };
    const [middle, came, went] = [this.#middle, this.#came, this.#went];
    const isGrowing = came - went >= sigmas * Math.sqrt(came + went) && came >= leastRatio * went;
    if (!isGrowing || came === 0) return null;
    const level = new Level(edges);
    const usual = level.at(middle);
    let excess = 0;
    level.forEachStep(middle, to, (start, end, count) => {
      if (count > usual) excess += span.ticks(start, end) * (count - usual);
    });
    const lost = new CardDays();
    const there = this.#cards.reduce((sum, { since }) => sum + span.ticks(Math.max(since, middle), to), 0);
    for (const { cardId, since } of this.#cards)
      lost.add(cardId, Math.round((span.ticks(Math.max(since, middle), to) * excess) / Math.max(1, there)));
    return { lost, values: { came, went } };
  }
}
