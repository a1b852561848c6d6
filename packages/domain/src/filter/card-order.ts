import type { CardSort } from "./card-sorts.ts";
import type { Card } from "../streams/board/card.ts";

const dayMs = 86_400_000;

/**
 * The order of a sort: due soonest, oldest, longest in its stage, largest, or by title; what has no such date or size
 * stands last.
 * 0 for cards that are alike, so a stable sort leaves them as hands put them; `undefined` for `rank`, which sorts nothing.
 */
export function cardOrder(sort: CardSort, titles: Intl.Collator): ((a: Card, b: Card) => number) | undefined {
  switch (sort) {
    case "rank":
      return undefined;
    case "title":
      return (a, b) => titles.compare(a.title, b.title);
    case "due":
      return least(({ dueAt }) => dueAt && Date.parse(dueAt) + (dueAt.length === 10 ? dayMs - 1 : 0));
    case "age":
      return least(({ startedAt, finishedAt }) => (finishedAt === undefined && startedAt ? Date.parse(startedAt) : ""));
    case "here":
      return least(({ enteredStageAt }) => Date.parse(enteredStageAt));
    case "size":
      return least(({ size }) => size && -size);
  }
}

/** The least first, what has none last. */
function least(read: (card: Card) => number | "" | undefined): (a: Card, b: Card) => number {
  const valueOf = (card: Card): number => {
    const value = read(card);
    return typeof value === "number" ? value : Number.MAX_SAFE_INTEGER;
  };
  return (a, b) => valueOf(a) - valueOf(b);
}
