import { describe, expect, test } from "vitest";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { OFF_BOARD } from "../flow-event.ts";
import { cumulativeFlow } from "./cumulative-flow.ts";

const columnOn = (builder: LogBuilder, day: number, cfd: "effective" | "high-water" = "high-water"): number[] =>
  ask(cumulativeFlow, builder.log(), { asOf: ms("8"), cfd })
    .cumulative.slice(1)
    .map((line) => line[day - 1] ?? -1);

test("Ready on day 2, in progress on day 3", () => {
  const builder = new LogBuilder()
    .card("A", "Backlog", "1")
    .to("Ready", "2 09:00")
    .to("Progress", "3 09:00")
    .card("B", "Backlog", "1")
    .to("Ready", "3 09:00");
  expect(columnOn(builder, 2)).toEqual([1, 0, 0, 0]);
  expect(columnOn(builder, 3)).toEqual([2, 1, 0, 0]);
});
test("straight to done crosses everything", () => {
  expect(columnOn(new LogBuilder().card("A", "Backlog", "1").to("Done", "2"), 2)).toEqual([1, 1, 1, 1]);
});
describe("corrections under high water", () => {
  const corrections = (builder: LogBuilder) =>
    ask(cumulativeFlow, builder.log(), { asOf: ms("8"), cfd: "high-water" }).corrections;
  const back = (): LogBuilder =>
    new LogBuilder().card("A", "Backlog", "1").to("Review", "2 09:00").to("Progress", "4 09:00");
  test("from the day a card was moved back to the day it crosses again", () => {
    expect(corrections(back().to("Review", "6 09:00"))).toEqual([
      { stageId: "Review", fromDay: "2024-01-04", toDay: "2024-01-06" },
    ]);
  });
  test("never recovered: to the end of the range", () => {
    expect(corrections(back())).toEqual([{ stageId: "Review", fromDay: "2024-01-04", toDay: "2024-01-07" }]);
  });
});
test("what left unfinished has its own line; a restored card never left", () => {
  const builder = new LogBuilder()
    .card("A", "Progress", "1")
    .archived("3")
    .card("B", "Backlog", "1")
    .to(OFF_BOARD, "4")
    .card("C", "Progress", "1")
    .archived("2")
    .restored("Progress", "5");
  const flow = ask(cumulativeFlow, builder.log(), { asOf: ms("8") });
  expect(flow.discarded).toEqual([0, 0, 1, 2, 2, 2, 2]);
  expect(flow.discardedStarted).toEqual([0, 0, 1, 1, 1, 1, 1]);
  expect(flow.occupancy[2]).toEqual([2, 1, 0, 0, 1, 1, 1]);
});
test("a window shows its days of the whole history's lines", () => {
  const builder = new LogBuilder()
    .card("A", "Progress", "1 09:00")
    .to("Done", "3 09:00")
    .card("B", "Progress", "5 09:00");
  const flow = ask(cumulativeFlow, builder.log(), { asOf: ms("8"), from: ms("4"), to: ms("6") });
  expect(flow.days).toEqual(["2024-01-04", "2024-01-05"]);
  expect(flow.cumulative[2]).toEqual([1, 2]);
  expect(flow.at).toEqual(["2024-01-04T23:59:59.999Z", "2024-01-05T23:59:59.999Z"]);
});
test("the last column stands for now", () => {
  expect(
    ask(cumulativeFlow, new LogBuilder().card("A", "Progress", "1 09:00").log(), { asOf: ms("2 15:00") }).at.at(-1),
  ).toBe("2024-01-02T15:00:00.000Z");
});
test("a fact at midnight belongs to the day that begins", () => {
  expect(ask(cumulativeFlow, new LogBuilder().card("A", "Progress", "1").to("Done", "2").log()).cumulative[4]).toEqual([
    0, 1,
  ]);
});
