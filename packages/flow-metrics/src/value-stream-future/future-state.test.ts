import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { valueStreamMap } from "../value-stream-map/value-stream-map.ts";
import { futureState, type FutureChange } from "./future-state.ts";
import { knownMap, type KnownMap, type MapKnowledge } from "./known-map.ts";

const workflow = workflowOf("Inbox:queue Build:active Check:queue Test:active Done:done", "Build", "Done");
/** Ten cards in a row through Build (10 days each pass); one of them comes back from Test (1 day, after 1 waiting). */
function tenCards(): KnownMap {
  const builder = new LogBuilder(workflow);
  const day = (n: number): string => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);
  let at = 1;
  for (let card = 0; card < 10; card++) {
    builder
      .card(`c${card}`, "Build", day(at))
      .to("Check", day((at += 10)))
      .to("Test", day((at += 1)));
    if (card === 4)
      builder
        .to("Build", day((at += 1)))
        .to("Check", day((at += 10)))
        .to("Test", day((at += 1)));
    builder.to("Done", day((at += 1)));
  }
  return knownMap(ask(valueStreamMap, builder.log()));
}
const future = (changes: readonly FutureChange[], map = tenCards()) => futureState(map, changes);

describe("by hand", () => {
  test("eleven passes of ten items: Build takes 11 days an item", () => {
    const { today, steps, assumptions } = future([]);
    expect(steps[0]?.today).toMatchObject({
      expectedPasses: expect.closeTo(1.1, 12),
      leadTimeDays: expect.closeTo(11, 9),
    });
    expect(today.leadTimeDays).toBeCloseTo(11 + 2.2, 9);
    expect(assumptions).toEqual(["same-demand", "passes-alike"]);
  });
  test("the lead time of a place is all that the item spends there", () => {
    const builder = new LogBuilder(workflow).card("A", "Inbox", "1").to("Build", "3").blocked("4").unblocked("6");
    const map = knownMap(ask(valueStreamMap, builder.to("Check", "10").to("Test", "11").to("Done", "12").log()));
    expect(map.steps[0]).toMatchObject({ nodeId: "Build", blockedDays: 2, leadTimeDays: 9 });
  });
  test("no returns: 10 days of Build, one pass of Test", () => {
    const state = future([{ kind: "complete-accurate", nodeId: "Build", share: 1 }]);
    expect(state.future.leadTimeDays).toBeCloseTo(12, 9);
    expect(state.future.rolledCompleteAccurate).toBe(1);
    expect(state.assumptions).toContain("returns-follow-quality");
  });
  test("twice the returns: 2 of 11 passes, 1 / (1 − 2/11) passes", () => {
    const state = future([{ kind: "complete-accurate", nodeId: "Build", share: 1 - 2 / 11 }]);
    expect(state.steps[0]?.future.expectedPasses).toBeCloseTo(11 / 9, 9);
  });
  test("nothing ever came back to Test, and nothing that could: its returns change the product only", () => {
    const state = future([{ kind: "complete-accurate", nodeId: "Test", share: 0.5 }]);
    expect(state.future.leadTimeDays).toBeCloseTo(state.today.leadTimeDays ?? 0, 9);
    expect(state.future.rolledCompleteAccurate).toBeCloseTo((10 / 11) * 0.5, 9);
  });
  test("where nothing came back yet, it would come from the next step", () => {
    const builder = new LogBuilder(workflow).card("A", "Build", "1").to("Check", "3").to("Test", "3").to("Done", "4");
    const map = knownMap(ask(valueStreamMap, builder.log()));
    const state = future([{ kind: "complete-accurate", nodeId: "Build", share: 0.8 }], map);
    expect(state.assumptions).toContain("returns-from-next");
    expect(state.future.leadTimeDays).toBeCloseTo(3 * 1.25, 9);
  });
  test("half the wait, and a process time", () => {
    const changes = [
      { kind: "wait", nodeId: "Test", days: 0.5 },
      { kind: "process-time", nodeId: "Build", days: 5 },
    ] as const;
    expect(future(changes).future).toMatchObject({
      leadTimeDays: expect.closeTo(1.1 * (5 + 0.5 + 1), 9),
      processTimeDays: expect.closeTo(1.1 * 6, 9),
    });
  });
  test("everything sent back for ever has no totals", () => {
    const state = future([
      { kind: "complete-accurate", nodeId: "Build", share: 1 },
      { kind: "complete-accurate", nodeId: "Build", share: 0 },
    ]);
    expect(state.future).toMatchObject({ leadTimeDays: null, activityRatio: null, itemsPerWeek: null });
  });
});

