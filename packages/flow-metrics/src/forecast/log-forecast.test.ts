import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { answerMetric } from "../answer.ts";
import { dateLabel } from "../calendar.ts";
import { createFlowLog } from "../flow-log.ts";
import { MetricParamError } from "../param-error.ts";
import { throughput } from "../throughput/throughput.ts";
import { forecastBacktestMetric } from "./forecast-backtest.ts";
import { forecastHowManyMetric } from "./forecast-how-many.ts";
import { forecastWhenMetric } from "./forecast-when.ts";
import { ThroughputHistory } from "./throughput-history.ts";

/** A second or so; on a busy machine it may take its time. */
vi.setConfig({ testTimeout: 60_000 });

const golden = (params: Record<string, string> = {}): ReturnType<typeof answerMetric<"forecast-when">> =>
  answerMetric(goldenLog(), "forecast-when", { "as-of": "2024-01-13", ...params });

/** An item finished on each of the days given, at noon. */
function finishing(days: readonly string[], zone = "UTC"): LogBuilder {
  const builder = new LogBuilder(workflowOf("Progress:active Done:done", "Progress", "Done", zone));
  days.forEach((day, index) => builder.card(`C${index}`, "Progress", days[0] ?? "1").to("Done", `${day} 12:00`));
  return builder;
}
const january = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe("when, on the golden log", () => {
  test("ten items: 15, 17, 20, 23 days, as dates after the last day that is over", () => {
    const { result, explain } = golden({ items: "10", by: "2024-02-01" });
    expect(result.answers).toEqual([
      { percent: 50, days: 15, date: "2024-01-27" },
      { percent: 70, days: 17, date: "2024-01-29" },
      { percent: 85, days: 20, date: "2024-02-01" },
      { percent: 95, days: 23, date: "2024-02-04" },
    ]);
    expect(result.likelihood).toMatchObject({ date: "2024-02-01", percent: 87 });
    expect(result).toMatchObject({ items: 10, itemsAre: "asked", dayZero: "2024-01-12", noForecast: null });
    expect(explain.formula).toContain("12 whole days, 2024-01-01 to 2024-01-12, UTC, 8 finished on 6 of them");
    expect(explain.included).toBe(8);
  });
  test("without a number, all that is not finished; with their age, those in progress are waited for", () => {
    const open = golden().result;
    expect(open).toMatchObject({ items: 4, itemsAre: "open", beyondSample: null });
    const { result: aged, explain } = golden({ "in-progress": "age", model: "days" });
    expect(explain.formula).toMatch(/drawn by days; .*each item in progress done, given its age/);
    expect(aged.beyondSample).toBe(0);
    aged.answers.forEach(({ days }, index) => expect(days).toBeGreaterThanOrEqual(open.answers[index]?.days ?? 99));
  });
  test("a reopened item is open, unless its first finish counts", () => {
    const log = new LogBuilder().card("A", "Progress", "1").to("Done", "2").to("Progress", "3").log();
    expect(ask(forecastWhenMetric, log).items).toBe(1);
    expect(ask(forecastWhenMetric, log, { finish: "first" }).items).toBe(0);
  });
  test("the distribution adds up and ends where it is all but certain", () => {
    const { distribution } = golden({ items: "10" }).result;
    expect(distribution.reduce((sum, day) => sum + day.share, 0)).toBeCloseTo(1, 5);
    expect(distribution[0]).toMatchObject({ days: 5, date: "2024-01-17" });
    expect(distribution.at(-1)?.doneBy).toBeGreaterThan(1 - 1e-6);
  });
  test("no items are done on day 0, whatever the history; too thin a one says why", () => {
    expect(golden({ items: "0", from: "2024-01-10" }).result.answers.map(({ date }) => date)).toEqual(
      Array.from({ length: 4 }, () => "2024-01-12"),
    );
    const thin = golden({ items: "3", from: "2024-01-05", by: "2024-03-01" }).result;
    expect(thin.noForecast).toEqual({ noForecast: "too-few-days", have: 8, need: 10 });
    expect(thin.answers[0]).toEqual({ percent: 50, days: null, date: null });
    expect([thin.likelihood, thin.calibration, thin.distribution]).toEqual([null, null, []]);
  });
  test("an empty log has no forecast and no date", () => {
    const log = createFlowLog(goldenLog().workflow);
    expect(ask(forecastWhenMetric, log, { params: { items: 3 } }).noForecast).toMatchObject({
      noForecast: "too-few-days",
    });
    expect(ask(forecastHowManyMetric, log).answers[0]).toEqual({ percent: 50, items: 0 });
    expect(ask(forecastBacktestMetric, log).tables.map((table) => table.verdict)).toEqual([
      "too-few",
      "too-few",
      "too-few",
    ]);
  });
});

