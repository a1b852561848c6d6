import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { spanDays } from "../duration.ts";
import { createFlowLog } from "../flow-log.ts";
import { finishedItems } from "../population.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { valueStreamMap, type MapNode, type TimeSplit } from "./value-stream-map.ts";

const workflow = workflowOf(
  "Inbox:queue Build:active Check:queue Test:active Release:queue Done:done Live:done",
  "Build",
  "Done",
);
const node = (nodes: readonly MapNode[], id: string): MapNode => {
  const found = nodes.find(({ nodeId }) => nodeId === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
/** Inbox 1-3, Build 3-5 (blocked 4-5), Check 5-6, Test 6-7, back to Build 7-8, Test 8-9, Release 9-11, Done. */
const reworked = (): LogBuilder =>
  new LogBuilder(workflow)
    .card("A", "Inbox", "1")
    .to("Build", "3")
    .blocked("4")
    .unblocked("5")
    .to("Check", "5")
    .to("Test", "6")
    .to("Build", "7")
    .to("Test", "8")
    .to("Release", "9")
    .to("Done", "11");

describe("one item, by hand", () => {
  test("each step's time is split, and the map adds up to the item", () => {
    const { nodes, totals } = ask(valueStreamMap, reworked().log());
    expect(nodes.map(({ nodeId, kind }) => `${kind} ${nodeId}`)).toEqual([
      "step Build",
      "step Test",
      "tail Release",
      "reopened Done",
      "away off-board",
    ]);
    expect(node(nodes, "Build").perItem).toEqual({
      waitingDays: 2,
      activeDays: 2,
      blockedDays: 1,
      parkedDays: 0,
      leadDays: 5,
    });
    expect(node(nodes, "Test").perPass).toMatchObject({ waitingDays: 0.5, activeDays: 1, leadDays: 1.5 });
    expect(totals).toMatchObject({ leadDays: 10, activeDays: 4, waitingDays: 5, blockedDays: 1, activityRatio: 0.4 });
  });
  test("what is done again, and where passes lead", () => {
    const { nodes } = ask(valueStreamMap, reworked().log());
    expect(node(nodes, "Build")).toMatchObject({ items: 1, passes: 2, expectedPasses: 2, returned: 1, passedOn: 2 });
    expect(node(nodes, "Build").reworkDays).toBe(2.5);
    expect(node(nodes, "Test").next).toEqual([
      { to: "Build", count: 1, share: 0.5 },
      { to: "Release", count: 1, share: 0.5 },
    ]);
    expect(node(nodes, "Release").next).toEqual([{ to: null, count: 1, share: 1 }]);
  });
});
test("items a week are those of the window, and none are told without one", () => {
  const asked = { from: ms("2"), to: ms("16"), asOf: ms("20") };
  expect(ask(valueStreamMap, reworked().log(), asked)).toMatchObject({ items: 1, itemsPerWeek: 0.5 });
  expect(ask(valueStreamMap, reworked().log(), { from: ms("12"), to: ms("12") }).itemsPerWeek).toBeNull();
});
test("going back within a step begins another pass of it", () => {
  const log = new LogBuilder(workflow)
    .card("A", "Check", "1")
    .to("Test", "2")
    .to("Check", "3")
    .to("Test", "4")
    .to("Done", "5")
    .log();
  const step = node(ask(valueStreamMap, log).nodes, "Test");
  expect(step).toMatchObject({ passes: 2, expectedPasses: 2, next: [{ to: "Test", share: 0.5 }, { to: null }] });
});
test("parked, off the board and reopened time have their own places", () => {
  const builder = new LogBuilder(workflow).card("A", "Build", "1").to("Inbox", "2").to("Build", "4").archived("5");
  const log = builder.restored("Test", "7").to("Done", "8").to("Test", "11").to("Done", "12").log();
  const { nodes, totals } = ask(valueStreamMap, log);
  expect(node(nodes, "Build").perItem).toMatchObject({ activeDays: 2, parkedDays: 2 });
  expect(node(nodes, "off-board").perItem).toMatchObject({ parkedDays: 2 });
  expect(node(nodes, "Done").perItem).toMatchObject({ waitingDays: 3 });
  expect(totals).toMatchObject({ leadDays: 11, parkedDays: 4 });
});
test("a card created in a done stage needs no pass", () => {
  const log = reworked().card("B", "Done", "5").log();
  const { nodes, items } = ask(valueStreamMap, log);
  expect(items).toBe(2);
  expect(node(nodes, "Build").expectedPasses).toBe(1);
});
test("process times 10, 20, 30 with waits of 5 and 10 between: 10, 25, 40, in all 75", () => {
  const flow = workflowOf("A:active Wb:queue B:active Wc:queue C:active Done:done", "A", "Done");
  const log = new LogBuilder(flow)
    .card("one", "A", "2024-01-01")
    .to("Wb", "2024-01-11")
    .to("B", "2024-01-16")
    .to("Wc", "2024-02-05")
    .to("C", "2024-02-15")
    .to("Done", "2024-03-16")
    .log();
  const { nodes, totals } = ask(valueStreamMap, log);
  expect(nodes.slice(0, 3).map(({ perItem }) => perItem?.leadDays)).toEqual([10, 25, 40]);
  expect(totals).toMatchObject({ leadDays: 75, activeDays: 60 });
});
test("an empty log", () => {
  const { nodes, ...rest } = ask(valueStreamMap, createFlowLog(workflow));
  expect(nodes[0]).toMatchObject({ perItem: null, expectedPasses: null, completeAccurate: null, next: [] });
  expect(rest).toMatchObject({ totals: null, items: 0, rolledCompleteAccurate: null });
});

const sum = (nodes: readonly MapNode[], read: (node: MapNode) => number): number =>
  nodes.reduce((total, one) => total + read(one), 0);
const asked = fc.record({
  events: fc.oneof(randomEvents, plainEvents),
  workflow: randomWorkflow,
  cycle: fc.constantFrom("elapsed", "working"),
  finish: fc.constantFrom("last", "first"),
});
describe("for any history", { timeout: 60_000 }, () => {
  const partsOf = (split: TimeSplit): number =>
    split.waitingDays + split.activeDays + split.blockedDays + split.parkedDays;
  test("4: every split adds up, and the places add up to what the items took", () => {
    fc.assert(
      fc.property(asked, ({ events, workflow: flow, ...switches }) => {
        const log = logOf(events, flow);
        const query = queryOf(log, switches);
        const { nodes, totals, items } = ask(valueStreamMap, log, switches);
        for (const { perItem, perPass } of nodes) {
          for (const split of [perItem, perPass]) expect(partsOf(split ?? zero)).toBeCloseTo(split?.leadDays ?? 0, 9);
        }
        const took = finishedItems(query).included.map(({ journey, finishedAt }) =>
          spanDays(log.calendar, journey.visits[0]?.enteredAt ?? 0, finishedAt, query.conventions),
        );
        const lead = took.reduce((total, days) => total + days, 0) / Math.max(1, items);
        expect(totals?.leadDays ?? 0).toBeCloseTo(lead, 9);
        expect(sum(nodes, ({ perItem }) => perItem?.leadDays ?? 0)).toBeCloseTo(lead, 9);
        expect(partsOf(totals ?? zero)).toBeCloseTo(lead, 9);
      }),
      { numRuns: 1000 },
    );
  });
  test("the chain expects what happened: expected passes × days of a pass = days of an item", () => {
    fc.assert(
      fc.property(asked, ({ events, workflow: flow, ...switches }) => {
        const { nodes, items } = ask(valueStreamMap, logOf(events, flow), switches);
        for (const { passes, expectedPasses, perPass, perItem } of nodes) {
          expect(expectedPasses ?? 0).toBeCloseTo(passes / Math.max(1, items), 9);
          expect((expectedPasses ?? 0) * (perPass?.leadDays ?? 0)).toBeCloseTo(perItem?.leadDays ?? 0, 9);
        }
      }),
      { numRuns: 1000 },
    );
  });
  test("the steps and the tail are the totals of the value stream", () => {
    fc.assert(
      fc.property(asked, ({ events, workflow: flow, ...switches }) => {
        const log = logOf(events, flow);
        const { nodes } = ask(valueStreamMap, log, switches);
        const shown = nodes.filter(({ kind }) => kind === "step" || kind === "tail");
        const { totals } = ask(valueStream, log, switches);
        expect(sum(shown, ({ perItem }) => perItem?.leadDays ?? 0)).toBeCloseTo(totals.leadTimeDays ?? 0, 9);
      }),
      { numRuns: 1000 },
    );
  });
  test("17: shares are shares, rolled %C&A is at most each step's; passes are those of the value stream", () => {
    fc.assert(
      fc.property(plainEvents, randomWorkflow, (events, flow) => {
        const log = logOf(events, flow);
        const { nodes, rolledCompleteAccurate, totals } = ask(valueStreamMap, log);
        const steps = nodes.filter(({ kind }) => kind === "step");
        expect(steps.map(({ passedOn, returned }) => [passedOn, returned])).toEqual(
          ask(valueStream, log).steps.map(({ passes, returned }) => [passes, returned]),
        );
        for (const { completeAccurate } of steps) {
          if (completeAccurate === null) continue;
          expect(completeAccurate).toBeGreaterThanOrEqual(0);
          expect(rolledCompleteAccurate).toBeLessThanOrEqual(completeAccurate);
        }
        for (const { next, passes } of nodes)
          expect(next.reduce((total, { share }) => total + share, 0)).toBeCloseTo(passes > 0 ? 1 : 0, 9);
        expect(totals?.activityRatio ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});
const zero: TimeSplit = { waitingDays: 0, activeDays: 0, blockedDays: 0, parkedDays: 0, leadDays: 0 };
