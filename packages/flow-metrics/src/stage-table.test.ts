import { describe, expect, test } from "vitest";
import { workflowOf } from "../testing/log-builder.ts";
import { OFF_BOARD } from "./flow-event.ts";
import { StageTable } from "./stage-table.ts";
import type { RemovedStage, Workflow } from "./workflow.ts";

const removed = (stageId: string, mergedInto: string): RemovedStage => ({
  stageId,
  name: stageId,
  kind: "active",
  mergedInto,
  removedAt: "2024-01-05T00:00:00.000Z",
});
const workflow: Workflow = {
  ...workflowOf("Backlog:queue Build:active Done:active Filed:queue", "Build", "Done"),
  removedStages: [removed("Oldest", "Older"), removed("Older", "Build"), removed("Shipped", "Filed")],
};
const named = ["Backlog", "Build", "Done", "Filed", "Oldest", "Older", "Shipped", OFF_BOARD, "Limbo"];

describe("a stage of the workflow, a removed one, the one off the board, one that nobody declared", () => {
  const declared = (): { readonly table: StageTable; readonly slots: readonly number[] } => {
    const table = new StageTable(workflow);
    return { table, slots: named.map((stageId) => table.slot(stageId)) };
  };
  test("have slots in this order, and keep them", () => {
    const { table, slots } = declared();
    expect(slots).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(named.map((stageId) => table.slot(stageId))).toEqual(slots);
    expect(slots.map((slot) => table.id(slot))).toEqual(named);
    expect([table.off, table.ranks, table.stages.length]).toEqual([7, 4, 7]);
    expect(table.id(9)).toBe(OFF_BOARD);
  });
  test("rank as they stand, and as the stage that took their place", () => {
    const { table, slots } = declared();
    expect(slots.map((slot) => table.rank(slot))).toEqual([0, 1, 2, 3, 1, 1, 3, -1, -2]);
    expect([table.start, table.finish, table.rank(9)]).toEqual([1, 2, -2]);
    expect(slots.map((slot) => table.isKnown(slot))).toEqual([...Array.from({ length: 8 }, () => true), false]);
    expect(slots.map((slot) => table.isDone(slot))).toEqual(
      [2, 3, 6].reduce(
        (all, slot) => all.with(slot, true),
        slots.map(() => false),
      ),
    );
  });
  test("are of the kind they were given, done from the finish on", () => {
    const { table, slots } = declared();
    const kinds = ["queue", "active", "done", "done", "active", "active", "done", "queue", "queue"];
    expect(slots.map((slot) => table.kind(slot))).toEqual(kinds);
  });
});

describe("refused", () => {
  const refusal = (changed: Partial<Workflow>): unknown => {
    try {
      return new StageTable({ ...workflow, ...changed });
    } catch (error) {
      return error;
    }
  };
  test.each<[place: string, value: string, expected: string, changed: Partial<Workflow>]>([
    ["workflow.startStageId", "Done", "a stage left of the finish", { startStageId: "Done" }],
    ["workflow.startStageId", "Limbo", "a stage of the workflow", { startStageId: "Limbo" }],
    ["workflow.finishStageId", OFF_BOARD, "a stage of the workflow", { finishStageId: OFF_BOARD }],
    ["workflow.stages", "Build", "a stage id used once", { removedStages: [removed("Build", "Done")] }],
    [
      "workflow.removedStages",
      "A",
      "merged into a stage that is still there",
      { removedStages: [removed("A", "B"), removed("B", "A")] },
    ],
  ])("%s %s: %s", (place, value, expected, changed) => {
    expect(refusal(changed)).toMatchObject({ name: "FlowInputError", place, value, expected });
  });
  test("more stages than columns hold", () => {
    const table = new StageTable(workflow);
    const declare = (): void => {
      for (let count = named.length - 1; count <= 65_000; count++) table.slot(`S${count}`);
    };
    expect(declare).not.toThrow();
    expect(() => table.slot("one more")).toThrow("65000 stages at most");
    expect(table.slot("Build")).toBe(1);
  });
});
test("a stage removed into one that nobody declared ranks nowhere", () => {
  const table = new StageTable({ ...workflow, removedStages: [removed("Old", "Limbo")] });
  expect(table.isKnown(table.slot("Old"))).toBe(false);
});
