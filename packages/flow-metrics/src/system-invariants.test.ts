import fc from "fast-check";
import { expect, test } from "vitest";
import { LogBuilder, logOf } from "../testing/log-builder.ts";
import { ask, queryOf } from "../testing/query.ts";
import { randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { arrivalsDepartures } from "./arrivals-departures/arrivals-departures.ts";
import { cumulativeFlow } from "./cumulative-flow/cumulative-flow.ts";
import { cycleTime } from "./cycle-time/cycle-time.ts";
import { blockedTime } from "./blocked-time/blocked-time.ts";
import { blockerClusters } from "./blocker-clusters/blocker-clusters.ts";
import { flowDistribution } from "./flow-distribution/flow-distribution.ts";
import { flowLoad } from "./flow-load/flow-load.ts";
import { flowVelocity } from "./flow-velocity/flow-velocity.ts";
import { processBehaviour } from "./process-behaviour/process-behaviour.ts";
import { sle } from "./sle/sle.ts";
import { ageBetween } from "./duration.ts";
import { flowDebt } from "./flow-debt/flow-debt.ts";
import type { FlowLog } from "./flow-log.ts";
import { littlesLaw } from "./littles-law/littles-law.ts";
import { percentilesOverTime } from "./percentiles-over-time/percentiles-over-time.ts";
import { endOf, journeysOf } from "./population.ts";
import { throughput } from "./throughput/throughput.ts";
import { totalWipAge } from "./total-wip-age/total-wip-age.ts";
import { conwip } from "./conwip/conwip.ts";
import { wipByStage } from "./wip-by-stage/wip-by-stage.ts";
import { wip } from "./wip/wip.ts";

const origin = Date.UTC(2024, 1, 1);
const instant = fc.integer({ min: 0, max: 62 * 24 * 60 }).map((minute) => origin + minute * 60_000);
const window = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }));
const cycles = fc.constantFrom("elapsed" as const, "working" as const, "inclusive" as const);
const finishes = fc.constantFrom("last" as const, "first" as const);

/** The numbers of the properties are those of the design's list of invariants. */
const thousand = { numRuns: 1000 };

test("3: first in, first out, the horizontal gap is the cycle time of what finishes, and nothing is owed", () => {
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(gaps, (drawn) => {
      let [started, finished] = [0, 0];
      const builder = new LogBuilder();
      const day = (offset: number): string => new Date(origin + offset * 86_400_000).toISOString().slice(0, 10);
      const took = drawn.map(([wait, work], index) => {
        started += wait;
        finished = Math.max(finished + 1, started + work);
        builder.card(`C${index}`, "Progress", `${day(started)} 00:00`).to("Done", `${day(finished)} 00:00`);
        return [day(finished), finished - started] as const;
      });
      const flow = ask(cumulativeFlow, builder.log());
      expect(took.map(([at]) => [at, flow.approxCycleTimeDays[flow.days.indexOf(at)]])).toEqual(took);
      const { points } = ask(flowDebt, builder.log(), { params: { period: "day" } });
      expect(points.filter((point) => (point.debtDays ?? 0) !== 0)).toEqual([]);
    }),
    thousand,
  );
});

test("5, 6: item-days are the same from the items and from the WIP, in both forms, on any window", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, window, cycles, finishes, (events, workflow, frame, cycle, finish) => {
      const asked = { ...frame, asOf: origin + 62 * 86_400_000, cycle, finish };
      const found = ask(littlesLaw, logOf(events, workflow), asked);
      expect(found.itemDaysFromWip).toBe(found.itemDays);
      expect(found.inclusive.itemDays).toBe(found.inclusive.itemDaysFromItems);
      const near = (product: number | null): void => expect(product ?? 0).toBeCloseTo(found.itemDays, 9);
      if (found.windowDays > 0) near((found.averageWip ?? 0) * found.windowDays);
      near((found.presenceDays ?? 0) * found.present);
      if (found.departed > 0) near((found.presencePerDepartureDays ?? 0) * found.departed);
    }),
    thousand,
  );
});

