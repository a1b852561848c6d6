import { expect, test } from "vitest";
import { LogBuilder, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { workItemAge } from "./work-item-age.ts";

test("pauses and returns do not reset an age; blocked and parked are told", () => {
  const builder = new LogBuilder()
    .card("A", "Backlog", "1")
    .to("Progress", "2")
    .to("Backlog", "4")
    .blocked("5")
    .card("B", "Progress", "6");
  const { items, totalDays } = ask(workItemAge, builder.log(), { asOf: ms("10") });
  expect(items).toEqual([
    {
      cardId: "A",
      stageId: "Backlog",
      startedAt: "2024-01-02T00:00:00.000Z",
      ageDays: 8,
      inStageDays: 6,
      blocked: true,
      parked: true,
    },
    {
      cardId: "B",
      stageId: "Progress",
      startedAt: "2024-01-06T00:00:00.000Z",
      ageDays: 4,
      inStageDays: 4,
      blocked: false,
      parked: false,
    },
  ]);
  expect(totalDays).toBe(12);
});
test("in day counts an open item ends at the last instant before now", () => {
  const log = new LogBuilder().card("A", "Progress", "1 12:00").log();
  expect(ask(workItemAge, log, { asOf: ms("3"), cycle: "inclusive" }).items[0]?.ageDays).toBe(2);
  expect(ask(workItemAge, log, { asOf: ms("1 12:00"), cycle: "inclusive" }).items[0]?.ageDays).toBe(1);
});
test("pace: age when finishers last left a stage, clamped, the last stage being the cycle time", () => {
  const builder = new LogBuilder()
    .card("A", "Backlog", "1")
    .to("Progress", "2")
    .to("Review", "5")
    .to("Progress", "6")
    .to("Review", "8")
    .to("Done", "9")
    .card("B", "Backlog", "1")
    .to("Progress", "2")
    .to("Done", "4")
    .card("C", "Backlog", "1")
    .to("Review", "2")
    .to("Done", "3")
    .card("H", "Backlog", "1")
    .to("Done", "3");
  const { pace } = ask(workItemAge, builder.log());
  expect(pace).toEqual([
    { stageId: "Progress", p50: 2, p70: 6, p85: 6, p95: 6 },
    { stageId: "Review", p50: 2, p70: 7, p85: 7, p95: 7 },
  ]);
});
test("a stage nobody passed has no pace of its own, and none of those before it", () => {
  const workflow = workflowOf("Backlog:queue Build:active Check:active Ship:active Done:done", "Build", "Done");
  const log = new LogBuilder(workflow).card("A", "Build", "1").to("Ship", "3").to("Done", "6").log();
  expect(ask(workItemAge, log).pace.map(({ p50 }) => p50)).toEqual([2, null, 5]);
});
test("nothing finished: no pace", () => {
  expect(ask(workItemAge, new LogBuilder().card("A", "Progress", "1").log()).pace[0]).toEqual({
    stageId: "Progress",
    p50: null,
    p70: null,
    p85: null,
    p95: null,
  });
});
test("pace of 20 items that leave stages after i, i + 20 and i + 40 days, as Lighthouse counts", () => {
  const workflow = workflowOf("Backlog:queue Build:active Check:active Ship:active Done:done", "Build", "Done");
  const builder = new LogBuilder(workflow);
  const day = (offset: number): string =>
    new Date(ms("1") + offset * 86_400_000).toISOString().slice(0, 16).replace("T", " ");
  for (let item = 1; item <= 20; item++)
    builder
      .card(`C${item}`, "Build", day(0))
      .to("Check", day(item))
      .to("Ship", day(item + 20))
      .to("Done", day(item + 40));
  expect(ask(workItemAge, builder.log()).pace).toEqual([
    { stageId: "Build", p50: 10, p70: 14, p85: 17, p95: 19 },
    { stageId: "Check", p50: 30, p70: 34, p85: 37, p95: 39 },
    { stageId: "Ship", p50: 50, p70: 54, p85: 57, p95: 59 },
  ]);
});

test("the oldest first, of one age by name; who is not among them, and why", () => {
  const builder = new LogBuilder().card("C", "Progress", "5").card("B", "Review", "3").card("A", "Progress", "3");
  const log = builder.card("done", "Progress", "1").to("Done", "2").card("never", "Backlog", "1").log();
  const { items, asOf } = ask(workItemAge, log, { asOf: ms("9") });
  expect(items.map(({ cardId, ageDays }) => `${cardId} ${ageDays}`)).toEqual(["A 6", "B 6", "C 4"]);
  expect(asOf).toBe("2024-01-09T00:00:00.000Z");
  const { included, excluded } = workItemAge.explain(queryOf(log, { asOf: ms("9") }), {});
  expect([included, excluded.map(({ cardId, reason }) => `${cardId} ${reason}`)]).toEqual([
    3,
    ["done finished", "never not-started"],
  ]);
});
test("an unblocked item is not blocked, whatever it was", () => {
  const builder = new LogBuilder().card("A", "Progress", "1").blocked("2").unblocked("3");
  expect(ask(workItemAge, builder.log()).items[0]?.blocked).toBe(false);
});
test("pace of those finished in the window alone, its end left out", () => {
  const builder = new LogBuilder();
  for (const [cardId, day] of Object.entries({ A: "3", B: "4", C: "6", D: "7" }))
    builder.card(cardId, "Progress", "1").to("Review", "2").to("Done", day);
  const { pace } = ask(workItemAge, builder.log(), { from: ms("4"), to: ms("7"), asOf: ms("9") });
  expect(pace.map(({ p50, p95 }) => [p50, p95])).toEqual([
    [1, 1],
    [3, 5],
  ]);
});
test("what happens after the finish that counts is no pace", () => {
  const builder = new LogBuilder().card("A", "Progress", "1").to("Review", "2").to("Done", "3");
  const log = builder.to("Progress", "5").to("Review", "8").log();
  expect(ask(workItemAge, log, { finish: "first" }).pace.map(({ p50 }) => p50)).toEqual([1, 2]);
  expect(ask(workItemAge, log).pace.map(({ p50 }) => p50)).toEqual([null, null]);
});
test("pace of items never seen in progress, by the switch", () => {
  const log = new LogBuilder().card("A", "Backlog", "1").to("Done", "4").log();
  const last = (noObservedStart: "exclude" | "zero" | "created"): number | null | undefined =>
    ask(workItemAge, log, { noObservedStart }).pace.at(-1)?.p50;
  expect([last("exclude"), last("zero"), last("created")]).toEqual([null, 0, 3]);
});
