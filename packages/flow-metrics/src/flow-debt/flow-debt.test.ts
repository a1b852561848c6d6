import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { flowDebt } from "./flow-debt.ts";

test("the golden log, day by day: approximate minus exact, null without finishers", () => {
  const asked = { asOf: goldenAsOf, to: goldenAsOf, cycle: "inclusive", params: { period: "day" } } as const;
  const { points } = ask(flowDebt, goldenLog(), asked);
  // B 1 day; A 6; H is left out; C 7 and J 2; D 9; E 9 and L 11.
  expect(points.map((point) => point.meanCycleTimeDays).slice(2)).toEqual([
    1,
    null,
    null,
    null,
    null,
    6,
    null,
    4.5,
    9,
    10,
  ]);
  expect(points.map((point) => point.debtDays).slice(2)).toEqual([1, null, null, null, null, 0, null, 2.5, -1, -2]);
});
test("pulling new work past old borrows, finishing the old pays back", () => {
  const builder = new LogBuilder();
  for (const old of ["A", "B", "C"]) builder.card(old, "Progress", "1");
  for (const quick of ["X", "Y"]) builder.card(quick, "Progress", "8").to("Done", "9");
  for (const old of ["A", "B", "C"]) builder.of(old, "Progress").to("Done", "16");
  const debts = ask(flowDebt, builder.log(), { asOf: ms("17") }).points.map((point) => point.debtDays);
  expect(debts.map((debt) => (debt === null ? null : Math.sign(debt)))).toEqual([null, 1, -1]);
});
test("nothing finished: no debt is known", () => {
  const { points } = ask(flowDebt, new LogBuilder().card("A", "Progress", "1").log());
  expect(points).toMatchObject([{ n: 0, approxCycleTimeDays: null, meanCycleTimeDays: null, debtDays: null }]);
  expect(ask(flowDebt, logOf([]), { asOf: ms("1") }).points.every((point) => point.debtDays === null)).toBe(true);
});
