import { expect, test } from "vitest";
import { LogBuilder, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { StageTable } from "../stage-table.ts";
import { LostPlaces } from "./lost-places.ts";
import { waste } from "./waste.ts";

const workflow = workflowOf("Ready:queue Build:active Check:queue Test:active Done:done", "Build", "Done");
const stages = new StageTable(workflow);
function placesOf(lost: Readonly<Record<string, number>>): readonly string[] {
  const places = new LostPlaces(stages);
  for (const [stageId, ticks] of Object.entries(lost))
    places.add(stageId === "off" ? stages.off : stages.slot(stageId), ticks);
  return places.stageIds;
}

test("one stage that holds four fifths, to the tick", () => {
  expect(placesOf({ Build: 80, Check: 20 })).toEqual(["Build"]);
  expect(placesOf({ Build: 799, Check: 201 })).toEqual(["Build", "Check"]);
  expect(placesOf({ Test: 1 })).toEqual(["Test"]);
});
test("else the two that do, the most first, of equal ones the first on the board", () => {
  expect(placesOf({ Build: 30, Check: 10, Test: 60 })).toEqual(["Test", "Build"]);
  expect(placesOf({ Test: 50, Build: 50 })).toEqual(["Build", "Test"]);
});
test("nowhere in particular where it is spread, was lost off the board, or was no time", () => {
  expect(placesOf({ Build: 50, Check: 29, Test: 21 })).toEqual([]);
  expect(placesOf({ Build: 70, off: 30 })).toEqual([]);
  expect(placesOf({ Build: 80, off: 20 })).toEqual(["Build"]);
  expect(placesOf({ off: 80, Unheard: 20 })).toEqual([]);
  expect(placesOf({ Build: 0 })).toEqual([]);
  expect(placesOf({})).toEqual([]);
});

test("a stage that was merged counts as the one that took it in, one that was removed as none", () => {
  const removedAt = "2026-01-01T00:00:00.000Z";
  const removedStages = [
    { stageId: "Old", name: "Old", kind: "active", mergedInto: "Test", removedAt },
    { stageId: "Gone", name: "Gone", kind: "active", mergedInto: "Unheard", removedAt },
  ] as const;
  const table = new StageTable({ ...workflow, removedStages });
  const places = new LostPlaces(table);
  places.add(table.slot("Old"), 50);
  places.add(table.slot("Test"), 30);
  places.add(table.slot("Gone"), 20);
  expect(places.stageIds).toEqual(["Test"]);
  places.add(table.slot("Gone"), 1);
  expect(places.stageIds).toEqual([]);
});
test("a blockage that lasted from one stage into the next is lost in both, each with its days", () => {
  const builder = new LogBuilder(workflow);
  for (const card of ["A", "B", "C"])
    builder.card(card, "Build", "1").blocked("2").to("Test", "5").unblocked("14").to("Done", "15");
  const blocked = ask(waste, builder.log()).candidates.find(({ signal }) => signal === "blocked");
  expect(blocked).toMatchObject({ itemDaysLost: 36, stageIds: ["Test", "Build"] });
});
test("work that was put back is parked where it lies, and nowhere on the board once it left it", () => {
  const away = (where: "Ready" | null): readonly string[] | undefined => {
    const builder = new LogBuilder(workflow);
    for (const card of ["A", "B", "C"]) {
      builder.card(card, "Build", "1");
      if (where === null) builder.archived("2").restored("Build", "9");
      else builder.to(where, "2").to("Build", "9");
    }
    return ask(waste, builder.log()).candidates.find(({ signal }) => signal === "parked")?.stageIds;
  };
  expect(away("Ready")).toEqual(["Ready"]);
  expect(away(null)).toEqual([]);
});
test("work that lay in two queues before another group took it is lost in both", () => {
  const builder = new LogBuilder(
    workflowOf("Build:active Check:queue Wait:queue Test:active Done:done", "Build", "Done"),
  );
  const by = (group: string): LogBuilder => builder.by({ id: group, kind: "person", group });
  for (const card of ["A", "B", "C", "D", "E"]) {
    by("one").card(card, "Build", "1").to("Check", "2");
    builder.by({ id: "clock", kind: "rule" }).to("Wait", "5");
    by("two").to("Test", "10").to("Done", "11");
  }
  const between = ask(waste, builder.log()).candidates.find(({ signal }) => signal === "group-handoffs");
  expect(between).toMatchObject({ itemDaysLost: 40, stageIds: ["Wait", "Check"] });
});
