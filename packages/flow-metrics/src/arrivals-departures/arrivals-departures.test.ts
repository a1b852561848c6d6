import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { arrivalsDepartures, type ArrivalsDeparturesResult } from "./arrivals-departures.ts";

const rows = ({ buckets }: ArrivalsDeparturesResult): unknown[] =>
  buckets.map((one) => [one.label, one.arrived, one.finished, one.discarded, one.transferred, one.netFlow]);

test("the golden log by week and by day", () => {
  const golden = { asOf: goldenAsOf, from: ms("1") };
  const weeks = ask(arrivalsDepartures, goldenLog(), golden);
  expect(rows(weeks)).toEqual([
    ["2024-W01", 8, 1, 0, 0, 7],
    ["2024-W02", 3, 7, 0, 0, -4],
  ]);
  expect(weeks).toMatchObject({ windowDays: 12, arrivalsPerDay: 11 / 12, departuresPerDay: 8 / 12 });
  const days = ask(arrivalsDepartures, goldenLog(), { ...golden, to: goldenAsOf, params: { period: "day" } }).buckets;
  expect(days.map((day) => day.arrived)).toEqual([0, 1, 3, 2, 2, 0, 0, 1, 2, 0, 0, 0]);
  expect(days.map((day) => day.finished)).toEqual([0, 0, 1, 0, 0, 0, 0, 1, 1, 2, 1, 2]);
});
test("what leaves after its start departs by its kind, what leaves before it never arrived", () => {
  const log = new LogBuilder()
    .card("A", "Progress", "1")
    .discarded("3")
    .card("B", "Progress", "1")
    .left("other", "4")
    .card("C", "Backlog", "1")
    .discarded("2")
    .card("D", "Progress", "2")
    .discarded("2 12:00")
    .restored("Progress", "5")
    .log();
  expect(rows(ask(arrivalsDepartures, log))).toEqual([["2024-W01", 3, 0, 1, 1, 1]]);
  expect(arrivalsDepartures.explain(queryOf(log), {}).excluded).toEqual([{ cardId: "C", reason: "not-started" }]);
});
test("nothing recorded: no periods of anything, rates 0", () => {
  const empty = ask(arrivalsDepartures, logOf([]), { asOf: ms("1") });
  expect(empty.total).toEqual({ arrived: 0, finished: 0, discarded: 0, transferred: 0, netFlow: 0 });
  expect([empty.windowDays, empty.arrivalsPerDay, empty.departuresPerDay]).toEqual([0, 0, 0]);
});
