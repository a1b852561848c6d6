import fc from "fast-check";
import { expect, test } from "vitest";
import { logOf } from "../../testing/log-builder.ts";
import { ask, queryOf, type Asked } from "../../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { customerLeadTime } from "../customer-lead-time/customer-lead-time.ts";
import { cycleTime } from "../cycle-time/cycle-time.ts";
import { spanDays } from "../duration.ts";
import { flowEfficiency } from "../flow-efficiency/flow-efficiency.ts";
import type { FlowLog } from "../flow-log.ts";
import { finishedItems } from "../population.ts";
import { stageTime } from "../stage-time/stage-time.ts";
import { throughput } from "../throughput/throughput.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { wip } from "../wip/wip.ts";
import { valueStreamMap } from "./value-stream-map.ts";

// What docs/value-stream.md says must agree between the map and the analytics page, asked alike.
const hour = 3_600_000;
const origin = Date.UTC(2024, 1, 1);
const asked: fc.Arbitrary<Asked> = fc.record(
  {
    cycle: fc.constantFrom("elapsed", "working"),
    finish: fc.constantFrom("last", "first"),
    slips: fc.constantFrom("ignore", "count"),
    from: fc.nat(600).map((hours) => origin + hours * hour),
  },
  { requiredKeys: ["cycle", "finish", "slips"] },
);
const anyLog = fc
  .tuple(fc.oneof(randomEvents, plainEvents), randomWorkflow)
  .map(([events, workflow]) => logOf(events, workflow));

const mean = (all: readonly number[]): number | null =>
  all.length === 0 ? null : all.reduce((sum, one) => sum + one, 0) / all.length;
/** Customer lead times, less what a card that came from another board had been through before: that is not on this map. */
const leadTimesHere = (log: FlowLog, switches: Asked): number[] => {
  const query = queryOf(log, switches);
  const cameAt = new Map(
    finishedItems(query).included.map(({ journey }) => [journey.cardId, journey.visits[0]?.enteredAt ?? 0]),
  );
  return ask(customerLeadTime, log, switches).items.map(({ cardId, days, startedAt }) => {
    const created = Date.parse(startedAt);
    const came = cameAt.get(cardId) ?? created;
    return came > created ? days - spanDays(log.calendar, created, came, query.conventions) : days;
  });
};
const expectNear = (found: number | null, told: number | null): void => expect(found ?? -1).toBeCloseTo(told ?? -1, 8);
const holds = (check: (log: FlowLog, switches: Asked) => void): void =>
  fc.assert(fc.property(anyLog, asked, check), { numRuns: 1000 });

test("as many items as were finished: throughput, cycle times and lead times count the same", () => {
  holds((log, switches) => {
    const { totals } = ask(valueStream, log, switches);
    const map = ask(valueStreamMap, log, switches);
    const timed = { ...switches, noObservedStart: "zero" } as const;
    const { total } = ask(throughput, log, { ...switches, params: { period: "day" } });
    const counts = [map.items, total, ask(cycleTime, log, timed).n, ask(customerLeadTime, log, timed).n];
    expect(counts).toEqual(counts.map(() => totals.items));
    expect(map.itemsPerWeek).toBe(totals.itemsPerWeek);
  });
});

test("the lead time of the map is the mean customer lead time; the board's own leaves out done stages and what is off it", () => {
  holds((log, switches) => {
    const map = ask(valueStreamMap, log, switches);
    const lead = mean(leadTimesHere(log, switches));
    expectNear(map.totals?.leadDays ?? null, lead);
    const aside = map.nodes.filter(({ kind }) => kind === "reopened" || kind === "away");
    const beside = aside.reduce((sum, { perItem }) => sum + (perItem?.leadDays ?? 0), 0);
    expectNear(ask(valueStream, log, switches).totals.leadTimeDays, lead === null ? null : lead - beside);
  });
});

test("process time is the active time of flow efficiency, on boards without active stages left of the start", () => {
  holds((log, switches) => {
    fc.pre(log.workflow.startStageId !== "Test");
    const { activeDays, totalDays } = ask(flowEfficiency, log, switches);
    const { totals } = ask(valueStream, log, switches);
    expectNear(totals.processTimeDays, totals.items === 0 ? null : activeDays / totals.items);
    const { mean: cycle, n } = ask(cycleTime, log, { ...switches, noObservedStart: "zero" });
    expectNear(totalDays, (cycle ?? 0) * n);
  });
});

test("over all time, a step takes what its stages take in time in stage", () => {
  holds((log, { from: _from, ...switches }) => {
    const rows = ask(stageTime, log, switches).stages;
    const { steps, tail } = ask(valueStream, log, switches);
    const places = [...steps.map((step) => [...step.queueStageIds, step.stageId]), tail.stageIds];
    const spent = [
      ...steps.map(({ leadTimeDays, items }) => [leadTimeDays.mean, items]),
      [tail.waitDays.mean, tail.items],
    ];
    for (const [index, stageIds] of places.entries()) {
      const told = rows.filter(({ stageId }) => stageIds.includes(stageId));
      const [days, items] = spent[index] as [number | null, number];
      expectNear(
        (days ?? 0) * items,
        told.reduce((sum, { totalDays }) => sum + totalDays, 0),
      );
    }
  });
});

test("what stands in a step now is what the work in progress counts there", () => {
  holds((log, switches) => {
    const { byStage } = ask(wip, log, switches);
    const standing = new Map(byStage.map(({ stageId, count }) => [stageId, count]));
    for (const step of ask(valueStream, log, switches).steps) {
      const waiting = step.queueStageIds.reduce((sum, stageId) => sum + (standing.get(stageId) ?? 0), 0);
      expect([step.wip, step.waiting]).toEqual([standing.get(step.stageId), waiting]);
    }
  });
});
