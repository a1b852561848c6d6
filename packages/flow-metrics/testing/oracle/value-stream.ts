import { OFF_BOARD } from "../../src/flow-event.ts";
import { blockedSpans } from "./blocked.ts";
import { finishedIn, isDone, itemsOf, kindOf, partDays, percentileOf, rankOf } from "./item.ts";
import { stageAt } from "./levels.ts";
import { sum, type Question } from "./question.ts";
import type { Stay } from "./story.ts";

export interface Place {
  readonly nodeId: string;
  readonly kind: "step" | "tail" | "reopened" | "away";
  readonly stageIds: readonly string[];
}
/** Each active stage with the queues directly before it, queues before the finish, done stages, and off the board. */
export function placesOf(question: Question): Place[] {
  const { stages, finishStageId } = question.workflow;
  const places: Place[] = [];
  let queues: string[] = [];
  for (const { stageId, kind } of stages.filter((stage) => !isDone(question, stage.stageId))) {
    queues = [...queues, stageId];
    if (kind !== "active") continue;
    places.push({ nodeId: stageId, kind: "step", stageIds: queues });
    queues = [];
  }
  const done = stages.flatMap(({ stageId }) => (isDone(question, stageId) ? [stageId] : []));
  return [
    ...places,
    ...(queues[0] === undefined ? [] : [{ nodeId: queues[0], kind: "tail" as const, stageIds: queues }]),
    { nodeId: finishStageId, kind: "reopened", stageIds: done },
    { nodeId: OFF_BOARD, kind: "away", stageIds: [OFF_BOARD] },
  ];
}
export const placeOf = (question: Question, places: readonly Place[], stageId: string): Place | undefined =>
  places.find(({ stageIds }) => stageIds.some((one) => rankOf(question, one) === rankOf(question, stageId)));

/** Passes out of a place to the right within the window, and those of them that came back to it. */
export function passesOut(
  question: Question,
  places: readonly Place[],
  place: Place,
): { passes: number; returned: number } {
  const counted = itemsOf(question).map(({ stays }) => {
    let [passes, returned] = [0, 0];
    let pending = false;
    stays.slice(1).forEach((to, index) => {
      const from = stays[index] as Stay;
      const [left, entered] = [rankOf(question, from.stageId), rankOf(question, to.stageId)];
      const [out, into] = [from, to].map(({ stageId }) => placeOf(question, places, stageId));
      if (out === into || left < 0 || entered < 0) return;
      const isIn = to.from >= question.from && to.from < question.to;
      if (entered < left && into === place) {
        if (pending) returned += 1;
        pending = false;
      }
      if (entered > left && out === place) {
        pending = isIn;
        if (isIn) passes += 1;
      }
    });
    return { passes, returned };
  });
  return { passes: sum(counted.map((one) => one.passes)), returned: sum(counted.map((one) => one.returned)) };
}
export const product = (shares: readonly (number | null)[]): number | null => {
  const known = shares.filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((all, share) => all * share, 1);
};
export const complete = ({ passes, returned }: { passes: number; returned: number }): number | null =>
  passes === 0 ? null : 1 - returned / passes;

export function valueStream(question: Question): unknown {
  const places = placesOf(question);
  const finished = finishedIn(question);
  const spread = (days: readonly number[]): Record<string, unknown> => ({
    mean: days.length === 0 ? null : sum(days) / days.length,
    p50: percentileOf(question, days, 50),
    p85: percentileOf(question, days, 85),
  });
  /** Active, unblocked, parked or not: a step's own time is whatever was spent there. */
  const timesIn = (place: Place): { lead: number; process: number; blocked: number }[] =>
    finished.flatMap((item) => {
      const stays = item.before.filter(({ stageId }) => placeOf(question, places, stageId) === place);
      if (stays.length === 0) return [];
      const parts = stays.map((stay) => {
        const whole = partDays(question, stay.from, stay.to ?? item.finish);
        const spans = blockedSpans(item, stay.from, stay.to ?? item.finish);
        const blocked = sum(spans.map(([a, b]) => partDays(question, a, b)));
        return { whole, blocked, process: kindOf(question, stay.stageId) === "active" ? whole - blocked : 0 };
      });
      return [
        {
          lead: sum(parts.map((part) => part.whole)),
          process: sum(parts.map((part) => part.process)),
          blocked: sum(parts.map((part) => part.blocked)),
        },
      ];
    });
  const steps = places.filter(({ kind }) => kind === "step");
  const tail = places.find(({ kind }) => kind === "tail");
  const rows = steps.map((place) => {
    const times = timesIn(place);
    const { passes, returned } = passesOut(question, places, place);
    return {
      stageId: place.nodeId,
      processTimeDays: spread(times.map((one) => one.process)),
      waitDays: spread(times.map((one) => one.lead - one.process)),
      leadTimeDays: spread(times.map((one) => one.lead)),
      blockedDays: spread(times.map((one) => one.blocked)),
      completeAccurate: complete({ passes, returned }),
      passes,
      returned,
      items: times.length,
      wip: itemsOf(question).filter((item) => stageAt(item, question.asOf) === place.nodeId).length,
    };
  });
  const waits = tail === undefined ? [] : timesIn(tail).map((one) => one.lead);
  const lead = sum(steps.flatMap((place) => timesIn(place).map((one) => one.lead))) + sum(waits);
  const process = sum(steps.flatMap((place) => timesIn(place).map((one) => one.process)));
  const perItem = (days: number): number | null => (finished.length === 0 ? null : days / finished.length);
  return {
    steps: rows,
    tail: { waitDays: spread(waits), items: waits.length },
    totals: {
      leadTimeDays: perItem(lead),
      processTimeDays: perItem(process),
      activityRatio: lead > 0 ? process / lead : null,
      rolledCompleteAccurate: product(rows.map((row) => row.completeAccurate)),
      items: finished.length,
    },
  };
}