describe("how many", () => {
  const steady = finishing(january(1, 20)).log();

  test("by a day, its end included; 0 by a day that is over; 30 days without one", () => {
    const by = (day: string): readonly [string, number, number | undefined] => {
      const result = ask(forecastHowManyMetric, steady, { asOf: ms("21"), params: { by: ms(day) } });
      return [result.by, result.days, result.answers[2]?.items];
    };
    expect(by("25 15:00")).toEqual(["2024-01-25", 5, 5]);
    expect(by("20")).toEqual(["2024-01-20", 0, 0]);
    expect(by("10")).toEqual(["2024-01-10", 0, 0]);
    expect(ask(forecastHowManyMetric, steady, { asOf: ms("21"), params: { by: ms("10") } }).calibration).toBeNull();
    expect(ask(forecastHowManyMetric, steady, { asOf: ms("21") })).toMatchObject({ days: 30, by: "2024-02-19" });
  });
  test("the distribution adds up, from the least to the most that is likely", () => {
    const asked = { asOf: ms("22"), params: { by: ms("23") } };
    const { distribution } = ask(forecastHowManyMetric, steady, asked);
    // Twenty of 21 days finished one item: two days, each drawn independently.
    expect(distribution.map(({ items }) => items)).toEqual([0, 1, 2]);
    [1 / 441, 40 / 441, 400 / 441].forEach((share, items) => expect(distribution[items]?.share).toBeCloseTo(share, 12));
    [1, 440 / 441, 400 / 441].forEach((share, items) => expect(distribution[items]?.atLeast).toBeCloseTo(share, 12));
  });
  test("too far or too many is refused by name", () => {
    expect(() => answerMetric(steady, "forecast-how-many", { by: "2025-02-01" })).toThrow(MetricParamError);
    expect(() => answerMetric(steady, "forecast-when", { items: "10001" })).toThrow(/items/);
    expect(() => answerMetric(steady, "forecast-backtest", { items: january(1, 11) })).toThrow(/items/);
    expect(() => answerMetric(steady, "forecast-when", { items: "1.5" })).toThrow(/items/);
    expect(() => answerMetric(steady, "forecast-when", { model: "months" })).toThrow(/model/);
    expect(() => answerMetric(steady, "forecast-backtest", { days: ["7", "367"] })).toThrow(/days/);
  });
});

