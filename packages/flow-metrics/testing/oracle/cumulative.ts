import { OFF_BOARD } from "../../src/flow-event.ts";
import { itemsOf, lastRun, rankOf, wholeDays, type Item } from "./item.ts";
import { dateOf, dayStart } from "./local-day.ts";
import { datesOf, standsIn } from "./levels.ts";
import { iso, sum, type Question } from "./question.ts";
import { finishRank, startRank } from "./story.ts";

/** When an item crossed the boundary into a rank, as it stands in the end; null where it did not. */
function crossing(question: Question, item: Item, boundary: number): number | null {
  const reached = (stageId: string): boolean => rankOf(question, stageId) >= boundary;
  const first = item.stays.find((stay) => reached(stay.stageId))?.from ?? null;
  if (question.conventions.cfd === "high-water" || boundary <= startRank(question.workflow)) return first;
  // Being off the board takes back a finish and nothing else: who comes back was never gone.
  const counted =
    boundary >= finishRank(question.workflow) ? item.stays : item.stays.filter((stay) => stay.stageId !== OFF_BOARD);
  return lastRun(counted, (stay) => reached(stay.stageId));
}

/** Days back to when as many had started as have now finished, on the days that are drawn. */
export function approximateCycleTimes(
  question: Question,
  days: readonly { day: number; at: number }[],
): (number | null)[] {
  const { workflow } = question;
  const items = itemsOf(question);
  const crossed = (boundary: number, at: number): number =>
    items.filter((item) => (crossing(question, item, boundary) ?? Number.POSITIVE_INFINITY) <= at).length;
  return days.map(({ day, at }) => {
    const done = crossed(finishRank(workflow), at);
    const as = days.find((one) => crossed(startRank(workflow), one.at) >= done) ?? { day };
    const start = (one: number): number => dayStart(workflow.timeZone, one);
    return done === 0 ? null : wholeDays(question, start(Math.min(as.day, day)), start(day));
  });
}

/** The days of the whole history, up to the last instant before now or to a fact at it. */
export function historyDays(question: Question): { day: number; at: number }[] {
  const facts = question.events.flatMap((event) => ("cardId" in event ? [Date.parse(event.at)] : []));
  const { asOf } = question;
  return datesOf(question, Math.min(...facts), facts.includes(asOf) ? asOf + 1 : asOf);
}

export function cumulativeFlow(question: Question): Record<string, unknown> {
  const { workflow, conventions, from, to } = question;
  const items = itemsOf(question);
  const asked = datesOf(question, from, to).map(({ day }) => day);
  const all = historyDays(question);
  const shown = all.filter(({ day }) => asked.includes(day));
  const removed = workflow.removedStages ?? [];
  const stages = workflow.stages.flatMap((stage) => [
    ...removed.filter((one) => rankOf(question, one.stageId) === rankOf(question, stage.stageId)),
    stage,
  ]);
  const standing = stages.map(({ stageId }) =>
    shown.map(({ at }) => items.filter((item) => standsIn(item, stageId, at)).length),
  );
  const cumulative = stages.map(({ stageId }, index) =>
    shown.map(({ at }, day) =>
      conventions.cfd === "occupancy"
        ? sum(standing.slice(index).map((line) => line[day] ?? 0))
        : items.filter(
            (item) => (crossing(question, item, rankOf(question, stageId)) ?? Number.POSITIVE_INFINITY) <= at,
          ).length,
    ),
  );
  /** What somebody saw who looked that day: where cards stood, or had stood when they left the board. */
  const seen = (stageId: string, at: number): number =>
    items.filter((item) => {
      const last = item.stays.findLast((stay) => stay.from <= at && stay.stageId !== OFF_BOARD);
      // Off the board nothing is finished.
      const most = standsIn(item, OFF_BOARD, at) ? finishRank(workflow) - 1 : Number.POSITIVE_INFINITY;
      return last !== undefined && Math.min(rankOf(question, last.stageId), most) >= rankOf(question, stageId);
    }).length;
  const corrections = stages.flatMap(({ stageId }, index) => {
    if (conventions.cfd === "occupancy") return [];
    const differs = shown.map(({ at }, day) => cumulative[index]?.[day] !== seen(stageId, at));
    return differs.flatMap((is, day) => {
      if (!is || differs[day - 1] === true) return [];
      const again = differs.findIndex((one, later) => later > day && !one);
      const [first, last] = [shown[day]?.day ?? 0, shown.at(again)?.day ?? 0];
      return [{ stageId, fromDay: dateOf(first), toDay: dateOf(last) }];
    });
  });
  const gone = (at: number, started: boolean): number =>
    items.filter(
      ({ departed, start }) =>
        departed !== null && departed.kind !== "finished" && departed.at <= at && (!started || start !== null),
    ).length;
  return {
    days: shown.map(({ day }) => dateOf(day)),
    at: shown.map(({ at }) => iso(at)),
    stages: stages.map(({ stageId, name, kind }) => ({ stageId, name, kind })),
    cumulative,
    occupancy: standing,
    discarded: shown.map(({ at }) => gone(at, false)),
    discardedStarted: shown.map(({ at }) => gone(at, true)),
    approxCycleTimeDays: approximateCycleTimes(question, all).filter((_, index) =>
      asked.includes(all[index]?.day ?? 0),
    ),
    corrections,
    startStageId: workflow.startStageId,
    finishStageId: workflow.finishStageId,
  };
}
