import type { ValueStreamResult } from "@weir/flow-metrics";
import { expect, it } from "vitest";
import { whatIsBehind } from "./what-is-behind.ts";

const result = {
  steps: [{ stageId: "b/build", stage: "Build", longest: ["c1"], longestWaits: ["c2"] }],
  tail: { longestWaits: ["c3"] },
  rework: [{ fromStageId: "b/test", toStageId: "b/build", from: "Test", to: "Build", examples: ["c4", "c4"] }],
  totals: { items: 3, longest: ["c5"] },
} as unknown as ValueStreamResult;
const behind = (part: Parameters<typeof whatIsBehind>[0]["part"], measured: ValueStreamResult | undefined = result) =>
  whatIsBehind({
    part,
    result: measured,
    waste: [],
    bursts: [{ burstId: "k", text: "Smaller", nodeId: "b/build" }],
    nameOf: (nodeId) => `the step ${nodeId}`,
  });
const cards = (of: ReturnType<typeof behind>) => of.lists.flatMap(({ cardIds }) => cardIds);

it("every part of a drawing has its cards behind it, and the step that people may know something of", () => {
  const build = behind({ kind: "stage", stageId: "b/build" });
  expect([build.heading, build.stepId, build.stageIds, cards(build)]).toEqual([
    "Build",
    "b/build",
    ["b/build"],
    ["c1"],
  ]);
  const wait = behind({ kind: "wait", stepId: "b/build", stageIds: ["b/ready"] });
  expect([wait.stepId, wait.stageIds, cards(wait)]).toEqual(["b/build", ["b/ready"], ["c2"]]);
  const tail = behind({ kind: "wait", stepId: null, stageIds: ["b/shelf"] });
  expect([tail.stepId, cards(tail)]).toEqual([undefined, ["c3"]]);
  expect(cards(behind({ kind: "rework", moves: [{ fromStageId: "b/test", toStageId: "b/build" }] }))).toEqual(["c4"]);
  expect(cards(behind({ kind: "totals" }))).toEqual(["c5"]);
  expect(behind({ kind: "burst", id: "k" })).toMatchObject({ note: "Smaller", stepId: "b/build" });
});

it("a step that people drew, and a map that nothing is measured of, have no cards", () => {
  const own = behind({ kind: "stage", stageId: "mail" });
  expect([own.heading, own.stepId, own.stageIds, cards(own)]).toEqual(["the step mail", "mail", [], []]);
  for (const part of [{ kind: "totals" }, { kind: "wait", stepId: "mail", stageIds: [] }] as const) {
    const { note } = behind(part);
    expect(cards(whatIsBehind({ part, result: undefined, waste: [], bursts: [], nameOf: String }))).toEqual([]);
    expect(note === undefined).toBe(part.kind === "wait");
  }
});

it("of several boards the heading says whose step it is", () => {
  const facts = { result, waste: [], bursts: [], nameOf: String, boardOf: () => "Team Blue" };
  const headings = [
    { kind: "stage", stageId: "b/build" } as const,
    { kind: "wait", stepId: "b/build", stageIds: [] } as const,
  ].map((part) => whatIsBehind({ ...facts, part }).heading);
  expect(headings).toEqual(["Build · Team Blue", "Waiting for Build · Team Blue"]);
});
