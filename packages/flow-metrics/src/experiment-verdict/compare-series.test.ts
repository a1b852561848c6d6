import { describe, expect, test } from "vitest";
import { createRandom, standardNormal } from "../random.ts";
import { autocorrelationTime } from "./autocorrelation-time.ts";
import { compareSeries } from "./compare-series.ts";

/** Each value keeps this share of the one before. */
function remembering(seed: string, length: number, share: number): number[] {
  const random = createRandom(seed);
  const values = [standardNormal(random) / Math.sqrt(1 - share * share)];
  while (values.length < length) values.push(share * (values.at(-1) ?? 0) + standardNormal(random));
  return values;
}
const seeds = Array.from({ length: 40 }, (_, seed) => `${seed}`);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const timeOf = (share: number): number =>
  median(
    seeds.map((seed) => {
      const values = remembering(seed, 400, share);
      return autocorrelationTime([values.slice(0, 200), values.slice(200)]);
    }),
  );

describe("how many observations carry as much as one", () => {
  test("(1 + r) / (1 - r) where each value keeps a share r, never below", () => {
    expect(timeOf(0)).toBeLessThan(2);
    expect(timeOf(0.3)).toBeGreaterThan(1.86);
    expect(timeOf(0.6)).toBeGreaterThan(4);
    expect(timeOf(0.6)).toBeLessThan(9);
    expect(timeOf(0.9)).toBeGreaterThan(15);
  });
  test("a slow wave under noise is seen", () => {
    const noise = remembering("noise", 200, 0);
    const waves = remembering("wave", 200, 0.95).map((value, index) => value / 3.2 + (noise[index] ?? 0));
    expect(autocorrelationTime([waves.slice(0, 100), waves.slice(100)])).toBeGreaterThan(5);
  });
  test("values all alike depend on nothing", () => {
    expect(autocorrelationTime([Array.from({ length: 30 }, () => 2), Array.from({ length: 30 }, () => 2)])).toBe(1);
  });
});

describe("two stretches", () => {
  const compare = (before: readonly number[], after: readonly number[]) =>
    compareSeries(before, after, createRandom("here"));
  const before = remembering("before", 60, 0);
  test("one sigma apart", () => {
    const { test: found, difference } = compare(
      before,
      remembering("after", 60, 0).map((value) => value + 1),
    );
    expect(difference).toBeGreaterThan(0.5);
    expect(found?.p).toBeLessThan(0.05);
  });
  test("the same seed gives the same answer", () => {
    const after = remembering("after", 60, 0);
    expect(compare(before, after)).toEqual(compare(before, after));
  });
  test("more of one and the other changes sign, not the verdict", () => {
    const after = remembering("after", 60, 0);
    const there = compare(before, after);
    const back = compare(after, before);
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.effectiveN).toEqual(there.effectiveN);
    expect(Math.abs((back.test?.p ?? 0) - (there.test?.p ?? 1))).toBeLessThan(0.05);
  });
  test("shifting and scaling both changes nothing", () => {
    const after = remembering("after", 60, 0);
    const moved = (values: readonly number[]): number[] => values.map((value) => 7 + 4 * value);
    expect(compare(moved(before), moved(after)).test?.p).toBe(compare(before, after).test?.p);
  });
  test("seven values, or sixty that hardly move, are too few", () => {
    expect(compare(before.slice(0, 7), before.slice(7)).test).toBeNull();
    const slow = remembering("slow", 120, 0.99);
    expect(compare(slow.slice(0, 60), slow.slice(60)).test).toBeNull();
  });
  test("all alike: no difference; alike on each side: all the difference there is", () => {
    const alike = (value: number): number[] => Array.from({ length: 20 }, () => value);
    expect(compare(alike(1), alike(1)).test?.p).toBe(1);
    expect(compare(alike(1), alike(2)).test?.p).toBeLessThan(0.01);
  });
  test("where either side has too few values, their difference is told and not tested", () => {
    const rising = Array.from({ length: 30 }, (_, index) => index);
    const untested = { dependence: 1, test: null };
    expect(compare([1, 2], [4, 6])).toEqual({ ...untested, difference: 3.5, effectiveN: [2, 2] });
    expect(compare([1, 2], rising)).toEqual({ ...untested, difference: 13, effectiveN: [2, 30] });
  });
  test("large values that differ by rounding alone do not differ", () => {
    const rounded = (by: number): number[] => Array.from({ length: 20 }, (_, index) => 1e6 + (index % 3) * by);
    expect(compare(rounded(1e-5), rounded(2e-5))).toMatchObject({ difference: 0, test: { p: 1 } });
  });
});
