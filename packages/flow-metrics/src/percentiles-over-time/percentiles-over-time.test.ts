import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { answerMetric } from "../answer.ts";
import { percentilesOverTime, type PercentilePoint } from "./percentiles-over-time.ts";

const golden = { asOf: goldenAsOf, cycle: "inclusive" } as const;
const figures = ({ label, n, p50, p70, p85, p95 }: PercentilePoint): unknown[] => [label, n, p50, p70, p85, p95];

test("each week's finishers", () => {
  expect(ask(percentilesOverTime, goldenLog(), golden).points.map(figures)).toEqual([
    ["2024-W01", 1, 1, 1, 1, 1],
    ["2024-W02", 6, 7, 9, 11, 11],
  ]);
});
test("a rolling window looks back over days, never beyond the query's window", () => {
  const rolling = (days: number): PercentilePoint | undefined =>
    ask(percentilesOverTime, goldenLog(), { ...golden, params: { days } }).points.at(-1);
  expect(figures(rolling(14) as PercentilePoint)).toEqual(["2024-W02", 7, 7, 9, 9, 11]);
  expect(rolling(10)).toMatchObject({ n: 6, since: "2024-01-05T00:00:00.000Z" });
  expect(rolling(100)).toMatchObject({ n: 7, since: "2024-01-01T09:00:00.000Z" });
});
test("a period without finishers has no figures", () => {
  const log = new LogBuilder().card("A", "Progress", "1").to("Done", "3").card("B", "Progress", "3").log();
  const { points } = ask(percentilesOverTime, log, { asOf: ms("4"), params: { period: "day" } });
  expect(points.map((point) => [point.n, point.p85])).toEqual([
    [0, null],
    [0, null],
    [1, 2],
    [0, null],
  ]);
});
test("a window of no days is refused", () => {
  for (const days of ["0", "2.5", "week"])
    expect(() => answerMetric(goldenLog(), "percentiles-over-time", { days })).toThrow(
      expect.objectContaining({
        name: "MetricParamError",
        param: "days",
        expected: "a whole number from 1 up to 3650",
      }),
    );
});
