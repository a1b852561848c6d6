import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logOf } from "../testing/log-builder.ts";
import { ask, queryOf } from "../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { cumulativeFlow, type CumulativeFlowResult } from "./cumulative-flow/cumulative-flow.ts";
import { cycleTimePercentiles } from "./cycle-time/cycle-time-percentiles.ts";
import { cycleTime } from "./cycle-time/cycle-time.ts";
import { partsOf } from "./flow-efficiency/flow-efficiency.ts";
import type { FlowEvent } from "./flow-event.ts";
import { flowCounts } from "./flow-counts/flow-counts.ts";
import { createFlowLog, type FlowLog } from "./flow-log.ts";
import { msPerDay } from "./instant.ts";
import { finishedItems } from "./population.ts";
import { stageTime } from "./stage-time/stage-time.ts";
import { throughput } from "./throughput/throughput.ts";
import { valueStream } from "./value-stream/value-stream.ts";
import { wip } from "./wip/wip.ts";
import { workItemAge } from "./work-item-age/work-item-age.ts";
import { journeysIn } from "./journeys.ts";

/** The numbers of the properties are those of the design's list of invariants. */
const holds = (events: fc.Arbitrary<FlowEvent[]>, check: (log: FlowLog, events: readonly FlowEvent[]) => void): void =>
  fc.assert(
    fc.property(events, randomWorkflow, (facts, workflow) => check(logOf(facts, workflow), facts)),
    { numRuns: 1000 },
  );
const lineOf = (flow: CumulativeFlowResult, stageId: string): readonly number[] =>
  flow.cumulative[flow.stages.findIndex((stage) => stage.stageId === stageId)] ?? [];
const startOf = (log: FlowLog): string => log.workflow.startStageId;
const finishOf = (log: FlowLog): string => log.workflow.finishStageId;

describe("cumulative flow", () => {
  test("1: lines never fall and are nested; D(t) is what was finished by t, under high water at least that", () => {
    holds(randomEvents, (log) => {
      const finishes = journeysIn(log).flatMap((journey) => journey.finishedAt ?? []);
      for (const cfd of ["effective", "high-water"] as const) {
        const flow = ask(cumulativeFlow, log, { cfd });
        const broken = flow.days.flatMap((day, column) => {
          const levels = flow.cumulative.map((line) => line[column] ?? -1);
          const falls = flow.cumulative.some((line, index) => (levels[index] ?? -1) < (line[column - 1] ?? 0));
          const crosses = levels.some((level, index) => level > (levels[index - 1] ?? Number.POSITIVE_INFINITY));
          const finished = finishes.filter((at) => at <= Date.parse(flow.at[column] ?? "")).length;
          const done = lineOf(flow, finishOf(log))[column] ?? -1;
          const isDone = cfd === "effective" ? done === finished : done >= finished;
          return falls || crosses || !isDone ? [{ cfd, day, levels, finished }] : [];
        });
        expect(broken).toEqual([]);
      }
    });
  });
  test("2: A(t) − D(t) = WIP(t) + what was discarded after its start", () => {
    holds(randomEvents, (log) => {
      const flow = ask(cumulativeFlow, log);
      const { points } = ask(wip, log, { params: { at: flow.at.map((at) => Date.parse(at)) } });
      points.forEach((point, day) => {
        const gap = (lineOf(flow, startOf(log))[day] ?? 0) - (lineOf(flow, finishOf(log))[day] ?? 0);
        expect(gap).toBe(point.flow + (flow.discardedStarted[day] ?? 0));
      });
    });
  });
  test("19: the day increments of D(t) are the throughput", () => {
    holds(randomEvents, (log) => {
      const done = lineOf(ask(cumulativeFlow, log), finishOf(log));
      const { buckets } = ask(throughput, log, { params: { period: "day" } });
      done.forEach((count, day) => expect(buckets[day]?.finished).toBe(count - (done[day - 1] ?? 0)));
    });
  });
});