describe("a limit", () => {
  /** Four cards wait side by side for one tester: mean of more than one card in the step. */
  const queueing = (): KnownMap => {
    const builder = new LogBuilder(workflow);
    for (const card of ["1", "2", "3", "4"])
      builder
        .card(card, "Build", "1")
        .to("Check", "2")
        .to("Test", String(2 + Number(card)))
        .to("Done", String(3 + Number(card)));
    return knownMap(ask(valueStreamMap, builder.log()));
  };
  test("shortens the wait by Little's law; the excess waits before the stream", () => {
    const map = queueing();
    const step = map.steps[1];
    const max = (step?.meanWip ?? 0) / 2;
    const state = future([{ kind: "wip-limit", nodeId: "Test", max }], map);
    expect(step).toMatchObject({ leadTimeDays: 3.5, processTimeDays: { value: 1 } });
    expect(state.steps[1]?.future.leadTimeDays).toBeCloseTo(1.75, 9);
    expect(state.future.deferredDays).toBeCloseTo(1.75, 9);
    expect(state.assumptions).toContain("excess-waits-before");
  });
  test("below what the work occupies it costs throughput; above today's mean it changes nothing", () => {
    const map = queueing();
    const wip = map.steps[1]?.meanWip ?? 0;
    const tight = future([{ kind: "wip-limit", nodeId: "Test", max: wip / 7 }], map);
    expect(tight.assumptions).toContain("limit-cuts-throughput");
    expect(tight.future.itemsPerWeek).toBeCloseTo((map.itemsPerWeek ?? 0) / 2, 9);
    expect(tight.steps[1]?.future.leadTimeDays).toBeCloseTo(1, 9);
    expect(future([{ kind: "wip-limit", nodeId: "Test", max: wip }], map).future).toEqual(future([], map).today);
  });
});

test("what cannot be is named with its place", () => {
  expect(() => future([{ kind: "wait", nodeId: "Nowhere", days: 1 }])).toThrow(
    /changes\.0\.nodeId: "Nowhere".*Build, Test/,
  );
  expect(() => future([{ kind: "wait", nodeId: "Build", days: -1 }])).toThrow(/changes\.0\.days: -1/);
  expect(() => future([{ kind: "complete-accurate", nodeId: "Build", share: 90 }])).toThrow(/changes\.0\.share: 90/);
  expect(() => future([{ kind: "wip-limit", nodeId: "Build", max: 0 }])).toThrow(/changes\.0\.max: 0/);
});

