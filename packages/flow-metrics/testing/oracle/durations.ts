import { blockedDays } from "./blocked.ts";
import {
  ageDays,
  finishedIn,
  inProgress,
  isDone,
  itemsOf,
  kindOf,
  named,
  overlap,
  partDays,
  percentileOf,
  rankOf,
  summaryOf,
  touches,
  wholeDays,
  type Item,
} from "./item.ts";
import { iso, ordered, sum, type Question } from "./question.ts";
import { startRank } from "./story.ts";

type Finished = Item & { readonly finish: number };
/** Finished items with the instant their cycle time counts from. */
export function timed(question: Question): { item: Finished; from: number; days: number }[] {
  const { noObservedStart } = question.conventions;
  const items = finishedIn(question).flatMap((item) => {
    const start = item.start ?? item.finish;
    if (item.observed || noObservedStart === "zero") return [{ item, from: start }];
    return noObservedStart === "exclude" ? [] : [{ item, from: item.createdAt ?? start }];
  });
  return ordered(
    items.map(({ item, from }) => ({ item, from, days: wholeDays(question, from, item.finish) })),
    ({ item }) => item.finish,
    ({ item }) => item.cardId,
  );
}
const listed = (question: Question, items: readonly { item: Finished; from: number; days: number }[]) => ({
  ...summaryOf(
    question,
    items.map(({ days }) => days),
  ),
  items: items.map(({ item, from, days }) => ({
    cardId: item.cardId,
    startedAt: iso(from),
    finishedAt: iso(item.finish),
    days,
  })),
});
export const cycleTime = (question: Question): unknown => listed(question, timed(question));
export const customerLeadTime = (question: Question): unknown =>
  listed(
    question,
    ordered(
      finishedIn(question).flatMap((item) =>
        item.createdAt === null
          ? []
          : [{ item, from: item.createdAt, days: wholeDays(question, item.createdAt, item.finish) }],
      ),
      ({ item }) => item.finish,
      ({ item }) => item.cardId,
    ),
  );

/** Open items and, per stage, the ages at which finished ones left it for the last time. */
export function workItemAge(question: Question): unknown {
  const { asOf, workflow } = question;
  const open = itemsOf(question).flatMap((item) =>
    item.start !== null && item.end > asOf ? [{ ...item, start: item.start }] : [],
  );
  const items = open.map((item) => {
    const stay = item.stays.at(-1);
    const stageId = stay?.stageId ?? "";
    return {
      cardId: item.cardId,
      stageId,
      startedAt: iso(item.start),
      ageDays: ageDays(question, item.start, asOf),
      inStageDays: ageDays(question, stay?.from ?? asOf, asOf),
      blocked: item.blocked.some(({ to }) => to === null),
      parked: rankOf(question, stageId) < startRank(workflow),
    };
  });
  const worked = workflow.stages.filter((stage) => inProgress(question, stage.stageId));
  const finishers = timed(question);
  const ceiling: Record<string, number> = {};
  const pace = worked.map((stage, index) => {
    const isLast = index === worked.length - 1;
    const ages = finishers.flatMap(({ item, from, days }) => {
      if (isLast) return [days];
      const left = item.stays.findLast(
        (stay) => stay.stageId === stage.stageId && stay.to !== null && stay.to <= item.finish,
      );
      return left?.to === undefined || left.to === null ? [] : [wholeDays(question, from, left.to)];
    });
    const row = named.map(([name, p]) => {
      const value = percentileOf(question, ages, p);
      if (value === null) return [name, null];
      ceiling[name] = Math.max(value, ceiling[name] ?? value);
      return [name, ceiling[name]];
    });
    return { stageId: stage.stageId, ...Object.fromEntries(row) };
  });
  return {
    asOf: iso(asOf),
    totalDays: sum(items.map((item) => item.ageDays)),
    items: ordered(
      items,
      (item) => -item.ageDays,
      (item) => item.cardId,
    ),
    pace,
  };
}

/** From creation to F; what was spent left of s after S is parked. */
export function stageTime(question: Question, scope: "finished" | "all"): unknown {
  const { asOf, workflow, from, to } = question;
  const items = itemsOf(question).filter((item) => scope === "all" || item.finish !== null);
  const parts = items.flatMap((item) =>
    item.before.flatMap((stay) => {
      const end = Math.min(stay.to ?? asOf, item.end, asOf);
      const left = item.departed !== null && item.finish === null && stay.from >= item.departed.at && stay.to === null;
      if (left || !touches(stay.from, end, from, Math.min(to, asOf))) return [];
      const [a, b] = overlap(stay.from, end, from, Math.min(to, asOf));
      const parkedFrom = Math.max(a, item.start ?? Number.POSITIVE_INFINITY);
      const isParked = rankOf(question, stay.stageId) < startRank(workflow) && b > parkedFrom;
      const parked = isParked ? partDays(question, parkedFrom, b) : 0;
      return [{ cardId: item.cardId, stageId: stay.stageId, days: partDays(question, a, b), parked }];
    }),
  );
  return {
    scope,
    stages: [...workflow.stages, ...(workflow.removedStages ?? [])].map((stage) => {
      const here = parts.filter((part) => part.stageId === stage.stageId);
      const days = [...new Set(here.map((part) => part.cardId))].map((cardId) =>
        sum(here.filter((part) => part.cardId === cardId).map((part) => part.days)),
      );
      return {
        stageId: stage.stageId,
        stage: stage.name,
        items: days.length,
        meanDays: days.length === 0 ? null : sum(days) / days.length,
        p50Days: percentileOf(question, days, 50),
        p85Days: percentileOf(question, days, 85),
        totalDays: sum(days),
      };
    }),
    parkedDays: sum(parts.map((part) => part.parked)),
  };
}

/** Σ active ÷ Σ total over all finished items. */
export function flowEfficiency(question: Question): unknown {
  const items = finishedIn(question);
  const configured = question.workflow.stages.some(
    (stage) => stage.kind === "queue" && !isDone(question, stage.stageId),
  );
  const totalDays = sum(items.map((item) => partDays(question, item.start ?? item.finish, item.finish)));
  const activeDays = sum(
    items.flatMap((item) =>
      item.stays.map((stay) => {
        if (kindOf(question, stay.stageId) !== "active") return 0;
        const [a, b] = overlap(stay.from, stay.to ?? item.finish, item.start ?? item.finish, item.finish);
        return partDays(question, a, b) - blockedDays(question, item, a, b);
      }),
    ),
  );
  return { activeDays, totalDays, configured, value: configured && totalDays > 0 ? activeDays / totalDays : null };
}
