import { drawnSteps, hasBranches } from "@weir/charts";
import type { ToldStep } from "@weir/domain";
import { describe, expect, it } from "vitest";
import { drawnKnown, isOther } from "./drawn-known.ts";
import { readNumber } from "./read-number.ts";

const figure = (value: number | null, origin: "measured" | "mapped" = "measured") => ({
  value,
  origin,
  measured: origin === "measured" ? value : null,
  answered: null,
  mapped: origin === "mapped" ? value : null,
  upperBound: origin === "measured",
});
const step = (nodeId: string, more: Partial<ToldStep> = {}): ToldStep => ({
  nodeId,
  kind: "step",
  name: nodeId,
  processTimeDays: figure(2),
  waitDays: figure(1),
  blockedDays: 0.5,
  parkedDays: 0.25,
  leadTimeDays: 3.75,
  completeAccurate: figure(0.9),
  expectedPasses: 1,
  meanWip: 2,
  next: [],
  ...more,
});
const totals = {
  leadTimeDays: 3.75,
  processTimeDays: 2,
  waitDays: 1.75,
  activityRatio: 0.53,
  rolledCompleteAccurate: 0.9,
  itemsPerWeek: 1,
  items: 4,
};

describe("the drawing of what is known", () => {
  it("puts all time that is no work before the step, so that the ladder sums to its lead time", () => {
    const [drawn] = drawnSteps(drawnKnown({ steps: [step("b/build")], totals }, { name: "Map" }));
    expect((drawn?.wait.days.value ?? 0) + (drawn?.processTimeDays.value ?? 0)).toBe(drawn?.leadTimeDays.value);
  });

  it("tells totals that people's figures are in from measured ones", () => {
    const mail = step("mail", { drawn: "wait", waitDays: figure(2, "mapped") });
    const measuredOnly = drawnKnown({ steps: [step("b/build")], totals }, { name: "Map" });
    const withMail = drawnKnown({ steps: [step("b/build"), mail], totals }, { name: "Map" });
    expect([measuredOnly, withMail].map((map) => map.totals.leadTimeDays.origin)).toEqual(["measured", "mapped"]);
    expect(drawnSteps(withMail).map(({ handMade }) => handMade)).toEqual([false, true]);
  });

  it("draws boards side by side as ways of which a card goes one, a step of the wall before them and one after", () => {
    const ids = ["plan/do", "mail", "red/do", "red/test", "blue/do", "ship/do"];
    const steps = ids.map((id) => step(id, id === "mail" ? { drawn: "wait" } : {}));
    const map = drawnKnown({ steps, totals }, { name: "Map", sideBySide: [["plan"], ["red", "blue"], ["ship"]] });
    const told = map.parts.map((part) =>
      hasBranches(part)
        ? { either: part.either, ways: part.branches.map((way) => way.map(({ stepId }) => stepId)) }
        : part.stepId,
    );
    expect(told).toEqual(["plan/do", "mail", { either: true, ways: [["red/do", "red/test"], ["blue/do"]] }, "ship/do"]);
    const beside = drawnKnown({ steps, totals }, { name: "Map", compareWith: steps, sideBySide: [["red", "blue"]] });
    expect(beside.parts.some((part) => hasBranches(part) && part.either === true)).toBe(true);
  });

  it("draws what goes back, and marks what differs from the map beside it", () => {
    const test = step("b/test", { next: [{ to: "b/build", count: 3, share: 0.1 }] });
    const map = drawnKnown(
      { steps: [step("b/build"), test], totals },
      { name: "Map", compareWith: [step("b/build", { leadTimeDays: 9 })], isLater: true },
    );
    expect(map.rework).toMatchObject([{ fromStepId: "b/test", toStepId: "b/build", count: 3 }]);
    expect(drawnSteps(map).map(({ change }) => change)).toEqual(["changed", "added"]);
    expect(isOther(step("a"), step("a", { leadTimeDays: 3.751 }))).toBe(false);
  });
});

it("a number is read with point or comma, and nothing is taken for one that is none", () => {
  expect(["", "1,5", " 2. ", ".5", "0"].map(readNumber)).toEqual([null, 1.5, 2, 0.5, 0]);
  expect(["-1", "1e3", "a", "1.2.3", "99999"].map(readNumber)).toEqual(Array(5).fill(undefined));
});
