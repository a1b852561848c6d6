import { expect, test } from "vitest";
import { LogBuilder, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { defaultConventions } from "../conventions.ts";
import { flowEfficiency } from "../flow-efficiency/flow-efficiency.ts";
import { OFF_BOARD } from "../flow-event.ts";
import { blockedTime } from "../blocked-time/blocked-time.ts";
import { stageTime, type StageTimeResult } from "./stage-time.ts";

const rows = ({ stages }: StageTimeResult): Record<string, readonly [number, number]> =>
  Object.fromEntries(
    stages.filter((stage) => stage.items > 0).map((stage) => [stage.stage, [stage.items, stage.totalDays]]),
  );

test("revisits add up, and the last unbroken run of done stages is left out whole", () => {
  const builder = new LogBuilder()
    .card("A", "Backlog", "1")
    .to("Progress", "2")
    .to("Done", "5")
    .to("Progress", "6")
    .to("Done", "8");
  const result = ask(stageTime, builder.log(), { asOf: ms("20") });
  expect(rows(result)).toEqual({ Backlog: [1, 1], Progress: [1, 5], Done: [1, 1] });
  expect(result.stages.find((stage) => stage.stage === "Progress")).toMatchObject({
    meanDays: 5,
    p50Days: 5,
    p85Days: 5,
  });
});
test("an item reopened twice was done twice", () => {
  const builder = new LogBuilder()
    .card("A", "Progress", "1")
    .to("Done", "2")
    .to("Progress", "4")
    .to("Done", "5")
    .to("Progress", "8")
    .to("Done", "9");
  expect(rows(ask(stageTime, builder.log(), { asOf: ms("20") }))).toEqual({ Progress: [1, 3], Done: [1, 5] });
});
test("a zero-length visit is a visit", () => {
  const result = ask(stageTime, new LogBuilder().card("A", "Backlog", "1").to("Progress", "2").to("Done", "2").log());
  expect(rows(result)).toEqual({ Backlog: [1, 1], Progress: [1, 0] });
});
test("only finished items, or all of them up to now or to when they left", () => {
  const log = new LogBuilder()
    .card("A", "Progress", "1")
    .card("B", "Progress", "1")
    .archived("3")
    .card("C", "Progress", "1")
    .to("Done", "2")
    .log();
  expect(rows(ask(stageTime, log, { asOf: ms("5") }))).toEqual({ Progress: [1, 1] });
  expect(rows(ask(stageTime, log, { asOf: ms("5"), params: { scope: "all" } }))).toEqual({ Progress: [3, 7] });
});
test("it says which items it counts", () => {
  const log = new LogBuilder().card("A", "Progress", "1").to("Done", "2").card("B", "Progress", "1").log();
  const query = { log, asOf: ms("5"), conventions: defaultConventions };
  expect(stageTime.compute(query, {}).scope).toBe("finished");
  const left = [{ cardId: "B", reason: "not-finished" }];
  expect(stageTime.explain(query, {})).toMatchObject({ included: 1, excluded: left });
  expect(stageTime.explain(query, { scope: "finished" })).toMatchObject({ included: 1, excluded: left });
  expect(stageTime.explain(query, { scope: "all" })).toMatchObject({ included: 2, excluded: [] });
});
test("clipped to the window", () => {
  const log = new LogBuilder().card("A", "Progress", "1").to("Review", "4").to("Done", "9").log();
  expect(rows(ask(stageTime, log, { from: ms("3"), to: ms("6") }))).toEqual({ Progress: [1, 1], Review: [1, 2] });
});
test("time after the start left of it or off the board is parked", () => {
  const builder = new LogBuilder()
    .card("A", "Backlog", "1")
    .to("Progress", "2")
    .to("Ready", "3")
    .to("Progress", "5")
    .to(OFF_BOARD, "6");
  const log = builder.to("Progress", "9").to("Done", "10").log();
  expect(ask(stageTime, log).parkedDays).toBe(5);
  expect(ask(flowEfficiency, log)).toEqual({ activeDays: 3, totalDays: 8, value: 3 / 8, configured: true });
});

test("flow efficiency: blocked 2–3 and 4–6 of six days leaves three active", () => {
  const builder = new LogBuilder()
    .card("A", "Progress", "1")
    .blocked("2")
    .unblocked("3")
    .blocked("4")
    .unblocked("6")
    .to("Done", "7");
  expect(ask(flowEfficiency, builder.log())).toMatchObject({ activeDays: 3, totalDays: 6, value: 0.5 });
});
test("flow efficiency: a quotient of sums, items without an observed start included", () => {
  const builder = new LogBuilder()
    .card("A", "Progress", "1")
    .to("Done", "2")
    .card("B", "Progress", "1")
    .to("Ready", "2")
    .to("Done", "10");
  expect(ask(flowEfficiency, builder.card("H", "Backlog", "1").to("Done", "9").log())).toMatchObject({
    activeDays: 2,
    totalDays: 10,
  });
});
test("flow efficiency: no queue marked is not configured, nothing finished is null", () => {
  const workflow = {
    ...new LogBuilder().workflow,
    stages: new LogBuilder().workflow.stages.map((stage) => ({ ...stage, kind: "active" as const })),
  };
  expect(ask(flowEfficiency, new LogBuilder(workflow).card("A", "Progress", "1").to("Done", "2").log())).toMatchObject({
    value: null,
    configured: false,
  });
  expect(ask(flowEfficiency, new LogBuilder().card("A", "Progress", "1").log())).toMatchObject({
    value: null,
    totalDays: 0,
  });
});

test("blocked time merges overlaps, counts from the start only, and ends open ones at the finish or now", () => {
  const builder = new LogBuilder()
    .card("A", "Backlog", "1")
    .blocked("1", "spec")
    .to("Progress", "3")
    .blocked("4", "vendor")
    .unblocked("6")
    .to("Done", "9");
  builder.card("B", "Progress", "5").blocked("6", "vendor").card("C", "Backlog", "1").blocked("2");
  const result = ask(blockedTime, builder.log(), { asOf: ms("10") });
  expect(result.items).toEqual([
    { cardId: "B", days: 4 },
    { cardId: "A", days: 3 },
  ]);
  expect(result.totalDays).toBe(7);
  expect(result.byReason).toEqual([
    { reason: "vendor", count: 2, days: 6 },
    { reason: "spec", count: 1, days: 3 },
  ]);
  expect(
    blockedTime.explain({ log: builder.log(), asOf: ms("10"), conventions: defaultConventions }, {}).excluded,
  ).toEqual([{ cardId: "C", reason: "not-started" }]);
});

test.each([
  [184, [200, 156], "34.07"],
  [150, [90], "62.50"],
])("flow efficiency: %d hours of work beside %j of waiting are %s %%, as Lighthouse counts", (work, waits, percent) => {
  const workflow = workflowOf("Backlog:queue Build:active Wait:queue Check:queue Done:done", "Build", "Done");
  const after = (hours: number): string =>
    new Date(ms("1") + hours * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
  const builder = new LogBuilder(workflow).card("A", "Build", after(0));
  let hours = work;
  waits.forEach((wait, index) => {
    builder.to(index === 0 ? "Wait" : "Check", after(hours));
    hours += wait;
  });
  expect(((ask(flowEfficiency, builder.to("Done", after(hours)).log()).value ?? 0) * 100).toFixed(2)).toBe(percent);
});
