import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { daysAt, jointCompletion, likelihoodBy, type Completion } from "./completion.ts";
import { forecastHowMany, itemsAt, likelihoodOfAtLeast, type Delivery } from "./how-many.ts";
import {
  isNoForecast,
  type NoForecast,
  type ThroughputModel,
  type ThroughputSample,
  type ForecastOptions,
} from "./throughput-sample.ts";
import { forecastWhen } from "./when.ts";

/** A second or so; on a busy machine it may take its time. */
vi.setConfig({ testTimeout: 60_000 });

/** The numbers of the properties are those of the design's list of invariants. */
const runs = { numRuns: 1000 };
const minimum = { days: 1, activeDays: 1, weeks: 1 };
const history = fc
  .array(fc.oneof(fc.constant(0), fc.nat(4), fc.nat(20)), { minLength: 14, maxLength: 40 })
  .filter((counts) => counts.some((count) => count > 0));
const models = fc.constantFrom<ThroughputModel>("days", "weekdays", "weeks");
const asked = fc.record({
  counts: history,
  firstWeekday: fc.integer({ min: 1, max: 7 }),
  model: models,
  startWeekday: fc.integer({ min: 1, max: 7 }),
});
const when = (sample: ThroughputSample, items: number, options: ForecastOptions = {}): Completion =>
  known(forecastWhen(sample, items, { minimum, ...options }));
const howMany = (sample: ThroughputSample, days: number, options: ForecastOptions = {}): Delivery =>
  known(forecastHowMany(sample, days, { minimum, ...options }));
function known<T extends object>(forecast: T | NoForecast): T {
  if (isNoForecast(forecast)) throw new Error(forecast.noForecast);
  return forecast;
}

describe("15: exact forecasts", () => {
  test("a constant history c finishes N in ceil(N / c) days, with certainty", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 500 }), models, (c, items, model) => {
        const sample = { counts: Array.from({ length: 35 }, () => c) };
        for (const percent of [1, 50, 100])
          expect(daysAt(when(sample, items, { model }), percent)).toBe(Math.ceil(items / c));
        expect(itemsAt(howMany(sample, 11, { model }), 100)).toBe(11 * c);
      }),
      runs,
    );
  });
  test("shares sum to 1, never fall with time, never rise with items; more items are never likelier", () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }), (ask, items, days) => {
        const { doneBy } = when(ask, items, ask);
        const { doneBy: more } = when(ask, items + 1, ask);
        const falls = doneBy.some((share, day) => share < (doneBy[day - 1] ?? 0));
        const likelier = doneBy.some((share, day) => share < (more[day] ?? 0) - 1e-12);
        const cut = doneBy.length > 3650;
        const missing = cut ? 0 : 1 - (doneBy.at(-1) ?? 0);
        const { atLeast } = howMany(ask, days, ask);
        const rises = atLeast.some((share, index) => share > (atLeast[index - 1] ?? 1));
        expect([falls, likelier, rises]).toEqual([false, false, false]);
        expect(Math.abs(missing)).toBeLessThan(1e-12);
        expect(Math.abs(1 - (atLeast[0] ?? 0))).toBeLessThan(1e-12);
      }),
      runs,
    );
  });
  test("P(when N ≤ D) = P(how many in D ≥ N), under every model", () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 40 }), (ask, items, days) => {
        const one = likelihoodBy(when(ask, items, ask), days);
        const other = likelihoodOfAtLeast(howMany(ask, days, ask), items);
        expect(Math.abs(one - other)).toBeLessThan(1e-12);
      }),
      runs,
    );
  });
  test("equals fractions of whole numbers: ways of drawing that fall short, over all ways", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 40 }), (counts, items) => {
        const { doneBy } = when({ counts }, items);
        let ways = new Map([[0, 1n]]);
        let all = 1n;
        for (let day = 1; day <= Math.min(12, doneBy.length - 1); day++) {
          const next = new Map<number, bigint>();
          for (const [total, times] of ways) {
            for (const count of counts) {
              if (total + count < items) next.set(total + count, (next.get(total + count) ?? 0n) + times);
            }
          }
          ways = next;
          all *= BigInt(counts.length);
          const short = [...ways.values()].reduce((sum, times) => sum + times, 0n);
          const exact = Number(((all - short) * 10n ** 18n) / all) / 1e18;
          expect(Math.abs((doneBy[day] ?? 0) - exact)).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Every way the coming days can go, each as likely, by the words of the model. */
function waysOf(
  { counts, firstWeekday = 1 }: ThroughputSample,
  model: ThroughputModel,
  start: number,
  days: number,
): number[] {
  const weekday = (index: number): number => (firstWeekday - 1 + index) % 7;
  const indexes = counts.map((_, index) => index);
  const starts = indexes.filter((index) => weekday(index) === start - 1 && index + 7 <= counts.length);
  let ways = [{ total: 0, from: 0 }];
  for (let day = 0; day < days; day++) {
    ways = ways.flatMap(({ total, from }) => {
      if (model === "weeks" && day % 7 !== 0) return [{ total: total + (counts[from + (day % 7)] ?? 0), from }];
      const drawn =
        model === "weeks" ? starts : indexes.filter((i) => model === "days" || weekday(i) === (start - 1 + day) % 7);
      return drawn.map((index) => ({ total: total + (counts[index] ?? 0), from: index }));
    });
  }
  return ways.map(({ total }) => total);
}

test.each([
  ["days", 3],
  ["weekdays", 8],
  ["weeks", 17],
] as const)("%s: equals counting every way %d days can go", (model, most) => {
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 60 }), (ask, days, items) => {
      const sample = { ...ask, counts: ask.counts.slice(0, 20) };
      fc.pre(sample.counts.some((count) => count > 0));
      const ways = waysOf(sample, model, ask.startWeekday, days);
      const exact = ways.filter((total) => total >= items).length / ways.length;
      const options = { model, startWeekday: ask.startWeekday };
      expect(likelihoodBy(when(sample, items, options), days)).toBeCloseTo(exact, 11);
      expect(likelihoodOfAtLeast(howMany(sample, days, options), items)).toBeCloseTo(exact, 11);
    }),
    { numRuns: 200 },
  );
});

test("18: a joint forecast is never likelier than the least likely of its teams", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(history, fc.integer({ min: 0, max: 30 })), { maxLength: 4 }), (teams) => {
      const parts = teams.map(([counts, items]) => when({ counts }, items));
      const off = known(jointCompletion(parts)).doneBy.filter((share, day) => {
        const each = parts.map((part) => likelihoodBy(part, day));
        const product = each.reduce((all, one) => all * one, 1);
        return each.some((one) => share > one) || Math.abs(share - product) > 1e-12;
      });
      expect(off).toHaveLength(0);
    }),
    runs,
  );
});