const maps = fc.record({ events: fc.oneof(randomEvents, plainEvents), flow: randomWorkflow });
const knowledge: MapKnowledge = { mapped: [{ nodeId: "Build", processTimeDays: 0.5 }] };
const changes = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("wait", "process-time", "blocked"),
      nodeId: fc.constantFrom("Build", "Ship"),
      days: fc.double({ min: 0, max: 20, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant("complete-accurate"),
      nodeId: fc.constantFrom("Build", "Ship"),
      share: fc.double({ min: 0.5, max: 1, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant("wip-limit"),
      nodeId: fc.constantFrom("Build", "Ship"),
      max: fc.integer({ min: 1, max: 4 }),
    }),
  ),
  { maxLength: 4 },
);
describe("for any map", { timeout: 60_000 }, () => {
  const holds = (check: (map: KnownMap, events: ReturnType<typeof measured>) => void): void =>
    fc.assert(
      fc.property(maps, ({ events, flow }) => {
        const result = measured(events, flow);
        check(knownMap(result), result);
      }),
      { numRuns: 1000 },
    );
  const measured = (events: Parameters<typeof logOf>[0], flow: Parameters<typeof logOf>[1]) =>
    ask(valueStreamMap, logOf(events, flow));

  test("without changes the calculation is the measured map", () => {
    holds((map, result) => {
      const state = futureState(map, []);
      const aside = result.nodes.filter(({ kind }) => kind !== "step" && kind !== "tail");
      const beside = aside.reduce((sum, { perItem }) => sum + (perItem?.leadDays ?? 0), 0);
      expect(state.today.leadTimeDays ?? 0).toBeCloseTo((result.totals?.leadDays ?? 0) - beside, 9);
      expect(state.today.processTimeDays ?? 0).toBeCloseTo(result.totals?.activeDays ?? 0, 9);
      expect(state.today.rolledCompleteAccurate).toBe(result.rolledCompleteAccurate);
      expect(state.future).toEqual(state.today);
    });
  });
  test("17: a step of zero time and 100 % may be removed or not", () => {
    holds((map) => {
      const idle: FutureChange[] = [
        { kind: "wait", nodeId: "Build", days: 0 },
        { kind: "process-time", nodeId: "Build", days: 0 },
        { kind: "blocked", nodeId: "Build", days: 0 },
        { kind: "complete-accurate", nodeId: "Build", share: 1 },
      ];
      const parked = map.steps.every((step) => step.nodeId !== "Build" || step.parkedDays === 0);
      const kept = futureState(map, idle).future;
      const gone = futureState(map, [...idle, { kind: "remove", nodeId: "Build" }]).future;
      expect(parked ? gone.leadTimeDays : null).toEqual(parked ? kept.leadTimeDays : null);
      expect(gone.rolledCompleteAccurate ?? 1).toBe(kept.rolledCompleteAccurate ?? 1);
    });
  });
  test("a limit moves waiting, it makes none vanish; and no change makes a ratio that is no share", () => {
    fc.assert(
      fc.property(maps, changes, ({ events, flow }, wanted) => {
        const map = knownMap(measured(events, flow));
        const { future: then } = futureState(map, wanted as FutureChange[]);
        expect(then.activityRatio ?? 0).toBeGreaterThanOrEqual(0);
        expect(then.activityRatio ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        for (const { completeAccurate } of map.steps)
          expect(map.rolledCompleteAccurate ?? 0).toBeLessThanOrEqual(completeAccurate.value ?? 1);
        const limited = futureState(map, [{ kind: "wip-limit", nodeId: "Build", max: 0.25 }]);
        expect((limited.future.leadTimeDays ?? 0) + (limited.future.deferredDays ?? 0)).toBeCloseTo(
          limited.today.leadTimeDays ?? 0,
          9,
        );
      }),
      { numRuns: 500 },
    );
  });
});
/** Steps one after the other; each sends shares back to any before it. */
const linear = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 50 }),
      back: fc.array(fc.double({ min: 0, max: 0.15, noNaN: true }), { minLength: 5, maxLength: 5 }),
      quality: fc.double({ min: 0.5, max: 1, noNaN: true }),
    }),
    { minLength: 2, maxLength: 6 },
  )
  .map((drawn): KnownMap => {
    const known = (value: number) =>
      ({ value, origin: "mapped", measured: null, answered: null, mapped: value, upperBound: false }) as const;
    const steps = drawn.map(({ days, back, quality }, index) => {
      const returns = back.slice(0, index).map((share, to) => ({ to: `s${to}`, count: 1, share }));
      const onward = 1 - returns.reduce((sum, { share }) => sum + share, 0);
      return {
        nodeId: `s${index}`,
        kind: "step",
        name: "",
        processTimeDays: known(days),
        waitDays: known(0),
        blockedDays: 0,
        parkedDays: 0,
        leadTimeDays: days,
        completeAccurate: known(quality),
        answers: { usable: 0, clarified: 0, fixed: 0, returned: 0, n: 0 },
        note: null,
        entries: index === 0 ? 1 : 0,
        next: [...returns, { to: index + 1 < drawn.length ? `s${index + 1}` : null, count: 1, share: onward }],
        expectedPasses: null,
        meanWip: null,
      } as const;
    });
    return { steps, rolledCompleteAccurate: null, items: 1, itemsPerWeek: 1 };
  });
