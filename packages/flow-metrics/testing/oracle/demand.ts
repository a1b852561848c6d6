import { ageDays, isInWindow, itemsOf, rankOf, type Item } from "./item.ts";
import { workingDays } from "./local-day.ts";
import type { Question } from "./question.ts";
import { startRank } from "./story.ts";

/** Working days over requests: items that first stood at or right of where requests arrive. */
export function takt(question: Question, stageId: string | null): unknown {
  const { workflow, from, asOf } = question;
  const to = Math.max(from, Math.min(question.to, asOf));
  const availableDays = workingDays(workflow.timeZone, from, to);
  if (stageId === null) return { configured: false, stageId, stage: null, demand: null, availableDays, taktDays: null };
  const asked = rankOf(question, stageId);
  const demand = itemsOf(question).filter((item) =>
    isInWindow(question, item.stays.find((stay) => rankOf(question, stay.stageId) >= asked)?.from ?? null),
  ).length;
  const stage = workflow.stages.find((one) => one.stageId === stageId)?.name;
  return {
    configured: true,
    stageId,
    stage,
    demand,
    availableDays,
    taktDays: demand > 0 ? availableDays / demand : null,
  };
}

/** Who came to wait left of the start, and what became of them; and what was decided in the window. */
export function upstreamDiscards(question: Question): unknown {
  const start = startRank(question.workflow);
  const options = itemsOf(question).flatMap((item) => {
    const first = item.stays.find((stay) => rankOf(question, stay.stageId) >= 0);
    if (first === undefined || rankOf(question, first.stageId) >= start) return [];
    const gone = item.start === null ? item.departed : null;
    return [{ item, cameAt: first.from, gone, decidedAt: item.start ?? gone?.at ?? null }];
  });
  const came = options.filter(({ cameAt }) => isInWindow(question, cameAt));
  const discardedOf = (of: typeof options): typeof options => of.filter(({ gone }) => gone?.kind === "discarded");
  const committed = came.filter(({ item }) => item.start !== null).length;
  const discarded = discardedOf(came).length;
  const transferred = came.filter(({ gone }) => gone?.kind === "transferred").length;
  const decided = options.filter(({ decidedAt }) => isInWindow(question, decidedAt));
  const given = discardedOf(decided);
  const taken = decided.filter(({ item }) => item.start !== null).length;
  return {
    came: came.length,
    committed,
    discarded,
    transferred,
    open: came.length - committed - discarded - transferred,
    share: came.length > 0 ? discarded / came.length : null,
    decided: {
      committed: taken,
      discarded: given.length,
      share: taken + given.length > 0 ? given.length / (taken + given.length) : null,
    },
    items: given
      .toSorted((a, b) => (b.decidedAt ?? 0) - (a.decidedAt ?? 0) || (a.item.cardId < b.item.cardId ? -1 : 1))
      .map(({ item, cameAt, decidedAt }) => ({
        cardId: item.cardId,
        cameAt: new Date(cameAt).toISOString(),
        discardedAt: new Date(decidedAt ?? 0).toISOString(),
      })),
  };
}

export interface Cost {
  readonly cost: number;
  readonly duration: number;
}
/** Who still can be done and has a cost, by cost over duration; the older first where that is the same, then by id. */
export function costOfDelay(question: Question, costs: ReadonlyMap<string, Cost>): unknown {
  const since = (item: Item): number => item.start ?? item.createdAt ?? Number.POSITIVE_INFINITY;
  const score = ({ cost, duration }: Cost): number => (duration > 0 ? cost / duration : Number.NEGATIVE_INFINITY);
  const rows = itemsOf(question)
    .filter((item) => item.departed === null && item.stays.length > 0)
    .flatMap((item) => {
      const given = costs.get(item.cardId);
      return given === undefined ? [] : [{ item, given }];
    })
    .sort(
      (a, b) =>
        score(b.given) - score(a.given) || since(a.item) - since(b.item) || (a.item.cardId < b.item.cardId ? -1 : 1),
    );
  return {
    items: rows.map(({ item, given }, index) => ({
      cardId: item.cardId,
      costOfDelay: given.cost,
      duration: given.duration,
      cd3: given.duration > 0 ? given.cost / given.duration : null,
      rank: given.duration > 0 ? index + 1 : null,
      ageDays: since(item) === Number.POSITIVE_INFINITY ? null : ageDays(question, since(item), question.asOf),
    })),
  };
}
