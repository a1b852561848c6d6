import { describe, expect, test } from "vitest";
import { LogBuilder, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { littlesLaw, type LittlesLawResult } from "./littles-law.ts";

const holds = ({ checks }: LittlesLawResult, check: string): boolean | null | undefined =>
  checks.find((one) => one.check === check)?.holds;

describe("what crosses the edges of the window [3, 7)", () => {
  const asked = { from: ms("3"), to: ms("7"), asOf: ms("9") };
  const flow = (start: string, end: string): LittlesLawResult =>
    ask(littlesLaw, new LogBuilder().card("A", "Progress", start).to("Done", end).log(), asked);
  test.each([
    ["1", "3", { present: 1, departed: 1, itemDays: 0, classicalWip: 0.5 }],
    ["1", "2", { present: 0, departed: 0, itemDays: 0, classicalWip: null }],
    ["3", "5", { present: 1, departed: 1, itemDays: 2, classicalWip: 0.5 }],
    ["5", "7", { present: 1, departed: 0, itemDays: 2, classicalWip: null }],
    ["7", "8", { present: 0, departed: 0, itemDays: 0, classicalWip: null }],
  ])("from %s to %s", (start, end, expected) => {
    expect(flow(start, end)).toMatchObject(expected);
  });
  test("present before, arrived in it, departed in it: rates a day and days an item", () => {
    const builder = new LogBuilder().card("A", "Progress", "1").to("Done", "6").card("B", "Progress", "3");
    const found = ask(littlesLaw, builder.log(), asked);
    expect(found).toMatchObject({
      windowDays: 4,
      itemDays: 7,
      itemDaysFromWip: 7,
      present: 2,
      arrivalsPerDay: 0.5,
      presenceDays: 3.5,
      departed: 1,
      presencePerDepartureDays: 7,
    });
    expect(found.checks.slice(0, 4)).toEqual([
      { check: "arrivals-match-departures", before: 1, after: 1, holds: true },
      { check: "started-is-finished", before: 1, after: 1, holds: true },
      { check: "wip-level", before: 1, after: 1, holds: true },
      // Before it: at the last millisecond.
      { check: "age-steady", before: 2 - 1 / 86_400_000, after: 4, holds: false },
    ]);
  });
  test("nothing present: nothing a day, and no days an item", () => {
    expect(flow("7", "8")).toMatchObject({ averageWip: 0, arrivalsPerDay: 0, presenceDays: null });
    expect(holds(flow("7", "8"), "wip-level")).toBeNull();
  });
});

test("two figures are close that lie a tenth of the larger apart, or what one asks for", () => {
  const builder = new LogBuilder();
  for (let item = 0; item < 10; item++) {
    builder.card(`C${item}`, "Progress", "3");
    if (item > 0) builder.to("Done", "5");
  }
  const close = (tolerance?: number): boolean | null | undefined =>
    holds(
      ask(littlesLaw, builder.log(), { params: tolerance === undefined ? {} : { tolerance } }),
      "arrivals-match-departures",
    );
  expect([close(), close(0.1), close(0.09), close(0)]).toEqual([true, true, false, false]);
});
test("a window without days has no average, whether it is empty or yet to come", () => {
  const log = new LogBuilder().card("A", "Progress", "1").log();
  for (const asked of [
    { from: ms("3"), to: ms("3"), asOf: ms("9") },
    { from: ms("8"), to: ms("9"), asOf: ms("3") },
  ])
    expect(ask(littlesLaw, log, asked)).toMatchObject({
      windowDays: 0,
      itemDays: 0,
      averageWip: null,
      inclusive: { days: 0, itemDays: 0, itemDaysFromItems: 0, averageWip: null },
    });
});
test("in working days, a weekend is no time", () => {
  const log = new LogBuilder().card("A", "Progress", "5").to("Done", "9").log();
  const found = ask(littlesLaw, log, { from: ms("5"), to: ms("9"), asOf: ms("10"), cycle: "working" });
  expect(found).toMatchObject({ windowDays: 2, itemDays: 2, itemDaysFromWip: 2, averageWip: 1 });
});

describe("in local days, an item counts on every day it touches", () => {
  const twin = (start: string, end: string | null, asked: object) => {
    const workflow = workflowOf("Backlog:queue Progress:active Done:done", "Progress", "Done", "Asia/Kolkata");
    const builder = new LogBuilder(workflow).card("A", "Progress", start);
    return ask(littlesLaw, (end === null ? builder : builder.to("Done", end)).log(), asked).inclusive;
  };
  const window = { from: ms("3"), to: ms("6"), asOf: ms("9") };
  // Kolkata is five and a half hours ahead: the window touches the 3rd to the 6th.
  test.each([
    ["3 20:00", "4 20:00", 2],
    ["3 10:00", "3 11:00", 1],
    ["1", null, 4],
    ["2 18:00", "2 18:20", 0],
    ["2 18:00", "2 18:40", 1],
    ["6 18:40", null, 0],
  ])("from %s to %s: %d", (start, end, itemDays) => {
    expect(twin(start, end, window)).toEqual({
      days: 4,
      itemDays,
      itemDaysFromItems: itemDays,
      averageWip: itemDays / 4,
    });
  });
  test("now ends the window, and what is open", () => {
    expect(twin("3", null, { ...window, to: ms("9"), asOf: ms("4") })).toMatchObject({ days: 2, itemDays: 2 });
    expect(twin("3", null, { ...window, to: ms("9"), asOf: ms("3 18:30") })).toMatchObject({ days: 1, itemDays: 1 });
  });
});

test("who was in progress in the window, and why the others were not", () => {
  const builder = new LogBuilder().card("in", "Progress", "1").card("before", "Progress", "1").to("Done", "2");
  const query = queryOf(builder.card("never", "Backlog", "1").log(), { from: ms("3"), asOf: ms("5") });
  expect(littlesLaw.explain(query, {})).toMatchObject({
    included: 1,
    excluded: [
      { cardId: "before", reason: "outside-window" },
      { cardId: "never", reason: "not-started" },
    ],
  });
});
