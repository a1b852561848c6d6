import { describe, expect, test, vi } from "vitest";
import { createRandom, pickOne, type Random } from "../random.ts";
import { backtestForecast, statedPercents, type BacktestQuestion, type Calibration } from "./backtest.ts";
import { itemsAt, forecastHowMany } from "./how-many.ts";
import { isNoForecast } from "./throughput-sample.ts";

/** A second or so; on a busy machine it may take its time. */
vi.setConfig({ testTimeout: 60_000 });

const repeated = (week: readonly number[], weeks: number): number[] => Array.from({ length: weeks }, () => week).flat();
const table = ({ rows }: Calibration): (readonly [number, number, number])[] =>
  rows.map(({ percent, n, held }) => [percent, n, held]);
const fortnight: BacktestQuestion = { kind: "how-many", days: 14 };
const month: BacktestQuestion = { kind: "how-many", days: 28 };
const ten: BacktestQuestion = { kind: "when", items: 10 };

describe("by hand", () => {
  test("a steady history holds every time; stretches do not overlap; too thin a past is no outcome", () => {
    const result = backtestForecast({ counts: repeated([1], 100) }, { kind: "how-many", days: 20 });
    expect([result.asked, result.refused, result.verdict]).toEqual([4, 0, "too-few"]);
    expect(table(result)).toEqual(statedPercents.map((percent) => [percent, 4, 4]));
    const weekly = backtestForecast({ counts: repeated([1], 50) }, { kind: "how-many", days: 7 });
    // Days 43, 36, 29, 22, 15, 8, 1: the last two have less than ten days behind them.
    expect([weekly.asked, weekly.refused, weekly.verdict]).toEqual([7, 2, "held"]);
    expect(weekly.rows[0]).toEqual({ percent: 50, n: 5, held: 5, heldPercent: 100, missed: false });
  });
  test("a long history is judged like a short one", () => {
    const result = backtestForecast({ counts: repeated([1], 4000) }, { kind: "how-many", days: 5 });
    expect([result.rows[3]?.n, result.verdict]).toEqual([798, "held"]);
  });
  test("when: each date asked begins where the last outcome lay; open ones count once their date has passed", () => {
    const steady = backtestForecast({ counts: repeated([1], 40) }, { kind: "when", items: 5 });
    // From day 10 on, every 5 days: six outcomes, and none is left open.
    expect([steady.asked, steady.refused, steady.verdict]).toEqual([15, 9, "held"]);
    expect(table(steady)).toEqual(statedPercents.map((percent) => [percent, 6, 6]));
    const stopped = backtestForecast(
      { counts: [...repeated([1], 12), ...repeated([0], 20)] },
      { kind: "when", items: 5 },
    );
    // Asked on day 10, two came, then none: all four dates have passed by now, none held.
    expect(table(stopped)).toEqual(statedPercents.map((percent) => [percent, 1, 0]));
    const open = backtestForecast({ counts: repeated([1], 12) }, { kind: "when", items: 5 });
    expect(table(open)).toEqual(statedPercents.map((percent) => [percent, 0, 0]));
  });
  test("what was known then is asked, not what is known now", () => {
    const counts = [...repeated([1], 30), ...repeated([2], 14)];
    const known = backtestForecast({ counts }, fortnight);
    expect(known.rows[0]).toMatchObject({ n: 2, held: 2 });
    const then = backtestForecast({ counts, knownThen: (from, to) => counts.slice(from, to).map(() => 3) }, fortnight);
    expect(then.rows[0]).toMatchObject({ n: 2, held: 0 });
  });
  test("weekdays are those of the past date", () => {
    const counts = repeated([5, 4, 3, 2, 1, 0, 0], 20);
    const { rows, verdict } = backtestForecast(
      { counts, firstWeekday: 4 },
      { kind: "how-many", days: 3 },
      { model: "weeks" },
    );
    expect(verdict).toBe("held");
    expect(rows.map((row) => row.heldPercent)).toEqual([100, 100, 100, 100]);
  });
  test("no days and no history are no questions", () => {
    expect(() => backtestForecast({ counts: [] }, { kind: "when", items: Number.NaN })).toThrow(/question/);
    expect(() => backtestForecast({ counts: [] }, ten, { sampleDays: 0 })).toThrow(/sampleDays/);
    expect(backtestForecast({ counts: [] }, fortnight)).toMatchObject({ asked: 0, verdict: "too-few" });
    expect(backtestForecast({ counts: repeated([1], 50) }, { kind: "when", items: 0 })).toMatchObject({ asked: 0 });
    expect(backtestForecast({ counts: repeated([1], 50) }, { kind: "how-many", days: 0 })).toMatchObject({ asked: 0 });
  });
});

describe("the verdict", () => {
  const daily = [0, 0, 0, 0, 1, 1, 2, 0, 3, 1];
  const year = (random: Random, draw: (day: number, random: Random) => number): number[] =>
    Array.from({ length: 365 }, (_, day) => draw(day, random));
  const missedIn = (question: BacktestQuestion, draw: (day: number, random: Random) => number): number =>
    Array.from({ length: 200 }, (_, index) => index).filter((index) => {
      const random = createRandom("backtest").fork(String(index));
      return backtestForecast({ counts: year(random, draw) }, question).verdict === "missed";
    }).length;

  test.each([fortnight, month, ten])(
    "%j cries in at most one in twenty-five histories of independent days",
    (question) => {
      expect(missedIn(question, (_, random) => pickOne(random, daily))).toBeLessThanOrEqual(8);
    },
  );
  test.each([month, ten])("%j finds a team that slows down all year in three of four", (question) => {
    const slowing = (day: number, random: Random): number =>
      random.next() < 1 - day / 365 ? pickOne(random, daily) : 0;
    expect(missedIn(question, slowing)).toBeGreaterThanOrEqual(150);
  });
  test("finds a forecast that states what it does not hold", () => {
    const counts = year(createRandom(3), (_, random) => pickOne(random, daily));
    const boasting = backtestForecast(
      { counts, knownThen: (from, to) => counts.slice(from, to).map((one) => one + 1) },
      fortnight,
    );
    expect(boasting.verdict).toBe("missed");
  });
  test("shares that hold come near those stated, over many histories", () => {
    const held = new Map<number, { held: number; n: number }>();
    for (let index = 0; index < 200; index++) {
      const counts = year(createRandom(`calibration ${index}`), (_, random) => pickOne(random, daily));
      for (const row of backtestForecast({ counts }, fortnight).rows) {
        const sum = held.get(row.percent) ?? { held: 0, n: 0 };
        held.set(row.percent, { held: sum.held + row.held, n: sum.n + row.n });
      }
    }
    for (const [percent, sum] of held) {
      const share = (100 * sum.held) / sum.n;
      // A sample of 90 days is not the truth, and whole items hold a little more often than stated.
      expect(Math.abs(share - percent)).toBeLessThan(6);
    }
  });
});

test("outcomes of one date are those of the forecast asked on that date", () => {
  const counts = repeated([0, 2, 1, 0, 0, 4, 0], 4);
  const forecast = forecastHowMany({ counts: counts.slice(0, 14) }, 14);
  if (isNoForecast(forecast)) throw new Error(forecast.noForecast);
  const finished = counts.slice(14).reduce((sum, count) => sum + count, 0);
  const { rows } = backtestForecast({ counts }, fortnight);
  expect(rows.map((row) => row.held)).toEqual(statedPercents.map((p) => (finished >= itemsAt(forecast, p) ? 1 : 0)));
});
