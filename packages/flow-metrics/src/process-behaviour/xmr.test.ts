import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom, standardNormal } from "../random.ts";
import { skewnessOf, xmrLimits, xmrSignals, type XmrRule } from "./xmr.ts";

const all: readonly XmrRule[] = [1, 2, 3, 4];
/** Mean 50, average moving range 20: 1σ at 67.73, 2σ at 85.46, limits 103.2 and 0. */
const around50 = xmrLimits([40, 60, 40, 60]);
/** Mean 100, average moving range 4: far above the floor. */
const around100 = xmrLimits([98, 102, 98, 102]);

describe("vectors of Lighthouse", () => {
  test.each([
    [[10, 20, 30, 40], 25, 51.6, 0],
    [[100, 110, 100, 110], 105, 131.6, 78.4],
  ])("limits of %j", (values, mean, upper, lower) => {
    const limits = xmrLimits(values);
    expect([limits.mean, limits.upperLimit, limits.lowerLimit]).toEqual([mean, upper, lower]);
  });
  test("eight on one side are a shift; one on the mean breaks it", () => {
    const eight = Array.from({ length: 8 }, () => 55);
    expect(xmrSignals(eight, around50, all)).toEqual(eight.map(() => [4]));
    expect(xmrSignals([...eight.slice(0, 4), 50, ...eight.slice(4)], around50, all).flat()).toEqual([]);
  });
  test("four of five beyond one sigma: all but the one that is not", () => {
    expect(((around50.mean ?? 0) + (around50.sigma ?? 0)).toFixed(2)).toBe("67.73");
    expect(xmrSignals([70, 70, 70, 50, 70], around50, all)).toEqual([[3], [3], [3], [], [3]]);
  });
  test("two of three beyond two sigma: the ends", () => {
    expect(((around50.mean ?? 0) + 2 * (around50.sigma ?? 0)).toFixed(2)).toBe("85.46");
    expect(xmrSignals([90, 50, 90], around50, all)).toEqual([[2], [], [2]]);
  });
});

test("rule 1 on both sides; a limit clamped to 0 judges nothing", () => {
  expect(xmrSignals([111, 89, 110, 90], around100, [1])).toEqual([[1], [1], [], []]);
  expect(around50.lowerLimit).toBe(0);
  expect(xmrSignals([0, 0, 104], around50, [1])).toEqual([[], [], [1]]);
});
test("a line at or below the floor is not drawn: no rule reads it", () => {
  const low = xmrLimits([10, 30, 10, 30]);
  expect(xmrSignals([-20, -20, -20, -20, -20], low, [1, 2])).toEqual([[], [], [], [], []]);
  expect(xmrSignals([-20, -20, -20], { ...low, floor: null }, [2])).toEqual([[2], [2], [2]]);
});
test("the range limit is 3.268 times the average moving range", () => {
  expect(xmrLimits([10, 20, 30, 40]).upperRangeLimit).toBe(32.68);
});
test("below the mean too", () => {
  expect(xmrSignals([92, 100, 92], around100, [2])).toEqual([[2], [], [2]]);
  expect(xmrSignals([96, 96, 100, 96, 96], around100, [3])).toEqual([[3], [3], [], [3], [3]]);
  // Two sigma below 50 lies above 0, three do not.
  expect(xmrSignals([10, 50, 10], around50, [1, 2])).toEqual([[2], [], [2]]);
});
test("none, one, equal values", () => {
  expect(xmrLimits([])).toMatchObject({ n: 0, mean: null, upperLimit: null });
  expect(xmrLimits([7])).toMatchObject({ n: 1, mean: 7, upperLimit: null, sigma: null });
  expect(xmrSignals([7, 99], xmrLimits([7]), all)).toEqual([[], []]);
  const equal = xmrLimits([7, 7, 7]);
  expect(equal).toMatchObject({ mean: 7, upperLimit: 7, lowerLimit: 7, upperRangeLimit: 0 });
  expect(xmrSignals([7, 8, 6], equal, [1])).toEqual([[], [1], [1]]);
});
test("16: shifting values shifts the limits, scaling scales them", () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
  const factor = fc.constantFrom(0.5, 2, 4, 8);
  fc.assert(
    fc.property(values, fc.integer({ min: -500, max: 500 }), factor, (numbers, shift, scale) => {
      const limits = xmrLimits(numbers, null);
      const shifted = xmrLimits(
        numbers.map((value) => value + shift),
        null,
      );
      const scaled = xmrLimits(
        numbers.map((value) => value * scale),
        null,
      );
      for (const name of ["mean", "upperLimit", "lowerLimit"] as const) {
        expect(shifted[name]).toBeCloseTo((limits[name] ?? 0) + shift, 7);
        expect(scaled[name]).toBeCloseTo((limits[name] ?? 0) * scale, 7);
      }
      expect(shifted.sigma).toBeCloseTo(limits.sigma ?? 0, 7);
      expect(scaled.upperRangeLimit).toBeCloseTo((limits.upperRangeLimit ?? 0) * scale, 7);
      const reversed = xmrSignals(numbers.toReversed(), limits, all).toReversed();
      expect(reversed).toEqual(xmrSignals(numbers, limits, all));
    }),
    { numRuns: 1000 },
  );
});
test("why rule 1 alone is the default, and why a long tail is told: false signals on 20 stable points", () => {
  const share = (draw: (z: number) => number, rules: readonly XmrRule[]): number => {
    const random = createRandom("stable");
    const charts = Array.from({ length: 1000 }, () => {
      const values = Array.from({ length: 20 }, () => draw(standardNormal(random)));
      return xmrSignals(values, xmrLimits(values), rules).flat().length > 0;
    });
    return charts.filter(Boolean).length / charts.length;
  };
  const normal = (z: number): number => 100 + z;
  const skewed = (z: number): number => Math.exp(z);
  expect(share(normal, [1])).toBeLessThan(0.08);
  expect(share(normal, all)).toBeGreaterThan(1.8 * share(normal, [1]));
  expect(share(skewed, all)).toBeGreaterThan(0.6);
});
test("skewness tells a long tail", () => {
  expect(skewnessOf([1, 2, 3])).toBeCloseTo(0, 12);
  expect(skewnessOf([1, 1, 1, 1, 9])).toBeGreaterThan(1);
  expect([skewnessOf([1, 2]), skewnessOf([4, 4, 4])]).toEqual([null, null]);
});
