import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenNumbers, overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { progressSeries } from "../../testing/progress-series.ts";
import { words } from "../../testing/words.ts";
import { progressPointAt, targetProgressGeometry } from "./geometry.ts";
import { progressSentence, targetProgressScene, targetProgressTable } from "./scene.ts";
import { progressSummary, type ProgressSeries } from "./series.ts";

const size = { width: 640, height: 240, words, timeZone: "UTC" };
const drawn = (series: ProgressSeries, more: object = {}) => {
  const geometry = targetProgressGeometry(series, { ...size, ...more });
  return { geometry, scene: targetProgressScene(series, geometry, words) };
};

describe("a target's progress", () => {
  it("is told in a sentence: how far, reached, further away, or too early to tell", () => {
    const series = progressSeries({ set: 12.3, now: 10.1, target: 8, way: 0.52 });
    expect(progressSummary(series, words)).toBe(
      "Lead time: 12 days when set, 10 days now, target 8 days. 52 % of the way.",
    );
    expect(progressSummary({ ...series, way: 1.1 }, words)).toMatch(/reached\.$/);
    expect(progressSummary({ ...series, way: -0.2 }, words)).toMatch(/further away/i);
    expect(progressSummary({ ...series, way: null }, words)).toMatch(/target 8 days\.$/);
    expect(progressSummary({ ...series, now: null, way: null }, words)).toMatch(/too few/i);
  });

  it("bridges no gap: what is not known has no line, and stands on the base line", () => {
    const { geometry, scene } = drawn(progressSeries({ values: [null, 11, 10, null, 9, 9] }));
    expect(geometry.curves).toHaveLength(2);
    expect(geometry.dots.map(({ isTold }) => isTold)).toEqual([false, true, true, false, true, true]);
    expect(geometry.dots[0]?.y).toBe(geometry.plot.bottom);
    expect(scene.marks.filter(({ role }) => role === "too-few")).toHaveLength(2);
  });

  it("is read point by point", () => {
    const series = progressSeries({ values: [null, 11, 10] });
    const { geometry } = drawn(series);
    expect(progressPointAt(geometry, geometry.dots[1]!.x + 2)).toBe(1);
    expect(progressPointAt(drawn(progressSeries({ values: [] })).geometry, 100)).toBeUndefined();
    expect(progressSentence(series, 0, words, "UTC")).toMatch(/too few/i);
    expect(progressSentence(series, 1, words, "UTC")).toMatch(/^Mon 19 Jan 2026: 11 d, /);
    expect(targetProgressTable(series, words, "UTC").rows.map((row) => row[1])).toEqual([null, 11, 10]);
  });

  it("has nothing to draw where nothing is known", () => {
    const { geometry } = drawn(progressSeries({ values: [null], set: null, target: null, now: null }));
    expect([geometry.empty, geometry.levels]).toEqual([true, []]);
  });
});

const value = fc.option(fc.double({ min: 0, max: 400, noNaN: true }));
it("never lays one text on another, nor over the edge", () => {
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 13 }),
      value,
      value,
      fc.constantFrom("days" as const, "share" as const, "rate" as const),
      fc.integer({ min: 320, max: 1000 }),
      fc.integer({ min: 160, max: 400 }),
      (values, set, target, kind, width, height) => {
        const scaled = (one: number | null): number | null => (one === null || kind !== "share" ? one : one / 400);
        const series = {
          ...progressSeries({ values: values.map(scaled), set: scaled(set), target: scaled(target) }),
          kind,
        };
        const { scene } = drawn(series, { width, height });
        expect([overlappingTexts(scene), textsOutside(scene), brokenNumbers(scene)]).toEqual([[], [], []]);
      },
    ),
    { numRuns: 300 },
  );
});
