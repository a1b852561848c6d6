import { describe, expect, test } from "vitest";
import {
  completionOfTrials,
  daysAt,
  jointCompletion,
  likelihoodBy,
  wholePercent,
  type Completion,
} from "./completion.ts";
import { deliveryOfTrials, forecastHowMany, itemsAt, likelihoodOfAtLeast, type Delivery } from "./how-many.ts";
import { isNoForecast, type NoForecast } from "./throughput-sample.ts";
import { forecastWhen } from "./when.ts";

const trials = (byNumber: Record<number, number>): Map<number, number> =>
  new Map(Object.entries(byNumber).map(([number, count]) => [Number(number), count]));
const known = <T extends object>(forecast: T | NoForecast): T => {
  if (isNoForecast(forecast)) throw new Error(forecast.noForecast);
  return forecast;
};
const stated = [50, 70, 85, 95];
const datesOf = (completion: Completion | NoForecast): (number | null)[] =>
  stated.map((percent) => daysAt(known(completion), percent));
const yieldsOf = (delivery: Delivery | NoForecast): number[] =>
  stated.map((percent) => itemsAt(known(delivery), percent));

describe("Lighthouse", () => {
  test("WhenForecastTest", () => {
    const completion = completionOfTrials(trials({ 3: 1, 4: 2, 5: 3, 6: 2, 7: 1, 8: 0, 9: 1 }));
    expect([8, 30, 50, 70, 85, 95].map((percent) => daysAt(completion, percent))).toEqual([3, 4, 5, 6, 7, 9]);
    const percents = [3, 4, 5, 6, 7, 12].map((day) => wholePercent(likelihoodBy(completion, day)));
    expect(percents).toEqual([10, 30, 60, 80, 90, 100]);
  });
  test("HowManyForecastTest", () => {
    const few = deliveryOfTrials(trials({ 3: 1, 4: 2, 5: 4, 7: 2, 9: 1 }));
    expect([10, 30, 50, 70, 85, 92].map((percent) => itemsAt(few, percent))).toEqual([9, 7, 5, 5, 4, 3]);
    const many = deliveryOfTrials(trials({ 3: 10, 5: 20, 8: 70 }));
    const percents = [3, 4, 5, 9].map((items) => wholePercent(likelihoodOfAtLeast(many, items)));
    expect(percents).toEqual([100, 90, 90, 0]);
  });
  test("JointCompletionDistributionTest", () => {
    const shares = (completion: Completion): number[] =>
      [...completion.doneBy].map((share, day) => share - (completion.doneBy[day - 1] ?? 0));
    const one = completionOfTrials(trials({ 1: 5000, 2: 2500, 3: 2500 }));
    expect(shares(known(jointCompletion([one, one])))).toEqual([0, 0.25, 0.3125, 0.4375]);
    const two = [completionOfTrials(trials({ 2: 10 })), completionOfTrials(trials({ 1: 5, 4: 5 }))];
    expect(shares(known(jointCompletion(two)))).toEqual([0, 0, 0.5, 0, 0.5]);
  });
  test("ForecastServiceTest: the exact answers, inside the bounds of its simulation", () => {
    const counts = [2, 0, 0, 5, 1, 3, 2, 4, 0, 0, 1, 1, 2, 4, 0, 0, 0, 1, 0, 1, 2, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0];
    expect(datesOf(forecastWhen({ counts }, 28))).toEqual([27, 31, 35, 41]);
    expect(likelihoodBy(known(forecastWhen({ counts }, 28)), 30)).toBeCloseTo(0.6641, 4);
    expect(datesOf(forecastWhen({ counts }, 35))).toEqual([34, 38, 43, 49]);
    expect(yieldsOf(forecastHowMany({ counts }, 30))).toEqual([31, 27, 23, 19]);
    expect(yieldsOf(forecastHowMany({ counts }, 10))).toEqual([10, 8, 6, 4]);
    const bounds = (answers: readonly (number | null)[], theirs: readonly (readonly [number, number])[]): void =>
      theirs.forEach(([low, high], index) => {
        expect(answers[index]).toBeGreaterThanOrEqual(low);
        expect(answers[index]).toBeLessThanOrEqual(high);
      });
    bounds(datesOf(forecastWhen({ counts }, 28)), [
      [26, 28],
      [29, 31],
      [33, 36],
      [38, 41],
    ]);
    bounds(datesOf(forecastWhen({ counts }, 35)), [
      [32, 34],
      [36, 39],
      [40, 43],
      [46, 49],
    ]);
    bounds(yieldsOf(forecastHowMany({ counts }, 30)), [
      [30, 33],
      [27, 29],
      [23, 25],
      [19, 21],
    ]);
    bounds(yieldsOf(forecastHowMany({ counts }, 10)), [
      [9, 11],
      [7, 9],
      [5, 7],
      [3, 5],
    ]);
  });
});

test("jira-agile-metrics on the golden log: ten items in 15, 17, 20, 23 days, its two seeds within a day", () => {
  const exact = datesOf(forecastWhen({ counts: [0, 0, 1, 0, 0, 0, 0, 1, 1, 2, 1, 2] }, 10));
  expect(exact).toEqual([15, 17, 20, 23]);
  for (const seeded of [
    [15, 17, 20, 24],
    [15, 17, 20, 23],
  ])
    seeded.forEach((days, index) => expect(Math.abs(days - (exact[index] ?? 0))).toBeLessThanOrEqual(1));
});

test("what is done on day 0 was not done before", () => {
  const over = known(forecastWhen({ counts: [] }, 0));
  expect([-1, 0, 0.5, 99].map((day) => likelihoodBy(over, day))).toEqual([0, 1, 1, 1]);
});

test("percents are rounded down: what may fail is never 100 %", () => {
  expect([0.9999, 1 - 1e-13, 1, 0.0099, 0.85, 0.29].map(wholePercent)).toEqual([99, 100, 100, 0, 85, 29]);
});