test("2: what was there + what arrived − what departed is what is there", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, window, finishes, (events, workflow, frame, finish) => {
      const log = logOf(events, workflow);
      const asked = { ...frame, asOf: origin + 63 * 86_400_000, finish };
      const { total } = ask(arrivalsDepartures, log, asked);
      const at = [frame.from - 1, frame.to - 1];
      const [before = 0, after = 0] = ask(wip, log, { ...asked, params: { at } }).points.map((point) => point.flow);
      expect(before + total.netFlow).toBe(after);
      const { checks, present } = ask(littlesLaw, log, asked);
      expect(checks.find(({ check }) => check === "wip-level")).toMatchObject({ before, after });
      expect(present).toBe(before + total.arrived);
    }),
    thousand,
  );
});

test("14, 19: arrivals and finishes are the day steps of the cumulative lines, and weeks are sums of days", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, (events, workflow) => {
      const log = logOf(events, workflow);
      const { buckets, total } = ask(arrivalsDepartures, log, { params: { period: "day" } });
      const { cumulative, stages, startStageId, finishStageId, discardedStarted } = ask(cumulativeFlow, log);
      const lineOf = (stageId: string): readonly number[] =>
        cumulative[stages.findIndex((stage) => stage.stageId === stageId)] ?? [];
      const steps = (line: readonly number[]): number[] => line.map((count, day) => count - (line[day - 1] ?? 0));
      const days = cumulative[0]?.length ?? 0;
      expect(buckets.slice(0, days).map((day) => day.arrived)).toEqual(steps(lineOf(startStageId)));
      expect(buckets.slice(0, days).map((day) => day.finished)).toEqual(steps(lineOf(finishStageId)));
      expect(buckets.slice(0, days).map((day) => day.discarded + day.transferred)).toEqual(steps(discardedStarted));
      expect(ask(arrivalsDepartures, log).total).toEqual(total);
      expect(ask(throughput, log).total).toBe(total.finished);
    }),
    thousand,
  );
});

test("total age is the sum of the ages at each day's end", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, instant, cycles, finishes, (events, workflow, asOf, cycle, finish) => {
      const log = logOf(events, workflow);
      const query = queryOf(log, { asOf, cycle, finish });
      const { points, now } = totalWipAge.compute(query, {});
      for (const point of [...points, now]) {
        const t = Date.parse(point.at);
        const ages = journeysOf(query).flatMap((journey) => {
          const { startedAt } = journey;
          if (startedAt === null || startedAt > t || endOf(log, journey, finish) <= t) return [];
          return ageBetween(log.calendar, startedAt, t, query.conventions);
        });
        expect(point.items).toBe(ages.length);
        expect(point.totalDays).toBeCloseTo(
          ages.reduce((sum, age) => sum + age, 0),
          8,
        );
      }
    }),
    thousand,
  );
});

test("percentiles over everything are those of the cycle times", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, cycles, finishes, (events, workflow, cycle, finish) => {
      const log = logOf(events, workflow);
      const asked = { cycle, finish, noObservedStart: "created" } as const;
      const last = ask(percentilesOverTime, log, { ...asked, params: { days: 1000 } }).points.at(-1);
      const { items: _, ...figures } = ask(cycleTime, log, asked);
      expect(last).toMatchObject(figures);
    }),
    thousand,
  );
});