describe("time", () => {
  test("4: stages at or after the start, and parked time, sum to F − S; active + blocked never exceed it", () => {
    holds(randomEvents, (log) => {
      for (const { journey, finishedAt, visitsToFinish } of finishedItems(queryOf(log)).included) {
        const startedAt = journey.startedAt ?? finishedAt;
        const sum = journey.visits
          .slice(0, visitsToFinish)
          .reduce(
            (total, { enteredAt, leftAt }) => total + Math.max(0, (leftAt ?? 0) - Math.max(enteredAt, startedAt)),
            0,
          );
        expect(sum).toBe(finishedAt - startedAt);
        const parts = partsOf(queryOf(log), { journey, finishedAt, visitsToFinish, observed: true });
        expect(parts.activeDays).toBeGreaterThanOrEqual(-1e-9);
        expect(parts.activeDays + parts.blockedDays).toBeLessThanOrEqual(parts.totalDays + 1e-9);
      }
    });
  });
  test("5: ∫WIP dt = Σ presence over any window", () => {
    holds(randomEvents, (log) => {
      const journeys = journeysIn(log);
      const hours = Array.from({ length: 60 * 24 }, (_, hour) => Date.UTC(2024, 1, 1) + hour * 3_600_000 + 45 * 60_000);
      const { points } = ask(wip, log, { params: { at: hours } });
      const sampled = points.reduce((sum, point) => sum + point.flow, 0);
      const present = journeys.reduce((sum, { startedAt, departure }) => {
        const isIn = (t: number): boolean =>
          startedAt !== null && startedAt <= t && t < (departure?.at ?? Number.POSITIVE_INFINITY);
        return sum + hours.filter(isIn).length;
      }, 0);
      expect(sampled).toBe(present);
    });
  });
  test("6: Σ daily inclusive WIP = Σ inclusive cycle times and ages", () => {
    holds(plainEvents, (log) => {
      const { calendar } = log;
      const asOf = log.asOf() + 1;
      const asked = { asOf, cycle: "inclusive", noObservedStart: "zero" } as const;
      const kept = journeysIn(log).filter(({ departure }) => departure?.kind !== "discarded");
      const daily = kept.reduce((sum, { startedAt, finishedAt }) => {
        return startedAt === null ? sum : sum + calendar.dayOf(finishedAt ?? asOf - 1) - calendar.dayOf(startedAt) + 1;
      }, 0);
      const times = ask(cycleTime, log, asked).items.reduce((sum, item) => sum + item.days, 0);
      expect(times + ask(workItemAge, log, asked).totalDays).toBe(daily);
    });
  });
  test("10: an age never falls from one day to the next", () => {
    holds(plainEvents, (log) => {
      for (const cycle of ["elapsed", "inclusive", "working"] as const) {
        const today = ask(workItemAge, log, { cycle }).items;
        const tomorrow = new Map(
          ask(workItemAge, log, { cycle, asOf: log.asOf() + msPerDay }).items.map((item) => [
            item.cardId,
            item.ageDays,
          ]),
        );
        for (const { cardId, ageDays } of today) expect(tomorrow.get(cardId)).toBeGreaterThanOrEqual(ageDays);
      }
    });
  });
  test("pace never falls from left to right", () => {
    holds(randomEvents, (log) => {
      const { pace } = ask(workItemAge, log, { noObservedStart: "zero" });
      const seen = pace.flatMap(({ p85 }) => p85 ?? []);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    });
  });
});

