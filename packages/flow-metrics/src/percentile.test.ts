import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestRank, percentile } from "./percentile.ts";

const range = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

describe("nearest rank", () => {
  test.each([
    [range(10), 50, 5],
    [range(10), 85, 9],
    [range(10), 100, 10],
    [range(10), 0, 1],
    [range(100), 85, 85],
    [range(20), 85, 17],
    [range(40), 85, 34],
    [[1, 3, 5, 5, 9], 50, 5],
  ])("of %j at %d is %d", (values, p, expected) => {
    expect(percentile(values, p, "nearest-rank")).toBe(expected);
  });
  test("of nothing is null", () => {
    expect(percentile([], 50, "nearest-rank")).toBeNull();
    expect(percentile([], 50, "linear")).toBeNull();
  });
  test("of 1..5 at 50/70/85/95, both estimators", () => {
    const at = (kind: "nearest-rank" | "linear"): (number | null)[] =>
      [50, 70, 85, 95].map((p) => percentile(range(5), p, kind));
    expect(at("nearest-rank")).toEqual([3, 4, 5, 5]);
    expect(at("linear").map((value) => Number(value?.toFixed(10)))).toEqual([3, 3.8, 4.4, 4.8]);
  });
  test("no floating product pushes a rank over an integer", () => {
    for (let n = 1; n <= 2000; n++) {
      for (const p of [50, 70, 85, 95, 98, 99]) {
        expect(nearestRank(n, p)).toBe(Number((BigInt(p) * BigInt(n) + 99n) / 100n));
      }
    }
  });
});

const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }).map((list) => list.sort((a, b) => a - b));
const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

test("a percentile was observed, and literally that share took no longer", () => {
  fc.assert(
    fc.property(values, share, (sorted, p) => {
      const value = percentile(sorted, p, "nearest-rank") ?? Number.NaN;
      expect(sorted).toContain(value);
      expect(sorted.filter((one) => one <= value).length * 100).toBeGreaterThanOrEqual(sorted.length * p - 1e-6);
    }),
  );
});
test("percentiles rise with p", () => {
  fc.assert(
    fc.property(values, share, share, (sorted, p, q) => {
      for (const kind of ["nearest-rank", "linear"] as const) {
        const low = percentile(sorted, Math.min(p, q), kind) ?? 0;
        expect(percentile(sorted, Math.max(p, q), kind)).toBeGreaterThanOrEqual(low - 1e-9);
      }
    }),
  );
});
test("adding a value at or above a percentile never lowers it (nearest rank)", () => {
  fc.assert(
    fc.property(values, share, fc.integer({ min: 0, max: 1000 }), (sorted, p, added) => {
      const before = percentile(sorted, p, "nearest-rank") ?? 0;
      const more = [...sorted, Math.max(added, before)].sort((a, b) => a - b);
      expect(percentile(more, p, "nearest-rank")).toBeGreaterThanOrEqual(before);
    }),
  );
});
