import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { littlesLaw, type LittlesLawResult } from "./littles-law.ts";

const judged = ({ checks }: LittlesLawResult): unknown =>
  Object.fromEntries(checks.map((one) => [one.check, one.holds]));

test("the golden log: H = L·T = A·w = D·w′ = 57.75 item-days, 67 in local days", () => {
  const found = ask(littlesLaw, goldenLog(), { asOf: goldenAsOf, from: ms("1") });
  expect(found).toMatchObject({
    windowDays: 12,
    itemDays: 57.75,
    itemDaysFromWip: 57.75,
    averageWip: 4.8125,
    present: 11,
    presenceDays: 5.25,
    departed: 8,
    presencePerDepartureDays: 7.21875,
    inclusive: { days: 12, itemDays: 67, itemDaysFromItems: 67, averageWip: 67 / 12 },
  });
  expect(found.arrivalsPerDay?.toFixed(4)).toBe("0.9167");
  expect(judged(found)).toEqual({
    "arrivals-match-departures": false,
    "started-is-finished": true,
    "wip-level": false,
    "age-steady": null,
    "units-agree": true,
  });
});
test("items there before the window count as present; a discard departs and is named", () => {
  const log = new LogBuilder()
    .card("A", "Progress", "1")
    .to("Done", "5")
    .card("B", "Progress", "2")
    .discarded("6")
    .card("C", "Progress", "4")
    .log();
  const found = ask(littlesLaw, log, { from: ms("3"), to: ms("7"), asOf: ms("9") });
  expect(found).toMatchObject({ windowDays: 4, itemDays: 2 + 3 + 3, present: 3, departed: 2, averageWip: 2 });
  expect(found.checks.find(({ check }) => check === "started-is-finished")).toMatchObject({
    before: 2,
    after: 1,
    holds: false,
  });
  expect(found.checks.find(({ check }) => check === "wip-level")).toMatchObject({ before: 2, after: 1 });
});
test("the textbook's law is exact where nothing is in progress at both ends", () => {
  const log = new LogBuilder()
    .card("A", "Progress", "2")
    .to("Done", "5")
    .card("B", "Progress", "3")
    .to("Done", "4")
    .log();
  const found = ask(littlesLaw, log, { from: ms("1"), to: ms("9"), asOf: ms("9") });
  expect([found.averageWip, found.classicalWip]).toEqual([0.5, 0.5]);
});
test("nothing recorded: no figures, no judgement", () => {
  const found = ask(littlesLaw, logOf([]), { asOf: ms("1") });
  expect(found).toMatchObject({ itemDays: 0, averageWip: null, presenceDays: null, classicalWip: null });
  expect(found.checks.filter(({ check }) => check !== "units-agree").map((one) => one.holds)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
