import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleLogs } from "../testing/pages/example-logs.ts";
import { answerMetric } from "./answer.ts";
import { calendarOf, weekdayOf } from "./calendar.ts";
import { Periods } from "./periods.ts";

const calendar = calendarOf("Europe/Berlin");
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });

describe("weeks from any day on", () => {
  test("start on that day, without a gap, and hold every instant of the window; a year's ISO weeks keep their numbers", () => {
    const lengths = fc.integer({ min: 1, max: 90 * 86_400_000 });
    fc.assert(
      fc.property(instants, lengths, fc.integer({ min: 1, max: 7 }), (from, length, start) => {
        const to = from + length;
        const periods = new Periods({ calendar, from, to, asOf: to }, { "week-start": start });
        for (const first of periods.starts) expect(weekdayOf(calendar.dayOf(first))).toBe(start);
        periods.all.forEach((period, index) => expect(period.to).toBe(periods.all[index + 1]?.from ?? period.to));
        expect(periods.indexOf(from)).toBe(0);
        expect(periods.indexOf(to - 1)).toBe(periods.all.length - 1);
        const form = start === 1 ? /^\d{4}-W\d{2}$/ : /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/;
        for (const { label } of periods.all) expect(label).toMatch(form);
      }),
      { numRuns: 1_000 },
    );
  });
  test("by default ISO weeks; days are days whatever the week", () => {
    const to = Date.UTC(2025, 0, 8);
    const window = { calendar, from: Date.UTC(2024, 11, 28), to, asOf: to };
    const labels = (params: ConstructorParameters<typeof Periods>[1]): string[] =>
      new Periods(window, params).all.map(({ label }) => label);
    expect(labels({})).toEqual(["2024-W52", "2025-W01", "2025-W02"]);
    expect(labels({ "week-start": 1 })).toEqual(labels({}));
    expect(labels({ "week-start": 7 })).toEqual([
      "2024-12-22/2024-12-28",
      "2024-12-29/2025-01-04",
      "2025-01-05/2025-01-11",
    ]);
    expect(labels({ period: "day", "week-start": 7 })).toEqual(labels({ period: "day" }));
  });
  const team = exampleLogs.team.log();
  const byWeek = [
    "throughput",
    "arrivals-departures",
    "flow-velocity",
    "flow-debt",
    "percentiles-over-time",
    "process-behaviour",
  ] as const;
  test.each(byWeek)("%s is told by them", (metric) => {
    const told = (start: string): string => JSON.stringify(answerMetric(team, metric, { "week-start": start }).result);
    expect(told("1")).toContain("2026-W03");
    expect(told("2")).toContain("2026-01-13/2026-01-19");
    expect(told("2")).not.toContain("2026-W");
    expect(() => told("8")).toThrow(expect.objectContaining({ name: "MetricParamError", param: "week-start" }));
    expect(() => told("0")).toThrow(expect.objectContaining({ name: "MetricParamError", param: "week-start" }));
  });
});
