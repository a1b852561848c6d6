import type { CardSort } from "./card-sorts.ts";
import type { Card } from "../streams/board/card.ts";

const dayMs = 86_400_000;

/**
 * The order of a sort: due soonest, oldest, longest in its stage, or by title; what has no such date stands last.
 * 0 for cards that are alike, so a stable sort leaves them as hands put them; `undefined` for `rank`, which sorts nothing.
 */
export function cardOrder(sort: CardSort, titles: Intl.Collator): ((a: Card, b: Card) => number) | undefined {
  switch (sort) {
    case "rank":
      return undefined;
    case "title":
      return (a, b) => titles.compare(a.title, b.title);
    case "due":
      return byTime(({ dueAt }) => dueAt && Date.parse(dueAt) + (dueAt.length === 10 ? dayMs - 1 : 0));
    case "age":
      return byTime(({ startedAt, finishedAt }) =>
        finishedAt === undefined && startedAt ? Date.parse(startedAt) : "",
      );
    case "here":
      return byTime(({ enteredStageAt }) => Date.parse(enteredStageAt));
  }
}

/** Earliest first. */
function byTime(read: (card: Card) => number | "" | undefined): (a: Card, b: Card) => number {
  const timeOf = (card: Card): number => {
    const time = read(card);
    return typeof time === "number" ? time : Number.MAX_SAFE_INTEGER;
  };
  return (a, b) => timeOf(a) - timeOf(b);
}
