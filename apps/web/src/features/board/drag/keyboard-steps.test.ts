import { expect, test } from "vitest";
import { stepTarget } from "./keyboard-steps.ts";

const stages = [
  { stageId: "todo", staying: 5 },
  { stageId: "build", staying: 1 },
  { stageId: "done", staying: 0 },
];

test("up and down walk the places of a stage, up to after its last card", () => {
  expect(stepTarget("ArrowDown", { stageId: "build", place: 0 }, stages)).toEqual({ stageId: "build", place: 1 });
  expect(stepTarget("ArrowDown", { stageId: "build", place: 1 }, stages)).toBeUndefined();
  expect(stepTarget("ArrowUp", { stageId: "build", place: 0 }, stages)).toBeUndefined();
});

test("left and right keep the height as far as the stage reaches", () => {
  expect(stepTarget("ArrowRight", { stageId: "todo", place: 4 }, stages)).toEqual({ stageId: "build", place: 1 });
  expect(stepTarget("ArrowRight", { stageId: "build", place: 1 }, stages)).toEqual({ stageId: "done", place: 0 });
  expect(stepTarget("ArrowRight", { stageId: "done", place: 0 }, stages)).toBeUndefined();
  expect(stepTarget("ArrowLeft", { stageId: "todo", place: 0 }, stages)).toBeUndefined();
});

test("home and end", () => {
  expect(stepTarget("Home", { stageId: "todo", place: 3 }, stages)).toEqual({ stageId: "todo", place: 0 });
  expect(stepTarget("End", { stageId: "todo", place: 3 }, stages)).toEqual({ stageId: "todo", place: 5 });
  expect(stepTarget("KeyQ", { stageId: "todo", place: 3 }, stages)).toBeUndefined();
});
