import { sortedField, type CardSort } from "./card-sorts.ts";
import type { Card } from "../streams/board/card.ts";
import { orderByField, type FieldOrderContext } from "./field-order.ts";

const dayMs = 86_400_000;

type Order = (a: Card, b: Card) => number;

/**
 * The order of a sort: due soonest, oldest, longest in its stage, largest, by title, or by a field of the board; what has
 * no such date, size or value stands last.
 * 0 for cards that are alike, so a stable sort leaves them as hands put them; `undefined` for what sorts nothing: `rank`,
 * and a field that the board does not have.
 */
export function cardOrder(sort: CardSort, context: FieldOrderContext): Order | undefined {
  switch (sort) {
    case "rank":
      return undefined;
    case "title":
      return (a, b) => context.texts.compare(a.title, b.title);
    case "due":
      return least(({ dueAt }) => dueAt && Date.parse(dueAt) + (dueAt.length === 10 ? dayMs - 1 : 0));
    case "age":
      return least(({ startedAt, finishedAt }) => (finishedAt === undefined && startedAt ? Date.parse(startedAt) : ""));
    case "here":
      return least(({ enteredStageAt }) => Date.parse(enteredStageAt));
    case "size":
      return least(({ size }) => size && -size);
    default: {
      const field = context.fields.find(({ fieldId }) => fieldId === sortedField(sort));
      return field && orderByField(field, context);
    }
  }
}

/** The least first, what has none last. */
function least(read: (card: Card) => number | "" | undefined): Order {
  const valueOf = (card: Card): number => {
    const value = read(card);
    return typeof value === "number" ? value : Number.MAX_SAFE_INTEGER;
  };
  return (a, b) => valueOf(a) - valueOf(b);
}
