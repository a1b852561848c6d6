import { expect, test } from "vitest";
import { stepTarget, type WalkedRows } from "./keyboard-steps.ts";

const undivided: WalkedRows = [
  [
    { stageId: "todo", staying: 5 },
    { stageId: "build", staying: 1 },
    { stageId: "done", staying: 0 },
  ],
];

test("up and down walk the places of a stage, up to after its last card", () => {
  expect(stepTarget("ArrowDown", { stageId: "build", place: 0 }, undivided)).toEqual({ stageId: "build", place: 1 });
  expect(stepTarget("ArrowDown", { stageId: "build", place: 1 }, undivided)).toBeUndefined();
  expect(stepTarget("ArrowUp", { stageId: "build", place: 0 }, undivided)).toBeUndefined();
});

test("left and right keep the height as far as the stage reaches", () => {
  expect(stepTarget("ArrowRight", { stageId: "todo", place: 4 }, undivided)).toEqual({ stageId: "build", place: 1 });
  expect(stepTarget("ArrowRight", { stageId: "build", place: 1 }, undivided)).toEqual({ stageId: "done", place: 0 });
  expect(stepTarget("ArrowRight", { stageId: "done", place: 0 }, undivided)).toBeUndefined();
  expect(stepTarget("ArrowLeft", { stageId: "todo", place: 0 }, undivided)).toBeUndefined();
});

test("home and end", () => {
  expect(stepTarget("Home", { stageId: "todo", place: 3 }, undivided)).toEqual({ stageId: "todo", place: 0 });
  expect(stepTarget("End", { stageId: "todo", place: 3 }, undivided)).toEqual({ stageId: "todo", place: 5 });
  expect(stepTarget("KeyQ", { stageId: "todo", place: 3 }, undivided)).toBeUndefined();
  expect(stepTarget("PageDown", { stageId: "todo", place: 3 }, undivided)).toBeUndefined();
});

const rows: WalkedRows = [
  [
    { stageId: "todo", rowId: "fast", staying: 2 },
    { stageId: "build", rowId: "fast", staying: 1 },
  ],
  [
    { stageId: "todo", rowId: "slow", staying: 4, folded: true },
    { stageId: "build", rowId: "slow", staying: 3 },
  ],
];

test("up and down go on into the next row, page up and page down go there at once", () => {
  const last = { stageId: "build", rowId: "fast", place: 1 };
  expect(stepTarget("ArrowDown", last, rows)).toEqual({ stageId: "build", rowId: "slow", place: 0 });
  expect(stepTarget("ArrowUp", { stageId: "build", rowId: "slow", place: 0 }, rows)).toEqual(last);
  expect(stepTarget("PageDown", last, rows)).toEqual({ stageId: "build", rowId: "slow", place: 1 });
  expect(stepTarget("PageUp", { stageId: "build", rowId: "slow", place: 3 }, rows)).toEqual(last);
  expect(stepTarget("PageUp", last, rows)).toBeUndefined();
});

test("what is folded away has one place, the last", () => {
  const folded = { stageId: "todo", rowId: "slow", place: 4 };
  expect(stepTarget("ArrowDown", { stageId: "todo", rowId: "fast", place: 2 }, rows)).toEqual(folded);
  expect(stepTarget("ArrowLeft", { stageId: "build", rowId: "slow", place: 0 }, rows)).toEqual(folded);
  expect(stepTarget("ArrowUp", folded, rows)).toEqual({ stageId: "todo", rowId: "fast", place: 2 });
  expect(stepTarget("Home", folded, rows)).toEqual(folded);
});