test("flow by type: shares sum to 1, velocity to the throughput, load to the WIP", () => {
  const types = fc.constantFrom(undefined, "Feature", "Defect");
  fc.assert(
    fc.property(
      randomEvents,
      randomWorkflow,
      fc.array(types, { minLength: 5, maxLength: 5 }),
      (events, workflow, kinds) => {
        const typed = events.map((event) => {
          const cardType = event.type === "card.created" ? kinds[Number(event.cardId.at(-1))] : undefined;
          return cardType === undefined ? event : { ...event, cardType };
        });
        const log = logOf(typed, workflow);
        const { types: shares, n } = ask(flowDistribution, log);
        expect(shares.reduce((sum, type) => sum + type.finished, 0)).toBe(n);
        expect(shares.reduce((sum, type) => sum + type.share, 0)).toBeCloseTo(n > 0 ? 1 : 0, 12);
        const weeks = ask(throughput, log);
        const velocity = ask(flowVelocity, log);
        const sums = velocity.periods.map((_, week) =>
          velocity.types.reduce((sum, type) => sum + (type.finished[week] ?? 0), 0),
        );
        expect(sums).toEqual(weeks.buckets.map((week) => week.finished));
        const load = ask(flowLoad, log);
        const { points, now } = ask(totalWipAge, log);
        const items = load.at.map((_, day) => load.types.reduce((sum, type) => sum + (type.items[day] ?? 0), 0));
        expect(items).toEqual(points.map((point) => point.items));
        expect([load.total, load.now.reduce((sum, type) => sum + type.active + type.waiting, 0)]).toEqual([
          now.items,
          now.items,
        ]);
      },
    ),
    thousand,
  );
});

test("blockers: a cluster's days are its items' blocked time, and all of it where reasons do not overlap", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, window, (events, workflow, frame) => {
      const log = logOf(events, workflow);
      const asked = { ...frame, asOf: origin + 62 * 86_400_000 };
      const clusters = ask(blockerClusters, log, asked);
      // Nothing but silence as a reason: one cluster holds it all.
      expect(clusters.days).toBeCloseTo(ask(blockedTime, log, asked).totalDays, 9);
      expect(clusters.clusters.length).toBeLessThanOrEqual(1);
    }),
    thousand,
  );
});

test("14: attainment over versions adds up to what was finished since the first", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, fc.tuple(instant, instant), (events, workflow, [a, b]) => {
      const log = logOf(events, workflow);
      const asOf = origin + 62 * 86_400_000;
      const date = (at: number): string => new Date(at).toISOString().slice(0, 10);
      const dates = [...new Set([date(a), date(b)])];
      const { versions } = ask(sle, log, { asOf, params: { version: dates.map((one) => `${one}=3@85`) } });
      const from = Date.parse(versions[0]?.effectiveFrom ?? "");
      const since = ask(cycleTime, log, { asOf, from });
      expect(versions.reduce((sum, version) => sum + version.n, 0)).toBe(since.n);
      const within = since.items.filter((item) => item.days <= 3).length;
      expect(versions.reduce((sum, version) => sum + version.within, 0)).toBe(within);
    }),
    thousand,
  );
});

test("19: the behaviour of the throughput is the throughput", () => {
  fc.assert(
    fc.property(
      randomEvents,
      randomWorkflow,
      fc.constantFrom("day" as const, "week" as const),
      (events, workflow, period) => {
        const log = logOf(events, workflow);
        const whole = ask(throughput, log, { params: { period } }).buckets.filter((bucket) => !bucket.partial);
        const { points } = ask(processBehaviour, log, { params: { period } });
        expect(points.map(({ label, value }) => [label, value])).toEqual(whole.map((one) => [one.label, one.finished]));
      },
    ),
    thousand,
  );
});

test("7: the order in which facts arrive changes nothing", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, fc.nat(), (events, workflow, turn) => {
      const middle = events.length === 0 ? 0 : turn % events.length;
      const logs: FlowLog[] = [events, [...events.slice(middle), ...events.slice(0, middle)]].map((facts) =>
        logOf(facts, workflow),
      );
      const answers = logs.map((log) => [
        ask(arrivalsDepartures, log),
        ask(totalWipAge, log),
        ask(littlesLaw, log),
        ask(percentilesOverTime, log, { params: { days: 14 } }),
        ask(wipByStage, log),
        ask(conwip, log, { params: { limit: 1 } }),
        ask(processBehaviour, log, { params: { series: "cycle-time" } }),
        ask(flowDistribution, log),
        ask(flowVelocity, log),
        ask(blockerClusters, log),
        ask(sle, log),
      ]);
      expect(answers[1]).toEqual(answers[0]);
    }),
    thousand,
  );
});
