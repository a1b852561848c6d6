import { itemsOf, overlap, partDays, touches, type Item } from "./item.ts";
import { grain, ordered, sum, type Question } from "./question.ts";

/** Merged intervals in which an item was blocked, within bounds. */
export function blockedSpans(item: Item, low: number, high: number): (readonly [number, number])[] {
  const edges = [...new Set([low, high, ...item.blocked.flatMap(({ from, to }) => [from, to ?? high])])].sort(
    (a, b) => a - b,
  );
  return edges.flatMap((at, index) => {
    const next = edges[index + 1];
    if (next === undefined || at < low || next > high) return [];
    return item.blocked.some(({ from, to }) => from <= at && next <= (to ?? high)) ? [[at, next] as const] : [];
  });
}
export const blockedDays = (question: Question, item: Item, low: number, high: number): number =>
  sum(blockedSpans(item, low, high).map(([from, to]) => partDays(question, from, to)));

interface Costly {
  readonly days: number;
  readonly count: number;
  readonly reason: string | null;
}
/** The most days first, then the most blockages. */
export const byCost = (a: Costly, b: Costly): number =>
  grain(b.days) - grain(a.days) || b.count - a.count || ((a.reason ?? "") < (b.reason ?? "") ? -1 : 1);

/** Blocked time of each item within [S, F or now) and the window. */
export function blockedTime(question: Question): unknown {
  const { asOf, from, to } = question;
  const spans = itemsOf(question).flatMap((item) => {
    const end = Math.min(item.end, asOf);
    if (item.start === null || !touches(item.start, end, from, Math.min(to, asOf))) return [];
    const [a, b] = overlap(item.start, end, from, to);
    return [{ item, a, b }];
  });
  const items = spans
    .filter(({ item, a, b }) => item.blocked.some((one) => touches(one.from, one.to ?? b, a, b)))
    .map(({ item, a, b }) => ({ cardId: item.cardId, days: blockedDays(question, item, a, b) }));
  const reasons = [...new Set(spans.flatMap(({ item }) => item.blocked.map(({ reason }) => reason)))];
  const byReason = reasons.map((reason) => {
    const parts = spans.map(({ item, a, b }) => {
      const only = { ...item, blocked: item.blocked.filter((one) => one.reason === reason) };
      const count = only.blocked.filter((one) => touches(one.from, one.to ?? b, a, b)).length;
      return { count, days: blockedDays(question, only, a, b) };
    });
    return { reason, count: sum(parts.map(({ count }) => count)), days: sum(parts.map(({ days }) => days)) };
  });
  return {
    items: ordered(
      items,
      ({ days }) => -days,
      ({ cardId }) => cardId,
    ),
    totalDays: sum(items.map(({ days }) => days)),
    byReason: byReason.filter(({ count }) => count > 0).sort(byCost),
  };
}
