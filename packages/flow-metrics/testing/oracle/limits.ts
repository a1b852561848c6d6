import { inProgress, isDone, itemsOf, partDays } from "./item.ts";
import { daysOf, stageAt, standsIn } from "./levels.ts";
import { dateOf } from "./local-day.ts";
import { iso, sum, type Question } from "./question.ts";

export interface Held {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
/** The window cut at every instant at which anything happened, with a level on each piece. */
export function pieces(question: Question, countAt: (t: number) => number): Held[] {
  const { events, from, asOf } = question;
  const to = Math.max(from, Math.min(question.to, asOf));
  const marks = [from, to, ...events.map((event) => Date.parse(event.at)).filter((at) => at > from && at < to)];
  const edges = [...new Set(marks)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((at, index) => ({ from: at, to: edges[index + 1] ?? at, count: countAt(at) }));
}
function levelsOf(question: Question, held: readonly Held[]): Record<string, unknown> {
  const counts = [...new Set(held.map(({ count }) => count))].sort((a, b) => a - b);
  const at = (count: number): number =>
    sum(held.filter((one) => one.count === count).map(({ from, to }) => partDays(question, from, to)));
  const rows = counts.map((count) => ({ count, days: at(count) }));
  const total = sum(rows.map(({ days }) => days));
  const notAbove = (share: number): number | null =>
    total > 0
      ? (counts.find((_, index) => sum(rows.slice(0, index + 1).map(({ days }) => days)) >= share * total - 1e-9) ??
        null)
      : null;
  const median = notAbove(0.5);
  return {
    levels: rows.map((row) => ({ ...row, share: total > 0 ? row.days / total : 0 })),
    medianLevel: median,
    heldLevel85: notAbove(0.85),
    limitToTry: median !== null && median > 1 ? median - 1 : null,
  };
}
/** Stretches above a limit without a gap are one; the last of them lasts if there are still too many at `asOf` itself. */
function breachesOf(
  question: Question,
  over: readonly (Held & { readonly overBy: number })[],
  stillOver: boolean,
): Record<string, unknown>[] {
  return over.flatMap((first, index) => {
    if (over[index - 1]?.to === first.from) return [];
    const gap = over.findIndex((one, later) => later >= index && over[later + 1]?.from !== one.to);
    const joined = over.slice(index, gap + 1);
    const end = joined.at(-1)?.to ?? 0;
    return [
      {
        from: iso(first.from),
        to: end === question.asOf && stillOver ? null : iso(end),
        peak: Math.max(...joined.map(({ count }) => count)),
        overBy: Math.max(...joined.map(({ overBy }) => overBy)),
      },
    ];
  });
}

export function wipByStage(question: Question): unknown {
  const items = itemsOf(question);
  const days = daysOf(question, question.from, question.to);
  return {
    days: days.map(({ day }) => dateOf(day)),
    at: days.map(({ at }) => iso(at)),
    stages: question.workflow.stages
      .filter(({ stageId }) => !isDone(question, stageId))
      .map(({ stageId, name, kind }) => {
        const countAt = (t: number): number => items.filter((item) => standsIn(item, stageId, t)).length;
        return {
          stageId,
          name,
          kind,
          now: countAt(question.asOf),
          occupancy: days.map(({ at }) => countAt(at)),
          ...levelsOf(question, pieces(question, countAt)),
        };
      }),
  };
}

export function conwip(question: Question, limit: number): unknown {
  const items = itemsOf(question);
  const stages = question.workflow.stages.filter(({ stageId }) => inProgress(question, stageId));
  const countAt = (t: number): number =>
    items.filter((item) => stages.some(({ stageId }) => stageId === stageAt(item, t))).length;
  const held = pieces(question, countAt);
  const time = (some: readonly Held[]): number => sum(some.map(({ from, to }) => partDays(question, from, to)));
  const over = held.filter(({ count }) => count > limit);
  const total = time(held);
  return {
    stages: stages.map(({ stageId, name }) => ({ stageId, name })),
    limit,
    now: countAt(question.asOf),
    points: daysOf(question, question.from, question.to).map(({ at }) => ({ at: iso(at), count: countAt(at) })),
    breaches: breachesOf(
      question,
      over.map((one) => ({ ...one, overBy: one.count - limit })),
      countAt(question.asOf) > limit,
    ),
    timeOverDays: time(over),
    shareOver: total > 0 ? time(over) / total : null,
    shareAtLimit: total > 0 ? time(held.filter(({ count }) => count === limit)) / total : null,
    ...levelsOf(question, held),
  };
}

/** Each instant is judged by the limit then in force. */
export function wipLimit(question: Question): unknown {
  const items = itemsOf(question);
  const set = question.events
    .flatMap((event) => (event.type === "wip-limit.set" || event.type === "wip-limit.cleared" ? [event] : []))
    .filter((event) => Date.parse(event.at) <= question.asOf)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
  return {
    stages: question.workflow.stages
      .filter(({ stageId }) => !isDone(question, stageId))
      .map(({ stageId, name }) => {
        const own = set.filter(({ scope }) => scope.kind === "stage" && scope.stageId === stageId);
        const maxAt = (t: number): number | null => {
          const last = own.findLast((event) => Date.parse(event.at) <= t);
          return last?.type === "wip-limit.set" ? (last.max ?? null) : null;
        };
        const countAt = (t: number): number => items.filter((item) => standsIn(item, stageId, t)).length;
        const held = pieces(question, countAt);
        const judged = held.flatMap((one) => {
          const max = maxAt(one.from);
          return max === null ? [] : [{ ...one, max, overBy: one.count - max }];
        });
        const time = (some: readonly Held[]): number => sum(some.map(({ from, to }) => partDays(question, from, to)));
        const over = judged.filter(({ overBy }) => overBy > 0);
        const limited = time(judged);
        const { heldLevel85, limitToTry } = levelsOf(question, held);
        return {
          stageId,
          name,
          breaches: breachesOf(question, over, countAt(question.asOf) > (maxAt(question.asOf) ?? Infinity)),
          timeOverDays: time(over),
          shareOver: limited > 0 ? time(over) / limited : null,
          shareAtLimit: limited > 0 ? time(judged.filter(({ overBy }) => overBy === 0)) / limited : null,
          heldLevel85,
          limitToTry,
        };
      }),
  };
}
