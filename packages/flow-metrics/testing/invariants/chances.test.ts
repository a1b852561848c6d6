import fc from "fast-check";
import { expect, test } from "vitest";
import { jointCompletion, likelihoodBy, type Completion } from "../../src/forecast/completion.ts";
import { forecastHowMany, likelihoodOfAtLeast } from "../../src/forecast/how-many.ts";
import { simulateForecast } from "../../src/forecast/simulate-forecast.ts";
import { isNoForecast, type NoForecast } from "../../src/forecast/throughput-sample.ts";
import { forecastWhen } from "../../src/forecast/when.ts";
import { xmrLimits } from "../../src/process-behaviour/xmr.ts";
import { rolled, valueStreamMap } from "../../src/value-stream-map/value-stream-map.ts";
import { randomHistory } from "../oracle/random-history.ts";
import { ask } from "../query.ts";
import { patient } from "../oracle/runs.ts";
import { always, logOfHistory } from "./always.ts";

const counts = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 30, size: "max" })
  .filter((all) => all.filter((count) => count > 0).length >= 5);
const options = { minimum: { days: 1, activeDays: 1, weeks: 1 } };
function known<T extends object>(forecast: T | NoForecast): T {
  if (isNoForecast(forecast)) throw new Error(`no forecast: ${forecast.noForecast}`);
  return forecast;
}
/** How far a share that was seen is from its chance (Kullback and Leibler): n of them bound the tail of n trials. */
function divergence(seen: number, chance: number): number {
  const part = (share: number, of: number): number => (share <= 0 ? 0 : share * Math.log(share / Math.max(of, 0)));
  return part(seen, chance) + part(1 - seen, 1 - chance);
}
const completion: fc.Arbitrary<Completion> = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let done = 0;
    return { doneBy: Float64Array.from(weights, (weight) => (done += weight) / total) };
  });

test(
  "15: a constant history takes ceil(N/c) days; chances never fall with time; when and how many agree; trials come near",
  patient,
  always(
    fc.record({
      sample: counts,
      constant: fc.integer({ min: 1, max: 5 }),
      items: fc.integer({ min: 1, max: 25 }),
      days: fc.integer({ min: 1, max: 25 }),
      seed: fc.nat(),
    }),
    ({ sample, constant, items, days, seed }) => {
      const certain = known(forecastWhen({ counts: Array.from({ length: 10 }, () => constant) }, items, options));
      const needed = Math.ceil(items / constant);
      expect([likelihoodBy(certain, needed - 1), likelihoodBy(certain, needed)]).toEqual([0, 1]);

      const when = known(forecastWhen({ counts: sample }, items, options));
      when.doneBy.forEach((share, day) => expect(share).toBeGreaterThanOrEqual(when.doneBy[day - 1] ?? 0));
      const many = known(forecastHowMany({ counts: sample }, days, options));
      const exact = likelihoodBy(when, days);
      expect(exact).toBeCloseTo(likelihoodOfAtLeast(many, items), 10);

      const trials = 100;
      const scenario = {
        teams: [{ teamId: "team", sample: { counts: sample } }],
        work: [{ workId: "work", teamId: "team", items }],
      };
      const { all } = known(simulateForecast(scenario, { ...options, seed, trials }));
      // By Chernoff's bound, missed by chance twice in e^21: once in hundreds of millions.
      expect(trials * divergence(likelihoodBy(known(all), days), exact)).toBeLessThanOrEqual(21);
    },
  ),
);
test(
  "16: shifting values shifts mean and limits, scaling scales them",
  patient,
  always(
    fc.record({
      values: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40, size: "max" }),
      shift: fc.integer({ min: -100, max: 100 }),
      factor: fc.integer({ min: 1, max: 9 }),
    }),
    ({ values, shift, factor }) => {
      const limitsOf = (numbers: readonly number[]): number[] => {
        const { mean, lowerLimit, upperLimit, sigma } = xmrLimits(numbers, null);
        return [mean, lowerLimit, upperLimit, sigma].map((one) => one ?? Number.NaN);
      };
      const [mean = 0, lower = 0, upper = 0, sigma = 0] = limitsOf(values);
      const expected = [mean * factor + shift, lower * factor + shift, upper * factor + shift, sigma * factor];
      limitsOf(values.map((value) => value * factor + shift)).forEach((limit, index) =>
        expect(limit).toBeCloseTo(expected[index] ?? Number.NaN, 7),
      );
    },
  ),
);
test(
  "17: rolled %C&A is at most each step's, a perfect step changes nothing, the activity ratio is a share",
  patient,
  always(
    fc.tuple(randomHistory, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })),
    ([history, shares]) => {
      expect(rolled([...shares, 1])).toBe(rolled(shares));
      const { nodes, totals, rolledCompleteAccurate } = ask(valueStreamMap, logOfHistory(history));
      for (const { kind, completeAccurate } of nodes) {
        if (kind !== "step" || completeAccurate === null) continue;
        expect(completeAccurate).toBeGreaterThanOrEqual(0);
        expect(completeAccurate).toBeLessThanOrEqual(1);
        expect(rolledCompleteAccurate).toBeLessThanOrEqual(completeAccurate);
      }
      const ratio = totals?.activityRatio ?? 0;
      expect(ratio).toBeGreaterThanOrEqual(0);
      expect(ratio).toBeLessThanOrEqual(1 + 1e-12);
    },
  ),
);
test(
  "18: a joint forecast is never likelier than its least likely team",
  patient,
  always(fc.array(completion, { minLength: 1, maxLength: 5 }), (teams) => {
    const joint = known(jointCompletion(teams));
    for (let day = 0; day <= 12; day += 1) {
      const least = Math.min(...teams.map((team) => likelihoodBy(team, day)));
      expect(likelihoodBy(joint, day)).toBeLessThanOrEqual(least + 1e-15);
    }
  }),
);
