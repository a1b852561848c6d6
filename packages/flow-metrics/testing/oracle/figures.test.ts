import fc from "fast-check";
import { expect, test } from "vitest";
import { likelihoodBy } from "../../src/forecast/completion.ts";
import { forecastHowMany, likelihoodOfAtLeast } from "../../src/forecast/how-many.ts";
import { isNoForecast } from "../../src/forecast/throughput-sample.ts";
import { forecastWhen } from "../../src/forecast/when.ts";
import { percentile } from "../../src/percentile.ts";
import { xmrLimits } from "../../src/process-behaviour/xmr.ts";
import { defaultConventions } from "../../src/conventions.ts";
import { clusterReasons } from "../../src/blocker-clusters/cluster-reasons.ts";
import { compareSeries } from "../../src/experiment-verdict/compare-series.ts";
import { createRandom } from "../../src/random.ts";
import { expectedVisits } from "../../src/value-stream-map/expected-visits.ts";
import { LogBuilder } from "../log-builder.ts";
import { difference } from "./agreement.ts";
import { clustersOf } from "./blocker-clusters.ts";
import { chanceOfAtLeast, everyFuture } from "./forecast.ts";
import { percentileOf } from "./item.ts";
import { shareAsExtreme } from "./permutation.ts";
import { deepRuns, patient } from "./runs.ts";
import { xmr } from "./trends.ts";
import { visitsByWalking } from "./value-stream-map.ts";

const runs = { numRuns: deepRuns(300) };
const minimum = { days: 1, activeDays: 1, weeks: 1 };
const counts = (minLength: number, maxLength: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength, maxLength }).filter((all) => all.some((count) => count > 0));

test.each([
  ["days", 1, 6, 4],
  ["weekdays", 7, 21, 6],
  ["weeks", 14, 24, 12],
] as const)(
  "forecasts that draw %s are what comes of trying every future",
  patient,
  (model, shortest, longest, days) => {
    fc.assert(
      fc.property(counts(shortest, longest), fc.integer({ min: 1, max: 7 }), (sample, startWeekday) => {
        const options = { model, startWeekday, minimum };
        const future = everyFuture({ counts: sample, firstWeekday: 1 }, model, startWeekday, days);
        fc.pre(future.length > 0);
        for (let day = 1; day <= days; day += 1) {
          const many = forecastHowMany({ counts: sample }, day, options);
          for (let items = 1; items <= 6; items += 1) {
            const chance = chanceOfAtLeast(future, day, items);
            const when = forecastWhen({ counts: sample }, items, options);
            if (isNoForecast(when) || isNoForecast(many)) return;
            expect(likelihoodBy(when, day)).toBeCloseTo(chance, 9);
            expect(likelihoodOfAtLeast(many, items)).toBeCloseTo(chance, 9);
          }
        }
      }),
      runs,
    );
  },
);

test("expected visits are what comes of walking the chain to its end", patient, () => {
  const weights = (length: number): fc.Arbitrary<number[]> =>
    fc.array(fc.integer({ min: 0, max: 4 }), { minLength: length, maxLength: length });
  const chain = fc.integer({ min: 1, max: 5 }).chain((n) =>
    fc.record({
      entry: weights(n),
      // Some way out of every state, so that every walk ends.
      moves: fc.array(
        weights(n).chain((row) => fc.integer({ min: 1, max: 4 }).map((out) => [...row, out])),
        {
          minLength: n,
          maxLength: n,
        },
      ),
    }),
  );
  fc.assert(
    fc.property(chain, ({ entry, moves }) => {
      const total = entry.reduce((all, weight) => all + weight, 0);
      fc.pre(total > 0);
      const shares = moves.map((row) => row.map((weight) => weight / row.reduce((all, one) => all + one, 0)));
      const walked = visitsByWalking(
        entry.map((weight) => weight / total),
        shares,
      );
      expect(difference(expectedVisits(entry, moves), walked)).toBeNull();
    }),
    runs,
  );
});

test("the share of rearrangements that differ as much is near that of all there are", patient, () => {
  const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 13 });
  let judged = 0;
  fc.assert(
    fc.property(values, values, fc.integer({ min: 0, max: 25 }), fc.nat(), (before, other, shift, seed) => {
      const after = other.map((value) => value + shift);
      const { test: found, dependence } = compareSeries(before, after, createRandom(seed));
      if (found === null || new Set([...before, ...after]).size === 1) return;
      judged += 1;
      const exact = shareAsExtreme(before, after, dependence);
      // Six standard errors of 1,999 draws, and the one that is always counted.
      expect(Math.abs(found.p - exact)).toBeLessThanOrEqual(6 * Math.sqrt((exact * (1 - exact)) / 1999) + 2 / 2000);
    }),
    { numRuns: deepRuns(300) / 3 },
  );
  expect(judged).toBeGreaterThan(5);
});

test("reasons in clusters, wording by wording", patient, () => {
  const words = fc.constantFrom("vendor", "Vendor", "waiting", "for", "the", "café", "cafe!", "(12)");
  const reason = fc.array(words, { minLength: 1, maxLength: 5 }).map((some) => some.join(" "));
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 14 }), (reasons) => {
      const found = clusterReasons(reasons.map((text) => [text, 1] as const)).map(({ spellings }) => spellings);
      expect(difference(found, clustersOf(reasons))).toBeNull();
    }),
    runs,
  );
});

test("limits of process behaviour, with and without a floor", patient, () => {
  const values = fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 30 });
  fc.assert(
    fc.property(values, fc.constantFrom(0, null), (numbers, floor) => {
      const limits = xmr(numbers, floor);
      // One value has a mean and no range.
      const known = numbers.length < 2 ? { n: limits["n"], mean: limits["mean"], sigma: null } : limits;
      expect(difference(xmrLimits(numbers, floor), known)).toBeNull();
    }),
    runs,
  );
});

test("percentiles by counting", patient, () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 120 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 100 }), fc.boolean(), (values, p, linear) => {
      const estimator = linear ? "linear" : "nearest-rank";
      const conventions = { ...defaultConventions, percentile: estimator } as const;
      const ask = { events: [], workflow: new LogBuilder().workflow, asOf: 0, from: 0, to: 0, isWindowed: false };
      const sorted = values.toSorted((a, b) => a - b);
      expect(difference(percentile(sorted, p, estimator), percentileOf({ ...ask, conventions }, values, p))).toBeNull();
    }),
    runs,
  );
});
