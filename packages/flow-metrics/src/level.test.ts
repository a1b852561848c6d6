import fc from "fast-check";
import { expect, test } from "vitest";
import { Level } from "./level.ts";

const tick = fc.integer({ min: 0, max: 12 });
const interval = fc
  .tuple(tick, fc.oneof(tick, fc.constant(Number.POSITIVE_INFINITY)))
  .map(([a, b]): readonly [number, number] => [Math.min(a, b), Math.max(a, b)]);

test("counts the intervals open at any instant, however they are ordered", () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 12 }), (intervals) => {
      const open = (t: number): number => intervals.filter(([from, to]) => from <= t && t < to).length;
      const edges = {
        ups: intervals.map(([from]) => from),
        downs: intervals.map(([, to]) => to).filter(Number.isFinite),
      };
      for (const level of [new Level(intervals), new Level(edges)])
        for (let t = -1; t <= 13; t++) expect(level.at(t)).toBe(open(t));
    }),
    { numRuns: 1000 },
  );
});

test("steps cover a stretch without a gap, and none is of an instant", () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 12 }), tick, tick, (intervals, a, b) => {
      const level = new Level(intervals);
      let end = a;
      level.forEachStep(a, b, (from, to, count) => {
        expect(from).toBe(end);
        expect(to).toBeGreaterThan(from);
        for (let t = from; t < to; t++) expect(count).toBe(level.at(t));
        end = to;
      });
      expect(end).toBe(a < b ? b : a);
    }),
    { numRuns: 1000 },
  );
});

test("what comes and goes at one instant makes one step", () => {
  const steps: [number, number, number][] = [];
  const level = new Level([
    [1, 3],
    [3, 5],
    [3, 3],
    [1, 5],
  ]);
  level.forEachStep(0, 6, (...step) => steps.push(step));
  expect(steps).toEqual([
    [0, 1, 0],
    [1, 3, 2],
    [3, 5, 2],
    [5, 6, 0],
  ]);
});
