import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { workItemAge } from "../work-item-age/work-item-age.ts";
import { totalWipAge } from "./total-wip-age.ts";

test("the golden log: 19.75 days now, and what grew and fell before", () => {
  const { now, points } = ask(totalWipAge, goldenLog(), { asOf: goldenAsOf, to: goldenAsOf });
  expect(now).toEqual({ at: "2024-01-13T00:00:00.000Z", items: 3, totalDays: 19.75, meanDays: 19.75 / 3 });
  expect(points.map((point) => point.items)).toEqual([0, 1, 3, 5, 7, 7, 7, 7, 8, 6, 5, 3]);
  // On the 2nd only L is in progress, since 11:00.
  expect(points[1]?.totalDays).toBeCloseTo(13 / 24, 7);
});
test.each(["elapsed", "inclusive", "working"] as const)("now agrees with the ages of the items: %s", (cycle) => {
  const asked = { asOf: goldenAsOf, cycle };
  const { totalDays } = ask(workItemAge, goldenLog(), asked);
  expect(ask(totalWipAge, goldenLog(), asked).now.totalDays).toBeCloseTo(totalDays, 10);
});
test("an item that starts now is a day old in local days and none elapsed", () => {
  const log = new LogBuilder().card("A", "Progress", "3").log();
  expect(ask(totalWipAge, log, { cycle: "inclusive" }).now).toMatchObject({ items: 1, totalDays: 1 });
  expect(ask(totalWipAge, log).now).toMatchObject({ items: 1, totalDays: 0, meanDays: 0 });
});
test("nothing in progress: 0, no mean", () => {
  expect(ask(totalWipAge, logOf([]), { asOf: ms("1") }).now).toMatchObject({ items: 0, totalDays: 0, meanDays: null });
});
