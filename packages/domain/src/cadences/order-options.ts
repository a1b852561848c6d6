import { classesOfService, type Card } from "../streams/board/card.ts";
import type { UpstreamOption } from "./room-to-pull.ts";

/** How a team may look at what it could start: as hands have ordered it, or by what presses. */
export const optionOrders = ["board", "class", "due", "age"] as const;
export type OptionOrder = (typeof optionOrders)[number];

/** Expedite first and intangible last, soonest due first, oldest first; what is alike stays as hands have ordered it. */
export function orderOptions(options: readonly UpstreamOption[], order: OptionOrder): readonly UpstreamOption[] {
  if (order === "board") return options;
  const key = keys[order];
  return options.toSorted((a, b) => {
    const [one, other] = [key(a.card), key(b.card)];
    return one === other ? 0 : one < other ? -1 : 1;
  });
}

const keys: Readonly<Record<Exclude<OptionOrder, "board">, (card: Card) => string | number>> = {
  class: ({ classOfService }) => classesOfService.indexOf(classOfService ?? "standard"),
  due: ({ dueAt }) => dueAt ?? "~",
  age: ({ createdAt }) => createdAt,
};
