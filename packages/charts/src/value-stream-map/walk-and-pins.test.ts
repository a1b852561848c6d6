import type { WasteEvidence } from "@weir/flow-metrics";
import { expect, it } from "vitest";
import { branchedMapDrawn, knownMapDrawn } from "../../testing/drawn-maps.ts";
import { valueStream } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { drawnSteps, type DrawnMap, type DrawnPin } from "./drawn-map.ts";
import { mapSummary } from "./scene.ts";
import { valueStreamTable } from "./table.ts";
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

it("tells every sign in the sentence and, once, in the table: at its step, before the customer, or of the whole", () => {
  const steps = drawnSteps(knownMapDrawn);
  const [first, second] = steps.map(({ stepId }) => stepId);
  const pin = (number: number, at: DrawnPin["at"]): DrawnPin => ({ number, at, label: `${number}, sign` });
  const told = (pins: DrawnMap["pins"]) => {
    const map = { ...knownMapDrawn, pins };
    return { table: valueStreamTable(map, words), sentence: mapSummary(map, words) };
  };
  const without = told([]);
  expect(without.table.columns.at(-1)?.heading).toBe("Items");
  expect(without.sentence).not.toContain("sign");

  const { table, sentence } = told([
    pin(1, { stepId: second!, on: "wait" }),
    pin(2, null),
    pin(4, { stepId: null, on: "wait" }),
    pin(5, { stepId: second!, on: "step" }),
    pin(6, { stepId: first!, on: "step" }),
    pin(7, { stepId: "not drawn", on: "step" }),
  ]);
  expect(sentence).toBe(`${without.sentence} Possible waste: 1, sign; 2, sign; 4, sign; 5, sign; 6, sign; 7, sign.`);
  expect(table.columns.at(-1)).toEqual({ heading: "Possible waste", kind: "text" });
  const ofSteps = table.rows.slice(0, steps.length);
  expect(ofSteps.map((row) => row.slice(0, -1))).toEqual(without.table.rows);
  expect(ofSteps.map((row) => row.at(-1))).toEqual(["6, sign", "1, sign; 5, sign", ...steps.slice(2).map(() => "")]);
  const beside = table.rows.slice(steps.length);
  expect(beside.map((row) => [row[0], row.at(-1)])).toEqual([
    ["Customer", "4, sign"],
    ["The whole", "2, sign; 7, sign"],
  ]);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});
