import { describe, expect, test } from "vitest";
import { FlowInputError } from "../instant.ts";
import { daysAt, jointCompletion, likelihoodBy } from "./completion.ts";
import { forecastHowMany, itemsAt } from "./how-many.ts";
import { completionsByAge } from "./remaining-time.ts";
import { isNoForecast } from "./throughput-sample.ts";
import { forecastWhen } from "./when.ts";

const days = (length: number, ...first: number[]): number[] => Array.from({ length }, (_, day) => first[day] ?? 0);

describe("a history that is too thin", () => {
  test.each([
    [[], "days", { noForecast: "too-few-days", have: 0, need: 10 }],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1], "days", { noForecast: "too-few-days", have: 9, need: 10 }],
    [days(400), "days", { noForecast: "nothing-finished", have: 0, need: 5 }],
    [days(400, 9, 9, 9, 9), "weeks", { noForecast: "too-few-active-days", have: 4, need: 5 }],
    [days(34, 1, 1, 1, 1, 1), "weeks", { noForecast: "too-few-weeks", have: 4, need: 5 }],
    [days(34, 1, 1, 1, 1, 1), "weekdays", { noForecast: "too-few-weeks", have: 4, need: 5 }],
  ] as const)("%j drawn by %s: the reason, what there is and what it takes", (counts, model, reason) => {
    expect(forecastWhen({ counts }, 5, { model })).toEqual(reason);
    expect(forecastHowMany({ counts }, 5, { model })).toEqual(reason);
    expect(forecastWhen({ counts }, 0, { model })).toEqual({ doneBy: Float64Array.of(1) });
    expect(forecastHowMany({ counts }, 0, { model })).toEqual({ low: 0, atLeast: Float64Array.of(1) });
  });
  test("a team without data makes a joint forecast unknown", () => {
    const enough = forecastWhen({ counts: days(10, 1, 1, 1, 1, 1) }, 3);
    const joint = jointCompletion([enough, forecastWhen({ counts: [] }, 3)]);
    expect(joint).toEqual({ noForecast: "part-unknown", have: 1, need: 2 });
    expect(jointCompletion([])).toEqual({ doneBy: Float64Array.of(1) });
  });
});

test("what is beyond ten years has no date; a shorter horizon cuts earlier", () => {
  const completion = forecastWhen({ counts: days(3000, 1, 1, 1, 1, 1) }, 50);
  if (isNoForecast(completion)) throw new Error(completion.noForecast);
  expect([daysAt(completion, 50), completion.doneBy.length]).toEqual([null, 3651]);
  expect(forecastWhen({ counts: days(30, 1, 1, 1, 1, 1) }, 50, { horizonDays: 7 })).toMatchObject({
    doneBy: { length: 8 },
  });
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%s items or days are none", (bad) => {
  const sample = { counts: days(30, 1, 1, 1, 1, 1) };
  expect(() => forecastWhen(sample, bad)).toThrow(FlowInputError);
  expect(() => forecastHowMany(sample, bad)).toThrow(/days: .* is not a whole number from 0 to 3650/);
  expect(() => forecastWhen({ counts: [1, bad] }, 1)).toThrow(/sample\.counts\[1\]/);
});

test("nothing is made up where numbers make no sense", () => {
  const sample = { counts: days(35, 1, 1, 1, 1, 1) };
  expect(() => forecastWhen(sample, 1, { startWeekday: 0 })).toThrow(/weekday: 0 is not a whole number from 1 to 7/);
  expect(() => forecastHowMany({ ...sample, firstWeekday: 8 }, 1)).toThrow(/weekday/);
  expect(() => forecastWhen(sample, 1, { horizonDays: Number.NaN })).toThrow(/horizonDays/);
  const inProgress = { agesDays: [Number.NaN], cycleTimesDays: [1, 1, 1, 1, 1] };
  expect(() => forecastWhen(sample, 1, { inProgress })).toThrow(/agesDays\[0\]/);
  expect(() => forecastWhen(sample, 1, { inProgress: { agesDays: [1], cycleTimesDays: [-1] } })).toThrow(
    /cycleTimesDays/,
  );
  const none = { days: 0, activeDays: 0, weeks: 0 };
  const short = { counts: [1, 1, 1, 1, 1, 1] };
  expect(forecastWhen(short, 1, { model: "weeks", minimum: none })).toMatchObject({
    noForecast: "too-few-weeks",
    need: 1,
  });
  expect(forecastWhen({ counts: [] }, 1, { minimum: none })).toMatchObject({ noForecast: "nothing-finished" });
});

test("weekends that never yield anything are kept by the weekday models", () => {
  const counts = Array.from({ length: 70 }, (_, day) => (day % 7 < 5 ? 1 : 0));
  const monday = { counts, firstWeekday: 1 };
  for (const model of ["weekdays", "weeks"] as const) {
    const completion = forecastWhen(monday, 6, { model });
    const saturday = forecastWhen(monday, 1, { model, startWeekday: 6 });
    if (isNoForecast(completion) || isNoForecast(saturday)) throw new Error("no forecast");
    expect([daysAt(completion, 1), daysAt(completion, 100), daysAt(saturday, 1)]).toEqual([8, 8, 3]);
    expect(itemsAt(forecastHowMany(monday, 7, { model }) as never, 100)).toBe(5);
  }
});

describe("items in progress", () => {
  test("take the rest of what took longer; one beyond the sample is taken as begun afresh", () => {
    const completions = completionsByAge({ agesDays: [0.5, 4, 10], cycleTimesDays: [1, 3, 6, 10, 10] });
    if ("noForecast" in completions) throw new Error(completions.noForecast);
    const likelihoods = completions.map((completion) => [1, 2, 3, 6, 10].map((day) => likelihoodBy(completion, day)));
    expect(likelihoods[0]).toEqual([0.2, 0.2, 0.4, 0.6, 1]);
    expect(likelihoods[1]).toEqual([0, 1 / 3, 1 / 3, 1, 1]);
    const same = completionsByAge({ agesDays: [3], cycleTimesDays: [1, 3, 6, 10, 10] });
    expect("noForecast" in same ? [] : [...(same[0]?.doneBy ?? [])].map((share) => Math.round(share * 3))).toEqual([
      0, 0, 0, 1, 1, 1, 1, 3,
    ]);
    expect(likelihoods[2]).toEqual([0.2, 0.2, 0.4, 0.6, 1]);
  });
  test("need five cycle times to be asked", () => {
    const inProgress = { agesDays: [1], cycleTimesDays: [1, 2, 3, 4] };
    const reason = { noForecast: "too-few-cycle-times", have: 4, need: 5 };
    expect(forecastWhen({ counts: days(10, 1, 1, 1, 1, 1) }, 3, { inProgress })).toEqual(reason);
  });
  test("are waited for beside the throughput", () => {
    const sample = { counts: days(10, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5) };
    const inProgress = { agesDays: [2], cycleTimesDays: [1, 1, 12, 12, 12] };
    const completion = forecastWhen(sample, 10, { inProgress });
    if (isNoForecast(completion)) throw new Error(completion.noForecast);
    expect([daysAt(completion, 1), daysAt(completion, 100)]).toEqual([10, 10]);
  });
});

test("the example of the README", () => {
  const completion = forecastWhen({ counts: [2, 0, 1, 0, 3, 1, 0, 0, 2, 1, 0, 1, 0, 2] }, 12);
  if (isNoForecast(completion)) throw new Error(completion.noForecast);
  expect([daysAt(completion, 85), likelihoodBy(completion, 14).toFixed(2)]).toEqual([17, "0.65"]);
});