test("in a line, better quality never takes longer and worse never less", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(linear, fc.nat(4), (map, step) => {
      const nodeId = `s${step % map.steps.length}`;
      const lead = (share: number): number =>
        futureState(map, [{ kind: "complete-accurate", nodeId, share }]).future.leadTimeDays ??
        Number.POSITIVE_INFINITY;
      const today = futureState(map, []).today.leadTimeDays ?? 0;
      const quality = map.steps[step % map.steps.length]?.completeAccurate.value ?? 1;
      const tolerance = 1e-9 * (1 + today);
      expect(lead(1)).toBeLessThanOrEqual(today + tolerance);
      expect(lead(quality)).toBeCloseTo(today, 6);
      expect(lead(0.9)).toBeLessThanOrEqual(lead(0.4) + tolerance);
    }),
    { numRuns: 1000 },
  );
});

describe("what people know", () => {
  const measured = ask(
    valueStreamMap,
    new LogBuilder(workflow).card("A", "Inbox", "1").to("Build", "3").to("Test", "7").to("Done", "8").log(),
  );
  const build = (known: MapKnowledge) => knownMap(measured, known).steps[0];
  test("stands beside what was measured, and takes its place", () => {
    expect(build({})?.processTimeDays).toEqual({
      value: 4,
      origin: "measured",
      measured: 4,
      answered: null,
      mapped: null,
      upperBound: true,
    });
    expect(build(knowledge)).toMatchObject({
      processTimeDays: { value: 0.5, origin: "mapped", measured: 4, mapped: 0.5, upperBound: false },
      waitDays: { value: 5.5, measured: 2 },
      leadTimeDays: 6,
    });
    expect(build({ mapped: [{ nodeId: "Build", processTimeDays: 7, note: "two nights" }] })).toMatchObject({
      leadTimeDays: 9,
      note: "two nights",
    });
    expect(build({ mapped: [{ nodeId: "Build", waitDays: 1 }] })).toMatchObject({ leadTimeDays: 5 });
  });
  test("receivers' answers override what came back, an estimate overrides both", () => {
    const answers = (["usable", "usable", "clarified", "fixed"] as const).map((answer) => ({
      nodeId: "Build",
      answer,
    }));
    const known = knownMap(measured, { answers });
    expect(known.steps[0]).toMatchObject({
      completeAccurate: { value: 0.5, origin: "answered", measured: 1, answered: 0.5, upperBound: false },
      answers: { usable: 2, clarified: 1, fixed: 1, returned: 0, n: 4 },
    });
    expect(known.rolledCompleteAccurate).toBe(0.5);
    const both = knownMap(measured, { answers, mapped: [{ nodeId: "Build", completeAccurate: 0.9 }] });
    expect(both.steps[0]?.completeAccurate).toMatchObject({ value: 0.9, origin: "mapped", answered: 0.5 });
  });
  test("that cannot be is named", () => {
    expect(() => build({ mapped: [{ nodeId: "X" }] })).toThrow(/mapped\.nodeId: "X"/);
    expect(() => build({ answers: [{ nodeId: "Y", answer: "usable" }] })).toThrow(/answers\.nodeId: "Y"/);
    expect(() => build({ mapped: [{ nodeId: "Build", waitDays: Number.NaN }] })).toThrow(/mapped\.Build\.waitDays/);
    expect(() => build({ mapped: [{ nodeId: "Build", completeAccurate: 2 }] })).toThrow(
      /mapped\.Build\.completeAccurate: 2/,
    );
  });
});
