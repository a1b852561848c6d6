import { createRandom } from "@weir/flow-metrics";
import type {
  AgeingItem,
  CumulativeFlowResult,
  DurationResult,
  ReworkEdge,
  StageKind,
  ThroughputResult,
  ValueStreamResult,
  ValueStreamStep,
  WorkItemAgeResult,
} from "@weir/flow-metrics";
import { dayNumber, dayOfNumber } from "../src/day-number.ts";

const chance = (seed: number): (() => number) => createRandom(seed).next;

const kinds: Readonly<Record<string, StageKind>> = {
  Backlog: "queue",
  Ready: "queue",
  "Ready for test": "queue",
  Done: "done",
};
export const stageNames = ["Backlog", "Ready", "Build", "Ready for test", "Test", "Done"];
export const stagesOf = (names: readonly string[]): { stageId: string; name: string; kind: StageKind }[] =>
  names.map((name, index) => ({ stageId: `s${index}`, name, kind: kinds[name] ?? "active" }));

/** Nested lines that never fall, with weekends without finishes. */
export function cumulativeFlow(
  dayCount: number,
  names: readonly string[] = stageNames,
  seed = 1,
): CumulativeFlowResult {
  const random = chance(seed);
  const stages = stagesOf(names);
  const first = dayNumber("2026-01-05");
  const days = Array.from({ length: dayCount }, (_, index) => dayOfNumber(first + index));
  const cumulative: number[][] = names.map(() => []);
  const reached = names.map(() => 0);
  for (let day = 0; day < dayCount; day += 1) {
    const working = day % 7 < 5;
    reached[0] = reached[0]! + (working ? Math.floor(random() * 4) : 0);
    for (let stage = 1; stage < names.length; stage += 1) {
      const waiting = reached[stage - 1]! - reached[stage]!;
      if (working) reached[stage] = reached[stage]! + Math.min(waiting, Math.floor(random() * 3.4));
    }
    for (const [stage, count] of reached.entries()) cumulative[stage]!.push(count);
  }
  const start = Math.min(2, names.length - 1);
  const finish = names.length - 1;
  return {
    days,
    at: days.map((day) => `${day}T23:59:59.999Z`),
    stages,
    cumulative,
    occupancy: cumulative.map((line, stage) => line.map((count, day) => count - (cumulative[stage + 1]?.[day] ?? 0))),
    discarded: days.map((_, day) => Math.floor(day / 40)),
    discardedStarted: days.map((_, day) => Math.floor(day / 40)),
    approxCycleTimeDays: days.map((_, day) => {
      const done = cumulative[finish]![day]!;
      return done === 0 ? null : day - cumulative[start]!.findIndex((count) => count >= done);
    }),
    corrections: dayCount > 30 ? [{ stageId: `s${finish - 1}`, fromDay: days[20]!, toDay: days[28]! }] : [],
    startStageId: `s${start}`,
    finishStageId: `s${finish}`,
  };
}

export function cycleTimes(count: number, seed = 2, long = 1): DurationResult {
  const random = chance(seed);
  const start = Date.parse("2026-01-05T09:00:00Z");
  const items = Array.from({ length: count }, (_, index) => {
    const days = Math.exp(random() * 2 + random() + 0.2) * 0.8 * long;
    const finished = start + (index / Math.max(1, count)) * 170 * 86_400_000 + random() * 2e7;
    return {
      cardId: `c${index}`,
      startedAt: new Date(finished - days * 86_400_000).toISOString(),
      finishedAt: new Date(finished).toISOString(),
      days,
    };
  });
  const sorted = items.map((item) => item.days).toSorted((a, b) => a - b);
  const rank = (p: number): number | null => sorted[Math.ceil((p / 100) * sorted.length) - 1] ?? null;
  return {
    n: count,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    mean: count === 0 ? null : sorted.reduce((sum, days) => sum + days, 0) / count,
    p50: rank(50),
    p70: rank(70),
    p85: rank(85),
    p95: rank(95),
    lowN: count < 20 ? ["p95"] : [],
    items,
  };
}

export function throughput(periods: number, period: "day" | "week", seed = 3): ThroughputResult {
  const random = chance(seed);
  const length = period === "week" ? 7 : 1;
  const first = dayNumber("2026-01-05");
  const buckets = Array.from({ length: periods }, (_, index) => {
    const from = dayOfNumber(first + index * length);
    return {
      from: `${from}T00:00:00.000Z`,
      to: `${dayOfNumber(first + (index + 1) * length)}T00:00:00.000Z`,
      label: period === "day" ? from : `2026-W${String(2 + (index % 51)).padStart(2, "0")}`,
      finished: Math.floor(random() * 9) * (index % 9 === 4 ? 0 : 1),
      discarded: random() < 0.1 ? 1 : 0,
      partial: index === periods - 1,
    };
  });
  return { period, buckets, total: buckets.reduce((sum, bucket) => sum + bucket.finished, 0) };
}

