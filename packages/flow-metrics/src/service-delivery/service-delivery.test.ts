import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { answerMetric } from "../answer.ts";
import { serviceDelivery } from "./service-delivery.ts";

const log = goldenLog();
const week = { from: ms("7"), to: ms("13"), asOf: goldenAsOf };

test("a period of the golden log beside the six days before it", () => {
  const { period, before } = ask(serviceDelivery, log, week);
  expect(period).toMatchObject({ from: "2024-01-07T00:00:00.000Z", finished: 7, started: 3, wip: 3, discarded: 0 });
  expect(before).toMatchObject({ from: "2024-01-01T00:00:00.000Z", to: period.from, finished: 1, started: 8, wip: 6 });
});
test("every figure is its own metric's", () => {
  const { period } = ask(serviceDelivery, log, week);
  const asked = { from: "2024-01-07", to: "2024-01-13", "as-of": "2024-01-13T00:00:00.000Z" };
  const { items: _items, ...cycle } = answerMetric(log, "cycle-time", asked).result;
  expect(period.cycleTimeDays).toEqual(cycle);
  expect(period.finished).toBe(answerMetric(log, "throughput", asked).result.total);
  expect(period.flowEfficiency).toBe(answerMetric(log, "flow-efficiency", asked).result.value);
  expect(period.upstream).toMatchObject({ came: answerMetric(log, "upstream-discards", asked).result.came });
});
test("the expectation is made of what was finished before the period", () => {
  const { period, before } = ask(serviceDelivery, log, week);
  // B alone was finished by then, within six hours.
  expect(period.expectation).toEqual({ p: 85, days: 0.25, setBy: 1, n: 6, within: 1, attainment: 1 / 6 });
  expect(before?.expectation).toMatchObject({ days: null, setBy: 0, attainment: null });
});
test("a history that does not reach back has no period before, and nothing is made up", () => {
  expect(ask(serviceDelivery, log, { ...week, from: ms("5") }).before).toBeNull();
  expect(ask(serviceDelivery, log, { asOf: goldenAsOf }).before).toBeNull();
  const empty = ask(serviceDelivery, new LogBuilder().log(), { from: ms("1"), to: ms("8"), asOf: ms("8") });
  expect(empty).toMatchObject({ before: null, period: { finished: 0, wip: 0, oldest: null, flowEfficiency: null } });
});
test("a period that is not over is beside as many days", () => {
  const { period, before } = ask(serviceDelivery, log, { from: ms("8"), to: ms("15"), asOf: ms("11 12:00") });
  expect(period).toMatchObject({ finished: 4, wip: 6 });
  expect(before).toMatchObject({ from: "2024-01-04T00:00:00.000Z", to: "2024-01-08T00:00:00.000Z" });
});
test("stages that were over their limit are told with the reasons given", () => {
  const limited = new LogBuilder().limit("Progress", 1, "1 00:00").card("A", "Progress", "1 09:00");
  limited.card("B", "Ready", "1 09:00").to("Progress", "2 09:00", "The vendor called");
  const { period } = ask(serviceDelivery, limited.log(), { from: ms("1"), to: ms("8"), asOf: ms("4 09:00") });
  expect(period.overLimits).toMatchObject([
    { stageId: "Progress", timeOverDays: 2, breaches: [{ overBy: 1, reasons: ["The vendor called"] }] },
  ]);
});
