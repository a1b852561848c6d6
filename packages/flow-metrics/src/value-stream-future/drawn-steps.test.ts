import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { valueStreamMap } from "../value-stream-map/value-stream-map.ts";
import { undrawnMap, withDrawnSteps, type DrawnStep } from "./drawn-steps.ts";
import { futureState } from "./future-state.ts";
import { knownMap, type KnownMap } from "./known-map.ts";

const workflow = workflowOf("Inbox:queue Build:active Check:queue Test:active Done:done", "Build", "Done");
/** Build 2 days, Test 1; one of the two cards goes back from Test once. */
const measured = knownMap(
  ask(
    valueStreamMap,
    new LogBuilder(workflow)
      .card("A", "Build", "1")
      .to("Test", "3")
      .to("Done", "4")
      .card("B", "Build", "1")
      .to("Test", "3")
      .to("Build", "4")
      .to("Test", "6")
      .to("Done", "7")
      .log(),
  ),
);
const totals = (map: KnownMap) => futureState(map, []).today;
const mail = { nodeId: "mail", name: "Approval by mail", kind: "wait", waitDays: 2 } as const;

describe("a drawn step", () => {
  test("is passed by all that was passed on, as often as that is", () => {
    const map = withDrawnSteps(measured, [{ ...mail, after: "Build" }]);
    expect(map.steps.map(({ nodeId }) => nodeId).slice(0, 3)).toEqual(["Build", "mail", "Test"]);
    expect(map.steps[1]).toMatchObject({
      expectedPasses: 1.5,
      drawn: "wait",
      waitDays: { origin: "mapped", value: 2 },
    });
    expect((totals(map).leadTimeDays ?? 0) - (totals(measured).leadTimeDays ?? 0)).toBeCloseTo(3, 9);
  });
  test("after the last step is passed once: what goes back does not pass it", () => {
    const map = withDrawnSteps(measured, [{ ...mail, after: "Test" }]);
    expect(map.steps[2]?.expectedPasses).toBeCloseTo(1, 9);
    expect((totals(map).leadTimeDays ?? 0) - (totals(measured).leadTimeDays ?? 0)).toBeCloseTo(2, 9);
  });
  test("before all of them is where items come in", () => {
    const map = withDrawnSteps(measured, [{ ...mail, after: null }]);
    expect(map.steps.map(({ entries }) => entries).slice(0, 2)).toEqual([2, 0]);
    expect((totals(map).leadTimeDays ?? 0) - (totals(measured).leadTimeDays ?? 0)).toBeCloseTo(2, 9);
  });
  test("may follow another one, and is not lost with the step it followed", () => {
    const drawn: DrawnStep[] = [
      { ...mail, after: "Build" },
      { ...mail, nodeId: "sign", after: "mail" },
      { ...mail, nodeId: "post", after: "gone" },
    ];
    const map = withDrawnSteps(measured, drawn);
    expect(map.steps.map(({ nodeId }) => nodeId).slice(0, 5)).toEqual(["Build", "mail", "sign", "Test", "post"]);
  });
  test("that cannot be is named", () => {
    expect(() => withDrawnSteps(measured, [{ ...mail, after: null, waitDays: -1 }])).toThrow(
      /drawn\.mail\.waitDays: -1/,
    );
  });
});

test("a map of drawn steps alone is what one item goes through", () => {
  const map = withDrawnSteps(undrawnMap, [
    { nodeId: "write", name: "Write", kind: "process", after: null, processTimeDays: 0.5, completeAccurate: 0.8 },
    { ...mail, after: "write" },
    { nodeId: "order", name: "Order", kind: "process", after: null, processTimeDays: 0.25, waitDays: 1 },
  ]);
  expect(map.steps.map(({ nodeId }) => nodeId)).toEqual(["order", "write", "mail"]);
  expect(totals(map)).toMatchObject({
    leadTimeDays: 3.75,
    processTimeDays: 0.75,
    activityRatio: 0.2,
    rolledCompleteAccurate: 0.8,
    itemsPerWeek: null,
  });
});

test("merged steps keep the work and lose the wait of one", () => {
  const before = totals(measured);
  const state = futureState(measured, [{ kind: "merge", nodeId: "Test", into: "Build" }]);
  expect(state.assumptions).toContain("merged-without-wait");
  expect(state.future.processTimeDays).toBeCloseTo(before.processTimeDays ?? 0, 9);
  expect(state.future.rolledCompleteAccurate).toBeCloseTo(before.rolledCompleteAccurate ?? 0, 9);
  expect(() => futureState(measured, [{ kind: "merge", nodeId: "Test", into: "Test" }])).toThrow(/changes\.0\.into/);
});

const anyDrawn = fc.array(
  fc.record({
    after: fc.constantFrom(null, "Build", "Ship", "d0"),
    days: fc.double({ min: 0, max: 9, noNaN: true }),
    share: fc.double({ min: 0.1, max: 1, noNaN: true }),
  }),
  { maxLength: 4 },
);
const anyMap = fc.record({ events: fc.oneof(randomEvents, plainEvents), flow: randomWorkflow });
const drawnOf = (list: readonly { readonly after: string | null; readonly days: number; readonly share: number }[]) =>
  list.map(({ after, days, share }, index): DrawnStep => ({
    nodeId: `d${index}`,
    name: "",
    kind: "process",
    after,
    processTimeDays: days,
    completeAccurate: share,
  }));

describe("for any map", { timeout: 60_000 }, () => {
  test("drawn steps without time change no total", () => {
    fc.assert(
      fc.property(anyMap, anyDrawn, ({ events, flow }, list) => {
        const map = knownMap(ask(valueStreamMap, logOf(events, flow)));
        const idle = drawnOf(list).map(({ processTimeDays: _1, completeAccurate: _2, ...step }) => step);
        const [before, after] = [totals(map), totals(withDrawnSteps(map, idle))];
        for (const key of ["leadTimeDays", "processTimeDays", "waitDays"] as const)
          expect(after[key] ?? 0).toBeCloseTo(before[key] ?? 0, 6);
        expect(after.rolledCompleteAccurate).toBe(before.rolledCompleteAccurate);
      }),
      { numRuns: 1000 },
    );
  });
  test("the ladder sums to the lead time, and no step is better than all together", () => {
    fc.assert(
      fc.property(anyMap, anyDrawn, ({ events, flow }, list) => {
        const map = withDrawnSteps(knownMap(ask(valueStreamMap, logOf(events, flow))), drawnOf(list));
        const { today, steps } = futureState(map, []);
        const ladder = steps.reduce(
          (sum, { today: { onCriticalPath, leadTimeDays } }) => sum + (onCriticalPath ? (leadTimeDays ?? 0) : 0),
          0,
        );
        expect(ladder).toBeCloseTo(today.leadTimeDays ?? ladder, 6);
        for (const { completeAccurate } of map.steps)
          expect(map.rolledCompleteAccurate ?? 0).toBeLessThanOrEqual(completeAccurate.value ?? 1);
        const passed = [...map.steps.entries()].filter(([, step]) => step.expectedPasses !== null && map.items > 0);
        for (const [index, { expectedPasses }] of passed)
          expect(steps[index]?.today.expectedPasses ?? expectedPasses).toBeCloseTo(expectedPasses ?? 0, 6);
      }),
      { numRuns: 1000 },
    );
  });
});
