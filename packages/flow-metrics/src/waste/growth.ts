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
export function outgrowing({ from, to, ticks }: WasteSpan) {
  const middle = from + Math.floor((to - from) / 2);
  const ups = new Numbers();
  const downs = new Numbers();
  const cards: { readonly cardId: string; readonly since: number }[] = [];
  let came = 0;
  let went = 0;
  return {
    see(cardId: string, since: number, until: number): void {
      if (since >= to || until <= middle) return;
      ups.push(since);
      if (until < Number.POSITIVE_INFINITY) downs.push(until);
      if (since >= middle) came++;
      if (until < to) went++;
      else cards.push({ cardId, since });
    },
    judge(): { readonly lost: CardDays; readonly values: Readonly<Record<string, number>> } | null {
      const isGrowing = came - went >= sigmas * Math.sqrt(came + went) && came >= leastRatio * went;
      if (!isGrowing || came === 0) return null;
      const level = new Level({ ups: ups.column(), downs: downs.column() });
      const usual = level.at(middle);
      let excess = 0;
      level.forEachStep(middle, to, (start, end, count) => {
        if (count > usual) excess += ticks(start, end) * (count - usual);
      });
      const lost = new CardDays();
      const there = cards.reduce((sum, { since }) => sum + ticks(Math.max(since, middle), to), 0);
      for (const { cardId, since } of cards)
        lost.add(cardId, Math.round((ticks(Math.max(since, middle), to) * excess) / Math.max(1, there)));
      return { lost, values: { came, went } };
    },
  };
}