describe("what must not matter", () => {
  const rewrite = (events: readonly FlowEvent[], change: (event: FlowEvent) => FlowEvent, log: FlowLog): FlowLog =>
    logOf(events.map(change), log.workflow);

  test("7: relabelling cards", () => {
    holds(randomEvents, (log, events) => {
      const other = rewrite(
        events,
        (event) => ("cardId" in event ? { ...event, cardId: `x${event.cardId}` } : event),
        log,
      );
      expect(ask(cumulativeFlow, other)).toEqual(ask(cumulativeFlow, log));
      expect(flowCounts(queryOf(other))).toEqual(flowCounts(queryOf(log)));
    });
  });
  test("9: moving everything by whole weeks moves dates only", () => {
    holds(randomEvents, (log, events) => {
      if (log.workflow.timeZone === "America/New_York") return;
      const later = (event: FlowEvent): FlowEvent => ({
        ...event,
        at: new Date(Date.parse(event.at) + 28 * msPerDay).toISOString(),
      });
      const other = rewrite(events, later, log);
      for (const cycle of ["elapsed", "inclusive", "working"] as const) {
        const [before, after] = [ask(cycleTime, log, { cycle }), ask(cycleTime, other, { cycle })];
        expect(after.items.map((item) => item.days)).toEqual(before.items.map((item) => item.days));
      }
      expect(ask(cumulativeFlow, other).cumulative).toEqual(ask(cumulativeFlow, log).cumulative);
    });
  });
  test("12: a detour between start and finish changes neither S nor F", () => {
    holds(plainEvents, (log, events) => {
      for (const journey of journeysIn(log)) {
        const stay = journey.visits.find(({ stageId }) => stageId === "Test");
        if (stay === undefined) continue;
        const at = new Date(stay.enteredAt).toISOString();
        const detour = (toStageId: string, seq: number): FlowEvent => ({
          type: "card.moved",
          cardId: journey.cardId,
          fromStageId: "",
          toStageId,
          seq,
          at,
        });
        const other = logOf([...events, detour("Ship", 1000), detour("Test", 1001)], log.workflow);
        const same = journeysIn(other).find(({ cardId }) => cardId === journey.cardId);
        if (stay.leftAt === stay.enteredAt) continue;
        expect([same?.startedAt, same?.finishedAt]).toEqual([journey.startedAt, journey.finishedAt]);
      }
    });
  });
  test("13: discard and restore at once", () => {
    holds(plainEvents, (log, events) => {
      const added = journeysIn(log).flatMap(({ cardId, visits }, index): FlowEvent[] => {
        const stageId = visits.at(-1)?.stageId ?? "";
        const fact = { cardId, at: new Date(log.asOf()).toISOString() };
        return [
          { type: "card.discarded", ...fact, seq: 1000 + 2 * index },
          { type: "card.restored", stageId, ...fact, seq: 1001 + 2 * index },
        ];
      });
      const other = logOf([...events, ...added], log.workflow);
      expect(ask(cumulativeFlow, other)).toEqual(ask(cumulativeFlow, log));
      expect(cycleTimePercentiles(queryOf(other))).toEqual(cycleTimePercentiles(queryOf(log)));
    });
  });
  test("14: throughput over adjoining windows adds up, and days sum to weeks", () => {
    holds(randomEvents, (log) => {
      const middle = log.startsAt() + Math.floor((log.asOf() - log.startsAt()) / 2);
      const total = (asked: { from?: number; to?: number; params?: { period: "day" } }): number =>
        ask(throughput, log, asked).total;
      expect(total({ to: middle }) + total({ from: middle })).toBe(total({}));
      expect(total({ params: { period: "day" } })).toBe(total({}));
    });
  });
  test("17: rolled %C&A is at most each step's, and the activity ratio a share", () => {
    holds(randomEvents, (log) => {
      const { steps, totals } = ask(valueStream, log);
      for (const step of steps) {
        if (step.completeAccurate === null) continue;
        expect(step.completeAccurate).toBeGreaterThanOrEqual(0);
        expect(totals.rolledCompleteAccurate).toBeLessThanOrEqual(step.completeAccurate);
      }
      expect(totals.activityRatio ?? 0).toBeLessThanOrEqual(1);
    });
  });
  test("percentiles kept with the log are those of the metric", () => {
    holds(randomEvents, (log) => {
      const { n, p50, p70, p85, p95 } = ask(cycleTime, log);
      expect(cycleTimePercentiles(queryOf(log))).toEqual({ n, p50, p70, p85, p95 });
      expect(cycleTimePercentiles(queryOf(log, { slips: "count" })).n).toBe(ask(cycleTime, log, { slips: "count" }).n);
    });
  });
});

test("an empty log answers every metric", () => {
  const log = createFlowLog(logOf([]).workflow);
  expect(ask(cycleTime, log)).toMatchObject({ n: 0, p50: null, mean: null, lowN: [], items: [] });
  expect(ask(cumulativeFlow, log).days).toEqual([]);
  expect(ask(wip, log).now).toEqual({ flow: 0, board: 0 });
  expect(ask(throughput, log).total).toBe(0);
  expect(ask(stageTime, log).stages.map((stage) => stage.meanDays)).toEqual([null, null, null, null, null]);
  expect(ask(valueStream, log).totals).toMatchObject({ items: 0, leadTimeDays: null, activityRatio: null });
});
