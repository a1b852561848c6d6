import { expect, test } from "vitest";
import { stageIdsOf } from "./stage-ids.ts";

test("names become ids, the same each time, never twice the same", () => {
  const idOf = stageIdsOf([]);
  expect([idOf("To Do"), idOf("to do!"), idOf("进行中"), idOf("待办"), idOf("Überprüfung"), idOf("To Do")]).toEqual([
    "to-do",
    "to-do-2",
    "stage",
    "stage-2",
    "uberprufung",
    "to-do",
  ]);
});

test("a stage that is there already keeps its id", () => {
  const idOf = stageIdsOf([{ stageId: "s1", name: "Doing" }]);
  expect(idOf("Doing")).toBe("s1");
  expect(idOf("Done")).toBe("done");
});
