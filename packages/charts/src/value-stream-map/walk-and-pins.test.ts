import type { WasteEvidence } from "@weir/flow-metrics";
import { expect, it } from "vitest";
import { branchedMapDrawn, knownMapDrawn } from "../../testing/drawn-maps.ts";
import { valueStream } from "../../testing/results.ts";
import { mapWalk } from "./walk.ts";
import { wastePins } from "./waste-pins.ts";

it("walks from the whole to the three largest waits, with their share of all waiting", () => {
  expect(
    mapWalk(knownMapDrawn).map((stop) => (stop.kind === "whole" ? stop.kind : [stop.rank, stop.stepId, stop.days])),
  ).toEqual(["whole", [1, "analyse", 6], [2, "check", 5], [3, "approve", 4]]);
  const [, first] = mapWalk(knownMapDrawn);
  expect(first).toMatchObject({ share: 6 / 20 });
  expect(mapWalk(branchedMapDrawn)[1]).toMatchObject({ stepId: "plan", days: 9 });
  expect(mapWalk({ ...knownMapDrawn, parts: [], tail: null })).toEqual([{ kind: "whole" }]);
});

it("walks to what waits for the customer too", () => {
  const tail = { ...knownMapDrawn.tail!, days: { ...knownMapDrawn.tail!.days, value: 30 } };
  expect(mapWalk({ ...knownMapDrawn, tail })[1]).toMatchObject({ rank: 1, stepId: null });
});

it("pins waste where it occurs, numbered in its order", () => {
  const result = valueStream(4);
  const steps = result.steps.map((step, index) => ({ ...step, queueStageIds: [`q${index}`] }));
  const stream = { ...result, steps, tail: { ...result.tail, stageIds: ["shelf"] } };
  const found = (stageIds: readonly string[]): WasteEvidence => ({
    waste: "waiting",
    signal: "queue",
    stageIds,
    items: 3,
    itemDaysLost: 9,
    examples: [],
    confidence: "low",
    values: {},
  });
  const places = [["s2"], ["q1"], ["shelf"], ["done"], [], ["done", "q3"]];
  const pins = wastePins({ candidates: places.map(found) }, stream, ({ waste }, number) => `${number} ${waste}`);
  expect(pins.map(({ at }) => at)).toEqual([
    { stepId: "s2", on: "step" },
    { stepId: "s1", on: "wait" },
    { stepId: null, on: "wait" },
    null,
    null,
    { stepId: "s3", on: "wait" },
  ]);
  expect(pins.map(({ number, label }) => [number, label]).at(-1)).toEqual([6, "6 waiting"]);
});
