import { describe, expect, test } from "vitest";
import { LogBuilder, ms } from "../testing/log-builder.ts";
import { queryOf } from "../testing/query.ts";
import { endOf, finishedItems, finishOf, isInProgress, journeysOf, windowOf } from "./population.ts";

describe("the window", () => {
  const log = new LogBuilder().card("A", "Backlog", "3").to("Progress", "7").log();
  test("holds every fact up to asOf, unless bounds are given", () => {
    expect(windowOf(queryOf(log))).toEqual({ from: ms("3"), to: ms("7") + 1 });
    expect(windowOf(queryOf(log, { from: ms("1"), to: ms("5") }))).toEqual({ from: ms("1"), to: ms("5") });
  });
  test("is that instant alone before the first fact, and where there is none", () => {
    expect(windowOf(queryOf(log, { asOf: ms("2") }))).toEqual({ from: ms("2"), to: ms("2") + 1 });
    expect(windowOf(queryOf(new LogBuilder().log(), { asOf: ms("2") }))).toEqual({ from: ms("2"), to: ms("2") + 1 });
  });
});

describe("the finish", () => {
  /** Done 3 to 5 without ever being in progress, and again from 8. */
  const twice = (): LogBuilder =>
    new LogBuilder().card("A", "Backlog", "1").to("Done", "3").to("Review", "5").to("Done", "8");
  const read = (builder: LogBuilder, finish: "first" | "last") => {
    const log = builder.log();
    const [journey] = journeysOf(queryOf(log));
    if (journey === undefined) throw new Error("no journey");
    return { item: finishOf(log, journey, finish), end: endOf(log, journey, finish) };
  };
  test("the last one still in force, or the first one ever", () => {
    expect(read(twice(), "last").item).toMatchObject({ finishedAt: ms("8"), observed: true, visitsToFinish: 3 });
    expect(read(twice(), "first").item).toMatchObject({ finishedAt: ms("3"), observed: false, visitsToFinish: 1 });
  });
  test("of a card taken back from done: none, or the first", () => {
    const back = (): LogBuilder => twice().to("Review", "9");
    expect(read(back(), "last")).toEqual({ item: null, end: Number.POSITIVE_INFINITY });
    expect(read(back(), "first").end).toBe(ms("3"));
  });
  test("without one, the departure ends it", () => {
    expect(read(new LogBuilder().card("A", "Progress", "1").discarded("4"), "last").end).toBe(ms("4"));
  });
});

test("in progress: from the start stage up to the finish", () => {
  const { stages } = new LogBuilder().log();
  const ids = ["Backlog", "Ready", "Progress", "Review", "Done", "Limbo"];
  expect(ids.filter((stageId) => isInProgress(stages, stageId))).toEqual(["Progress", "Review"]);
});

test("who finished in the window, and why the others did not", () => {
  const builder = new LogBuilder({ ...new LogBuilder().workflow, countedTypes: { count: ["*"], leaveOut: ["epic"] } });
  for (const [cardId, day] of Object.entries({ early: "2", first: "3", last: "5", late: "6" }))
    builder.card(cardId, "Progress", "1").to("Done", day);
  builder.card("open", "Progress", "1").card("gone", "Progress", "1").discarded("4").card("epic", "Done", "4", "epic");
  const { included, excluded } = finishedItems(queryOf(builder.log(), { from: ms("3"), to: ms("6") }));
  expect(included.map(({ journey }) => journey.cardId)).toEqual(["first", "last"]);
  expect(Object.fromEntries(excluded.map(({ cardId, reason }) => [cardId, reason]))).toEqual({
    early: "outside-window",
    late: "outside-window",
    open: "not-finished",
    gone: "discarded",
    epic: "type-left-out",
  });
});