export function workItemAge(count: number, names: readonly string[] = stageNames, seed = 4): WorkItemAgeResult {
  const random = chance(seed);
  const flow = stagesOf(names).slice(2, -1);
  const items = Array.from({ length: count }, (_, index): AgeingItem => {
    const ageDays = Math.exp(random() * 3) * 0.9;
    const parked = index === 3;
    return {
      cardId: `c${index}`,
      stageId: parked ? "s1" : flow[Math.floor(random() * flow.length)]!.stageId,
      startedAt: new Date(Date.parse("2026-06-30T12:00:00Z") - ageDays * 86_400_000).toISOString(),
      ageDays,
      inStageDays: ageDays * random(),
      blocked: random() < 0.15,
      parked,
    };
  });
  const pace = flow.map((stage, index) => {
    const reach = (index + 1) / flow.length;
    return { stageId: stage.stageId, p50: 4 * reach, p70: 6.5 * reach, p85: 10 * reach, p95: 15 * reach };
  });
  return {
    asOf: "2026-06-30T12:00:00.000Z",
    totalDays: items.reduce((sum, item) => sum + item.ageDays, 0),
    items,
    pace: count === 0 ? [] : pace,
  };
}

const stepNames = [
  "Analysis",
  "Build",
  "Code review",
  "Test",
  "Security review with the platform team",
  "Deploy",
  "Verify",
  "Accept",
];

const finished = 120;

/** A random map: `steps` steps with or without queues and rework among them, from the customer too. */
export function valueStream(stepCount: number, seed = 5): ValueStreamResult {
  const random = chance(seed);
  const spread = (mean: number): { mean: number; p50: number; p85: number } => ({
    mean,
    p50: mean * 0.7,
    p85: mean * 1.9,
  });
  const steps = Array.from({ length: stepCount }, (_, index): ValueStreamStep => {
    const process = Math.exp(random() * 3 - 1);
    const wait = random() < 0.2 ? 0 : Math.exp(random() * 4 - 1);
    return {
      stageId: `s${index}`,
      stage: `${stepNames[index % stepNames.length]!}${index < stepNames.length ? "" : ` ${Math.floor(index / stepNames.length) + 1}`}`,
      queueStageIds: wait === 0 ? [] : [`q${index}`],
      processTimeDays: random() < 0.05 ? { mean: null, p50: null, p85: null } : spread(process),
      waitDays: spread(wait),
      leadTimeDays: spread(process + wait),
      blockedDays: spread(0.2),
      completeAccurate: random() < 0.05 ? null : 1 - random() * 0.3,
      // Of some steps receivers were asked.
      ...(index % 4 === 2
        ? { answers: { usable: 9, clarified: 2, fixed: 1, returned: 0, n: 12 }, answeredCompleteAccurate: 0.75 }
        : { answers: { usable: 0, clarified: 0, fixed: 0, returned: 0, n: 0 }, answeredCompleteAccurate: null }),
      returned: Math.floor(random() * 20),
      passes: 90,
      items: finished - 20 * Math.floor(random() * 4),
      people: index % 5 === 4 ? null : 1 + (index % 6),
      longest: ["c1", "c2"],
      longestWaits: ["c3"],
      wip: Math.floor(random() * 12),
      waiting: wait === 0 ? 0 : index + 2,
    };
  });
  const rework = Array.from(
    { length: Math.min(stepCount * 2, 1 + Math.floor(random() * stepCount)) },
    (): ReworkEdge => {
      const from = Math.min(stepCount, 1 + Math.floor(random() * stepCount));
      const to = Math.floor(random() * from);
      return {
        from: steps[from]?.stage ?? "Done",
        to: steps[to]!.stage,
        fromStageId: from === stepCount ? "done" : `s${from}`,
        toStageId: `s${to}`,
        count: 1 + Math.floor(random() * 30),
        share: random() * 0.3,
        examples: ["c1"],
      };
    },
  );
  const tail =
    stepCount > 0 && random() < 0.3
      ? { stageIds: ["shelf"], waitDays: spread(3), items: 80, wip: 4, longestWaits: ["c4"] }
      : { stageIds: [], waitDays: { mean: null, p50: null, p85: null }, items: 0, wip: 0, longestWaits: [] };
  /** Of an average item: those that did not come through took nothing there. */
  const sum = (pick: (step: ValueStreamStep) => number | null): number =>
    steps.reduce((total, step) => total + ((pick(step) ?? 0) * step.items) / finished, 0);
  const process = sum((step) => step.processTimeDays.mean);
  const wait = sum((step) => step.waitDays.mean) + ((tail.waitDays.mean ?? 0) * tail.items) / finished;
  const lead = process + wait;
  return {
    steps,
    tail,
    rework: stepCount === 0 ? [] : rework,
    handoffs: [],
    totals:
      stepCount === 0
        ? {
            leadTimeDays: null,
            processTimeDays: null,
            waitDays: null,
            activityRatio: null,
            rolledCompleteAccurate: null,
            itemsPerWeek: null,
            items: 0,
            longest: [],
          }
        : {
            leadTimeDays: lead,
            processTimeDays: process,
            waitDays: wait,
            activityRatio: lead > 0 ? process / lead : null,
            rolledCompleteAccurate: 0.62,
            itemsPerWeek: 4.3,
            items: finished,
            longest: ["c1", "c2"],
          },
    upperBound: true,
  };
}
