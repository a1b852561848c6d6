import { expect, test } from "vitest";
import { LogBuilder, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { throughput } from "./throughput.ts";

const finishedOn = (...days: string[]): LogBuilder => {
  const builder = new LogBuilder();
  days.forEach((day, index) => builder.card(`C${index}`, "Progress", "1").to("Done", day));
  return builder;
};

test("zero periods stay, partial ones are flagged, discards are told apart", () => {
  const log = finishedOn("2", "17").card("X", "Progress", "3").archived("9").log();
  const { buckets, total } = ask(throughput, log, { from: ms("2"), to: ms("18") });
  expect(buckets.map(({ label, finished, discarded, partial }) => [label, finished, discarded, partial])).toEqual([
    ["2024-W01", 1, 0, true],
    ["2024-W02", 0, 1, false],
    ["2024-W03", 1, 0, true],
  ]);
  expect(total).toBe(2);
});
test("discards of one period add up; what went to another board is none", () => {
  const builder = finishedOn("2").card("X", "Progress", "3").archived("4").card("Y", "Progress", "3").discarded("5");
  const log = builder.card("Z", "Progress", "3").left("other", "5").log();
  expect(ask(throughput, log).buckets.map(({ finished, discarded }) => [finished, discarded])).toEqual([[1, 2]]);
});
test("days are those of the board's zone", () => {
  const workflow = workflowOf("Progress:active Done:done", "Progress", "Done", "America/New_York");
  const log = new LogBuilder(workflow).card("A", "Progress", "1 12:00").to("Done", "3 03:00").log();
  const { buckets } = ask(throughput, log, { params: { period: "day" } });
  expect(buckets.filter((day) => day.finished === 1).map(({ label, from }) => [label, from])).toEqual([
    ["2024-01-02", "2024-01-02T05:00:00.000Z"],
  ]);
});
test("a finish at the very end of the data counts", () => {
  expect(ask(throughput, finishedOn("8").log()).total).toBe(1);
});
test("complete weeks only of 5 to 19 October 2021 is the one from the 11th", () => {
  const log = new LogBuilder().card("A", "Progress", "2021-10-01 00:00").log();
  const { buckets } = ask(throughput, log, {
    from: ms("2021-10-05 00:00"),
    to: ms("2021-10-20 00:00"),
    asOf: ms("2021-10-20 00:00"),
  });
  expect(buckets.filter((week) => !week.partial).map(({ from, to }) => [from.slice(0, 10), to.slice(0, 10)])).toEqual([
    ["2021-10-11", "2021-10-18"],
  ]);
});
