import fc from "fast-check";
import { expect, it } from "vitest";
import { overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { throughput } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { barAt, throughputRunGeometry } from "./geometry.ts";
import { throughputRunScene, throughputSentence, throughputTable } from "./scene.ts";

const size = { width: 800, height: 300, words, timeZone: "UTC" };

it("keeps a place for every period, zeros too", () => {
  const result = throughput(26, "week");
  const { bars } = throughputRunGeometry(result, size);
  expect(bars).toHaveLength(26);
  expect(bars[4]!.height).toBe(0);
  expect(bars.map((bar) => bar.partial)).toEqual(result.buckets.map((bucket) => bucket.partial));
});

it("leaves partial periods out of the mean", () => {
  const bucket = { from: "2026-01-05T00:00:00.000Z", to: "2026-01-12T00:00:00.000Z", label: "2026-W02", discarded: 0 };
  const buckets = [
    { ...bucket, finished: 4, partial: false },
    { ...bucket, finished: 8, partial: false },
    { ...bucket, finished: 0, partial: true },
  ];
  expect(throughputRunGeometry({ period: "week", buckets, total: 12 }, size).mean!.value).toBe(6);
  expect(throughputRunGeometry({ period: "week", buckets: buckets.slice(1), total: 8 }, size).mean).toBeUndefined();
});

it("finds the period under a pointer over its whole column", () => {
  const geometry = throughputRunGeometry(throughput(26, "week"), size);
  expect(barAt(geometry, geometry.bars[4]!.middle)).toBe(4);
  expect(barAt(geometry, 0)).toBeUndefined();
  expect(barAt(geometry, geometry.plot.right)).toBe(25);
});

it("says when a period is not whole", () => {
  const result = throughput(3, "week");
  expect(throughputSentence(result, 0, words)).toMatch(/^2026-W02: \d items? finished$/);
  expect(throughputSentence(result, 2, words)).toContain("not a whole period");
  expect(throughputTable(result, words).rows).toHaveLength(3);
});

it("never lays one text on another, nor over the edge", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.constantFrom("day" as const, "week" as const),
      fc.integer({ min: 320, max: 1400 }),
      fc.integer({ min: 140, max: 600 }),
      (periods, period, width, height) => {
        const result = throughput(periods, period);
        const scene = throughputRunScene(result, throughputRunGeometry(result, { ...size, width, height }), words);
        expect(overlappingTexts(scene)).toEqual([]);
        expect(textsOutside(scene)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
