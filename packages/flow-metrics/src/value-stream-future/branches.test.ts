import fc from "fast-check";
import { expect, test } from "vitest";
import { withDrawnSteps, undrawnMap, type DrawnStep } from "./drawn-steps.ts";
import { futureState, type FutureChange } from "./future-state.ts";
import type { KnownMap } from "./known-map.ts";

const step = (nodeId: string, days: number, rest: Partial<DrawnStep> = {}): DrawnStep => ({
  nodeId,
  name: nodeId,
  kind: "process",
  after: null,
  processTimeDays: days / 2,
  waitDays: days / 2,
  ...rest,
});
/** Build 4 days, then Ship 2; beside Build: Law 1 and Sign 5, one after the other. */
const way = [step("Build", 4), step("Ship", 2, { after: "Build" })];
const law = step("Law", 1, { beside: "Build" });
const sign = step("Sign", 5, { after: "Law" });
const mapOf = (...drawn: readonly DrawnStep[]): KnownMap => withDrawnSteps(undrawnMap, drawn);
const leadOf = (map: KnownMap, changes: readonly FutureChange[] = []) => futureState(map, changes).future.leadTimeDays;

test("of branches side by side the slowest counts", () => {
  const map = mapOf(...way, law, sign);
  expect(map.steps.map(({ nodeId }) => nodeId)).toEqual(["Build", "Law", "Sign", "Ship"]);
  // 1 + 5 beside 4, then 2; its work is half of it.
  expect(futureState(map, []).today).toMatchObject({ leadTimeDays: 8, processTimeDays: 4, activityRatio: 0.5 });
  expect(futureState(map, []).steps.map(({ today }) => [today.nodeId, today.onCriticalPath])).toEqual([
    ["Build", false],
    ["Law", true],
    ["Sign", true],
    ["Ship", true],
  ]);
  expect(leadOf(mapOf(...way, law))).toBe(6);
});

test("a branch nobody waits for holds nobody up, and does not spoil what is delivered", () => {
  const spoiled = { ...sign, completeAccurate: 0.5 };
  expect(mapOf(...way, law, spoiled).rolledCompleteAccurate).toBe(0.5);
  const map = mapOf(...way, law, { ...spoiled, deadEnd: true });
  expect(map.steps.filter(({ branch }) => branch?.isDeadEnd)).toHaveLength(2);
  expect([leadOf(map), map.rolledCompleteAccurate]).toEqual([6, null]);
});

test("a faster branch in the future lets the way decide again", () => {
  const map = mapOf(...way, law, sign);
  expect(leadOf(map, [{ kind: "wait", nodeId: "Sign", days: 0 }])).toBe(6);
  expect(leadOf(map, [{ kind: "remove", nodeId: "Sign" }])).toBe(6);
  // Its work is done along with Build's, two and a half days more, without its wait: 6.5 beside 1, then 2.
  expect(leadOf(map, [{ kind: "merge", nodeId: "Sign", into: "Build" }])).toBe(8.5);
});

test("it begins the way, ends it, or stands beside two", () => {
  expect(leadOf(mapOf(step("Build", 4), step("Law", 5, { beside: "Build" })))).toBe(5);
  const both = [...way, step("Law", 5, { beside: "Build" }), step("Post", 3, { beside: "Ship" })];
  expect(leadOf(mapOf(...both))).toBe(8);
  expect(leadOf(mapOf(...both, step("Tax", 7, { beside: "Build" })))).toBe(10);
});

test("a step put in after one with branches comes behind them; a branch beside a branch runs beside its step", () => {
  const map = mapOf(...way, law, step("Pack", 1, { after: "Build" }), step("Tax", 9, { beside: "Law" }));
  expect(map.steps.map(({ nodeId }) => nodeId)).toEqual(["Build", "Law", "Tax", "Pack", "Ship"]);
  expect(map.steps[2]?.branch).toEqual({ branchId: "Tax", beside: "Build", isDeadEnd: false });
  expect(leadOf(map)).toBe(12);
});

test("beside a step that is not there it lies on the way", () => {
  expect(leadOf(mapOf(...way, step("Law", 3, { beside: "gone" })))).toBe(9);
});

const days = fc.integer({ min: 0, max: 20 });
const branches = fc.array(fc.record({ beside: fc.nat(3), lengths: fc.array(days, { minLength: 1, maxLength: 3 }) }), {
  maxLength: 5,
});

test("the lead time is that of the slowest at every step of the way", () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 4, maxLength: 4 }), branches, (main, beside) => {
      const drawn = main.map((length, at) => step(`m${at}`, length, { after: at === 0 ? null : `m${at - 1}` }));
      const aside = beside.flatMap((branch, at) =>
        branch.lengths.map((length, place) =>
          step(
            `b${at}-${place}`,
            length,
            place === 0 ? { beside: `m${branch.beside}` } : { after: `b${at}-${place - 1}` },
          ),
        ),
      );
      const slowest = main.map((length, at) =>
        Math.max(
          length,
          ...beside.filter((each) => each.beside === at).map(({ lengths }) => lengths.reduce((a, b) => a + b)),
        ),
      );
      expect(leadOf(mapOf(...drawn, ...aside))).toBe(slowest.reduce((a, b) => a + b));
    }),
  );
});
