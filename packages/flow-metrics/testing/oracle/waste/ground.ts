import { itemsOf, kindOf, overlap, partDays, rankOf, type Item } from "../item.ts";
import { total, worstOf, type Lost } from "../lost.ts";
import { blockedSpans } from "../blocked.ts";
import { dayMs, sum, type Question } from "../question.ts";
import { factsOf } from "../story.ts";

export interface Card extends Item {
  /** Its start; never, where it was not begun. */
  readonly begun: number;
  /** When it was last in progress in the window. */
  readonly until: number;
}
/** The window up to now, who was in it, and what it held as a whole. */
export interface Ground {
  readonly question: Question;
  readonly from: number;
  readonly to: number;
  readonly cards: readonly Card[];
  readonly inProgress: number;
  readonly finished: number;
  readonly discarded: number;
  /** Days of the part of a stretch that lies in the window. */
  readonly days: (from: number, to: number) => number;
}
export const isIn = ({ from, to }: Pick<Ground, "from" | "to">, at: number): boolean => at >= from && at < to;
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

export function groundOf(question: Question): Ground {
  const { from } = question;
  const to = Math.min(question.to, question.asOf);
  const cards = itemsOf(question)
    .filter(({ stays }) => stays.length > 0)
    .map((item) => ({ ...item, begun: item.start ?? Infinity, until: Math.min(item.end, to) }));
  const days = (start: number, end: number): number => {
    const [low, high] = [Math.max(start, from), Math.min(end, to)];
    return low < high ? partDays(question, low, high) : 0;
  };
  const ended = cards.filter(({ end }) => isIn({ from, to }, end));
  return {
    question,
    from,
    to,
    cards,
    days,
    inProgress: sum(cards.map(({ begun, end }) => days(begun, end))),
    finished: ended.filter(({ finish }) => finish !== null).length,
    discarded: ended.filter(
      (card) => card.finish === null && card.departed?.kind === "discarded" && card.begun < card.end,
    ).length,
  };
}

/** Time not blocked in a stretch, in days. */
export function unblockedDays(question: Question, card: Item, from: number, to: number): number {
  const [low, high] = overlap(from, to, from, to);
  const blocked = blockedSpans(card, low, high).map(([a, b]) => partDays(question, a, b));
  return partDays(question, low, high) - sum(blocked);
}
/** Facts of a card that somebody known did, as they tell their instants. */
export const deedsOf = (question: Question, cardId: string) =>
  factsOf(cardId, question).flatMap(({ fact }) => {
    const { actor } = fact;
    const at = Date.parse(fact.at);
    return actor === undefined || actor.kind === "rule" || at > question.asOf ? [] : [{ fact, actor, at }];
  });
/** A move into an active stage, by which somebody took work up. */
export const isTakingUp = (question: Question, fact: { readonly type: string; readonly toStageId?: string }): boolean =>
  fact.type === "card.moved" && kindOf(question, fact.toStageId ?? "") === "active";

const sure = ["low", "medium", "high"] as const;
export const evidence = (
  wasteName: string,
  signal: string,
  lost: Lost,
  values: Readonly<Record<string, number>>,
  { stageIds = [], most = 2 }: { readonly stageIds?: readonly string[]; readonly most?: 0 | 1 | 2 } = {},
) => ({
  waste: wasteName,
  signal,
  stageIds,
  items: lost.size,
  itemDaysLost: total(lost),
  examples: worstOf(lost),
  confidence: sure[Math.min(most, lost.size >= 30 ? 2 : lost.size >= 10 ? 1 : 0)],
  values,
});
export type Evidence = ReturnType<typeof evidence>;
interface NotKnown {
  readonly signal: string;
  readonly unknown: string;
}
export type Found = Evidence | NotKnown;

interface Part {
  readonly stageId: string;
  readonly days: number;
}
/** Of a stretch of a card, by the stage it was in. */
export const byStay = (card: Card, low: number, high: number, daysOf: (from: number, to: number) => number): Part[] =>
  card.stays.map((stay) => {
    const [from, to] = [Math.max(stay.from, low), Math.min(stay.to ?? high, high)];
    return { stageId: stay.stageId, days: from < to ? daysOf(from, to) : 0 };
  });
/** In one stage where that has four fifths of what was lost, in two where those do, else nowhere in particular. */
export function occursIn({ question }: Ground, parts: readonly Part[]): { readonly stageIds: string[] } {
  const lost = (some: readonly Part[]): number => sum(some.map(({ days }) => Math.round(days * dayMs)));
  const stages = question.workflow.stages
    .map(({ stageId }, rank) => ({
      stageId,
      lost: lost(parts.filter((part) => rankOf(question, part.stageId) === rank)),
    }))
    .filter((stage) => stage.lost > 0)
    .sort((a, b) => b.lost - a.lost);
  const enough = [1, 2].find((count) => sum(stages.slice(0, count).map((one) => one.lost)) * 5 >= lost(parts) * 4);
  return { stageIds: stages.slice(0, enough ?? 0).map(({ stageId }) => stageId) };
}

/** More came than went in the second half of the window: by three times its scatter, and by a fifth. */
export function outgrown(
  { from, to, days }: Ground,
  stays: readonly { readonly cardId: string; readonly since: number; readonly until: number }[],
): { readonly lost: Lost; readonly values: Record<string, number> } | null {
  const middle = from + Math.floor((to - from) / 2);
  const there = stays.filter(({ since, until }) => since < to && until > middle);
  const came = there.filter(({ since }) => since >= middle).length;
  const went = there.filter(({ until }) => until < to).length;
  if (came === 0 || came - went < 3 * Math.sqrt(came + went) || came < 1.2 * went) return null;
  const levelAt = (at: number): number => there.filter(({ since, until }) => since <= at && at < until).length;
  const edges = [...new Set([middle, to, ...there.flatMap(({ since, until }) => [since, until])])]
    .filter((at) => at >= middle && at <= to)
    .sort((a, b) => a - b);
  const excess = edges
    .slice(1)
    .map((end, index) => days(edges[index] ?? end, end) * Math.max(0, levelAt(edges[index] ?? end) - levelAt(middle)));
  // Shared out among those still there, by how long they have been.
  const open = there.filter(({ until }) => until >= to);
  const time = ({ since }: (typeof open)[number]): number => days(Math.max(since, middle), to);
  const all = sum(open.map(time));
  const lost = new Map(
    open.map((one) => [one.cardId, all > 0 ? Math.round((time(one) * sum(excess) * dayMs) / all) / dayMs : 0]),
  );
  return { lost, values: { came, went } };
}
