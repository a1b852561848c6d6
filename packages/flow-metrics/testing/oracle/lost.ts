import { grain, sum } from "./question.ts";

/** What cards lost, each card's own. */
export type Lost = ReadonlyMap<string, number>;

/** Those that lost most, by their id where that is the same. */
export const worstOf = (lost: Lost, most = 5): string[] =>
  [...lost]
    .sort(([a, x], [b, y]) => grain(y) - grain(x) || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([cardId]) => cardId);
export const total = (lost: Lost): number => sum([...lost.values()]);
/** Adds up by card. */
export function byCard(parts: readonly (readonly [cardId: string, days: number])[]): Lost {
  const lost = new Map<string, number>();
  for (const [cardId, days] of parts) lost.set(cardId, (lost.get(cardId) ?? 0) + days);
  return lost;
}
