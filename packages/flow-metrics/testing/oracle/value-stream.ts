import { OFF_BOARD } from "../../src/flow-event.ts";
import { blockedSpans } from "./durations.ts";
import { finishedIn, isDone, itemsOf, kindOf, overlap, partDays, percentileOf, rankOf, type Item } from "./item.ts";
import { stageAt } from "./levels.ts";
import { sum, type Question } from "./question.ts";
import { startRank, type Stay } from "./story.ts";

interface Place {
  readonly nodeId: string;
  readonly kind: "step" | "tail" | "reopened" | "away";
  readonly stageIds: readonly string[];
}
/** Each active stage with the queues directly before it, queues before the finish, done stages, and off the board. */
function placesOf(question: Question): Place[] {
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
const placeOf = (question: Question, places: readonly Place[], stageId: string): Place | undefined =>
  places.find(({ stageIds }) => stageIds.some((one) => rankOf(question, one) === rankOf(question, stageId)));

type Part = "waiting" | "active" | "blocked" | "parked";
/** How the time of a stay divides. */
function split(question: Question, item: Item, stay: Stay): Record<Part, number> {
  const [from, to] = [stay.from, stay.to ?? question.asOf];
  const whole = partDays(question, from, to);
  const blocked = sum(blockedSpans(item, from, to).map(([a, b]) => partDays(question, a, b)));
  const isParked =
    rankOf(question, stay.stageId) < startRank(question.workflow) && item.start !== null && item.start <= from;
  if (isParked) return { waiting: 0, active: 0, blocked: 0, parked: whole };
  const isActive = kindOf(question, stay.stageId) === "active";
  return { waiting: isActive ? 0 : whole - blocked, active: isActive ? whole - blocked : 0, blocked, parked: 0 };
}

/** Passes out of a place to the right within the window, and those of them that came back to it. */
function passesOut(question: Question, places: readonly Place[], place: Place): { passes: number; returned: number } {
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
const product = (shares: readonly (number | null)[]): number | null => {
  const known = shares.filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((all, share) => all * share, 1);
};
const complete = ({ passes, returned }: { passes: number; returned: number }): number | null =>
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

/** Walks the chain again and again until hardly anything is left on the way. */
export function visitsByWalking(entry: readonly number[], shares: readonly (readonly number[])[]): number[] {
  let here = [...entry];
  const visits = entry.map(() => 0);
  for (let step = 0; step < 200_000 && sum(here) > 1e-13; step += 1) {
    here.forEach((weight, state) => (visits[state] = (visits[state] ?? 0) + weight));
    here = here.map((_, to) => sum(here.map((weight, from) => weight * (shares[from]?.[to] ?? 0))));
  }
  return visits;
}

export function valueStreamMap(question: Question): unknown {
  const places = placesOf(question);
  const finished = finishedIn(question);
  const { asOf } = question;
  const at = (stageId: string): number => places.findIndex((place) => place === placeOf(question, places, stageId));
  /** Each item's passes: entering a place begins one, and so does going back within it. */
  const walks = finished.map((item) =>
    item.before.flatMap((stay, index) => {
      const last = item.before[index - 1];
      const goesOn =
        last !== undefined &&
        at(last.stageId) === at(stay.stageId) &&
        rankOf(question, stay.stageId) >= rankOf(question, last.stageId);
      return goesOn ? [] : [at(stay.stageId)];
    }),
  );
  const n = finished.length;
  const moves = places.map((_, from) =>
    [...places, null].map((__, to) =>
      sum(
        walks.map(
          (walk) => walk.filter((one, index) => one === from && (walk[index + 1] ?? places.length) === to).length,
        ),
      ),
    ),
  );
  const passes = places.map((_, index) => sum(walks.map((walk) => walk.filter((one) => one === index).length)));
  const entries = places.map((_, index) => walks.filter((walk) => walk[0] === index).length);
  const expected = visitsByWalking(
    entries,
    moves.map((row, from) => row.map((count) => (passes[from] === 0 ? 0 : count / (passes[from] ?? 1)))),
  );
  const parts = ["waiting", "active", "blocked", "parked"] as const;
  const daysIn = (index: number, part: Part): number =>
    sum(
      finished.map((item) =>
        sum(item.before.filter((stay) => at(stay.stageId) === index).map((stay) => split(question, item, stay)[part])),
      ),
    );
  const shown = (days: (part: Part) => number, by: number): Record<string, number> | null =>
    by === 0
      ? null
      : {
          ...Object.fromEntries(parts.map((part) => [`${part}Days`, days(part) / by])),
          leadDays: sum(parts.map(days)) / by,
        };
  const [from, to] = [question.from, Math.min(question.to, asOf)];
  const nodes = places.map((place, index) => {
    const { passes: passedOn, returned } = passesOut(question, places, place);
    const here = itemsOf(question).flatMap((item) => item.stays.filter((stay) => at(stay.stageId) === index));
    const present = here.map((stay) => {
      const [a, b] = overlap(stay.from, stay.to ?? asOf, from, Math.max(from, to));
      return b - a;
    });
    return {
      nodeId: place.nodeId,
      kind: place.kind,
      stageIds: place.stageIds,
      items: walks.filter((walk) => walk.includes(index)).length,
      passes: passes[index],
      entries: entries[index],
      expectedPasses: n === 0 ? null : (expected[index] ?? 0) / n,
      perItem: shown((part) => daysIn(index, part), n),
      perPass: shown((part) => daysIn(index, part), passes[index] ?? 0),
      ...(place.kind === "away" || place.kind === "reopened"
        ? {}
        : { passedOn, returned, completeAccurate: complete({ passes: passedOn, returned }) }),
      ...(place.kind === "away" || place.kind === "reopened"
        ? {}
        : { meanWip: to > from ? sum(present) / (to - from) : null }),
    };
  });
  const all = shown((part) => sum(places.map((_, index) => daysIn(index, part))), n);
  return {
    nodes,
    totals:
      all === null
        ? null
        : {
            ...all,
            activityRatio: (all["leadDays"] ?? 0) > 0 ? (all["activeDays"] ?? 0) / (all["leadDays"] ?? 1) : null,
          },
    rolledCompleteAccurate: product(
      nodes.map((node) => (node.kind === "step" ? (node.completeAccurate ?? null) : null)),
    ),
    items: n,
  };
}