describe("the sample", () => {
  test("a day that is not over is left out, and counting begins after it", () => {
    const log = finishing(january(1, 20)).log();
    const result = ask(forecastWhenMetric, log, { params: { items: 5 } });
    expect(result.sample).toEqual({
      fromDay: "2024-01-01",
      toDay: "2024-01-19",
      days: 19,
      activeDays: 19,
      finished: 19,
      partialDays: [{ day: "2024-01-20", finished: 1 }],
    });
    expect([result.dayZero, result.answers[0]?.date]).toEqual(["2024-01-20", "2024-01-25"]);
    expect(forecastWhenMetric.explain(queryOf(log), {}).formula).toContain(
      "left out: 2024-01-20 (in part, 1 finished)",
    );
  });
  test("the window's days in part are left out at both ends; the last 90 days without a window", () => {
    const log = finishing(january(1, 20)).log();
    const { sample } = ask(forecastWhenMetric, log, { from: ms("3 10:00"), to: ms("15 10:00"), params: { items: 1 } });
    expect(sample).toMatchObject({ fromDay: "2024-01-04", toDay: "2024-01-14", days: 11 });
    expect(sample.partialDays.map(({ day }) => day)).toEqual(["2024-01-03", "2024-01-15"]);
    const whole = ask(forecastWhenMetric, log, { from: ms("3"), to: ms("15"), params: { items: 1 } });
    expect(whole.sample).toMatchObject({ fromDay: "2024-01-03", toDay: "2024-01-14", days: 12, partialDays: [] });
    const long = ask(forecastWhenMetric, log, { asOf: ms("2024-06-01 00:00"), params: { items: 1 } });
    expect(long.sample).toMatchObject({ fromDay: "2024-03-03", toDay: "2024-05-31", days: 90, finished: 0 });
    expect(long.noForecast?.noForecast).toBe("nothing-finished");
  });
  test("days are those of the board's zone, also where a clock changes", () => {
    const log = finishing(january(1, 20), "America/New_York").log();
    const { sample, dayZero } = ask(forecastWhenMetric, log, {
      asOf: Date.parse("2024-01-21T03:00:00Z"),
      params: { items: 1 },
    });
    expect([sample.toDay, dayZero]).toEqual(["2024-01-19", "2024-01-20"]);
    const over = ask(forecastWhenMetric, log, { asOf: Date.parse("2024-03-11T04:00:00Z"), params: { items: 1 } });
    expect([over.sample.toDay, over.dayZero, over.sample.partialDays]).toEqual(["2024-03-10", "2024-03-10", []]);
  });
  test("is the throughput of its days, as known now and as known on any day before", () => {
    let rewritten = 0;
    fc.assert(
      fc.property(
        randomEvents,
        randomWorkflow,
        fc.nat(60),
        fc.constantFrom("last", "first"),
        (facts, flow, back, finish) => {
          const log = logOf(facts, flow);
          const { calendar } = log;
          // A slip is only known once it was taken back: as facts alone, both moves count.
          const asked = { finish, slips: "count" } as const;
          const history = new ThroughputHistory(queryOf(log, asked));
          const { firstDay, endDay } = history.days;
          const daily = (asOf: number): number[] => {
            const { buckets } = ask(throughput, log, {
              ...asked,
              asOf,
              from: calendar.startOf(firstDay),
              params: { period: "day" },
            });
            return buckets.map(({ finished }) => finished);
          };
          const all = { firstDay, endDay };
          expect(history.sample(all).counts).toEqual(daily(log.asOf()).slice(0, endDay - firstDay));
          const day = Math.max(firstDay, endDay - back);
          const start = Math.min(day - firstDay, back % 5);
          const then = history.upTo(all).knownThen?.(start, day - firstDay) ?? [];

          const known = day === firstDay ? [] : daily(calendar.startOf(day) - 1);
          expect(then).toEqual(Array.from(then, (_, index) => known[start + index] ?? 0));
          if (then.some((count, index) => count !== history.sample(all).counts[start + index])) rewritten++;
        },
      ),
      { numRuns: 1000 },
    );
    expect(rewritten).toBeGreaterThan(0);
  });
});

describe("how past forecasts held", () => {
  /** Each item waits a little longer than the one before: the past is always better than what comes. */
  const slowing = Array.from({ length: 60 }, (_, index) => dateLabel(19_723 + Math.floor(index ** 2 / 10)));
  const log = finishing(slowing).log();

  test("stands beside the answer, with its verdict", () => {
    const { calibration } = ask(forecastWhenMetric, log, { params: { items: 5 } });
    expect(calibration).toMatchObject({ question: { kind: "when", items: 5 }, verdict: "missed" });
    const { tables } = ask(forecastBacktestMetric, log, { params: { items: [5], days: [7] } });
    expect(tables[1]).toEqual(calibration);
    expect(tables[0]).toMatchObject({ question: { kind: "how-many", days: 7 } });
  });
  test("of a question the history cannot tell of yet, the longest shorter one stands for it", () => {
    const { calibration } = ask(forecastHowManyMetric, log, { params: { by: log.asOf() + 90 * 86_400_000 } });
    expect(calibration?.question).toEqual({ kind: "how-many", days: 28 });
  });
});
