import fc from "fast-check";
import { expect, it } from "vitest";
import { overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { cycleTimes } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { cycleTimeScatterGeometry } from "./geometry.ts";
import { nearestDot } from "./reading.ts";
import { cycleTimeScatterScene, cycleTimeTable } from "./scene.ts";

const size = { width: 800, height: 400, words, timeZone: "UTC" };

it("has every item in exactly one dot, few or many", () => {
  for (const count of [0, 1, 214, 5000]) {
    const geometry = cycleTimeScatterGeometry(cycleTimes(count), size);
    const items = geometry.dots.flatMap((dot) => dot.items);
    expect(items.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
    expect(geometry.binned).toBe(count > 2000);
  }
});

it("gathers many items into few marks", () => {
  expect(cycleTimeScatterGeometry(cycleTimes(20_000), size).dots.length).toBeLessThan(5000);
});

it("labels its percentiles and marks those with too few items", () => {
  const { percentiles } = cycleTimeScatterGeometry(cycleTimes(12), size);
  expect(percentiles.map((line) => line.p)).toEqual([50, 70, 85, 95]);
  expect(percentiles.map((line) => line.low)).toEqual([false, false, false, true]);
  expect(percentiles[2]!.label!.text).toMatch(/^85 % ≤ .+ days$/);
});

it("sets dots by the board's zone", () => {
  const one = {
    ...cycleTimes(1),
    items: [{ cardId: "c", startedAt: "", finishedAt: "2026-03-02T03:00:00.000Z", days: 2 }],
  };
  const window = { from: "2026-03-01", to: "2026-03-02" };
  const utc = cycleTimeScatterGeometry(one, { ...size, ...window });
  const york = cycleTimeScatterGeometry(one, { ...size, ...window, timeZone: "America/New_York" });
  const days = (utc.dots[0]!.x - york.dots[0]!.x) / ((utc.plot.right - utc.plot.left) / 2);
  expect(days).toBeCloseTo(5 / 24, 2);
});

it("keeps the order of durations on both scales", () => {
  for (const scale of ["linear", "log"] as const) {
    const result = cycleTimes(80);
    const dots = cycleTimeScatterGeometry(result, { ...size, scale }).dots.toSorted((a, b) => b.y - a.y);
    const days = dots.flatMap((dot) => dot.items.slice(0, 1)).map((item) => result.items[item]!.days);
    for (const [index, value] of days.entries()) expect(value).toBeGreaterThanOrEqual((days[index - 1] ?? 0) * 0.97);
  }
});

it("finds the dot under a pointer, and none far from all", () => {
  const geometry = cycleTimeScatterGeometry(cycleTimes(30), size);
  const dot = geometry.dots[7]!;
  expect(geometry.dots[nearestDot(geometry, dot.x, dot.y)!]).toBe(dot);
  expect(nearestDot(geometry, -500, -500)).toBeUndefined();
});

it("never lays one text on another, nor over the edge", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.double({ min: 0.0001, max: 200, noNaN: true }),
      fc.integer({ min: 320, max: 1400 }),
      fc.integer({ min: 140, max: 700 }),
      fc.constantFrom("linear" as const, "log" as const),
      (count, long, width, height, scale) => {
        const result = cycleTimes(count, 7, long);
        const scene = cycleTimeScatterScene(
          result,
          cycleTimeScatterGeometry(result, { ...size, width, height, scale }),
          words,
        );
        expect(overlappingTexts(scene)).toEqual([]);
        expect(textsOutside(scene)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

it("has a table with a row an item", () => {
  expect(cycleTimeTable(cycleTimes(3), words, (cardId) => `Card ${cardId}`).rows[0]![0]).toBe("Card c0");
});
