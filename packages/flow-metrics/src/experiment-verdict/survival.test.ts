import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  lastingShares,
  lengthExceededBy,
  restrictedLengths,
  restrictedMean,
  survivalOf,
  type Spell,
} from "./survival.ts";

const over = (days: number): Spell => ({ days, open: false });
const open = (days: number): Spell => ({ days, open: true });
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Remission times of the 6-MP arm of Freireich et al. 1963, the textbook example; its estimates by hand. */
const remission = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(over),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open),
];

describe("the textbook example", () => {
  const curve = survivalOf(remission);
  test("shares that last longer", () => {
    expect(curve.steps.map(({ days, lasting }) => [days, Number(lasting.toFixed(4))])).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ]);
  });
  test("its median is 23, its 85th percentile is not known", () => {
    expect(lengthExceededBy(curve, 0.5)).toBe(23);
    expect(lengthExceededBy(curve, 0.15)).toBeNull();
  });
});

const spells = fc.array(fc.record({ days: fc.integer({ min: 0, max: 30 }), open: fc.boolean() }), {
  minLength: 1,
  maxLength: 40,
});

test("nothing open: lengths count as they are", () => {
  fc.assert(
    fc.property(spells, fc.integer({ min: 0, max: 30 }), (drawn, limit) => {
      const ended = drawn.map(({ days }) => over(days));
      const curve = survivalOf(ended);
      expect(restrictedMean(curve, limit)).toBeCloseTo(meanOf(ended.map(({ days }) => Math.min(days, limit))), 9);
      restrictedLengths(ended, curve, limit).forEach((length, index) =>
        expect(length).toBeCloseTo(Math.min(ended[index]?.days ?? 0, limit), 9),
      );
      lastingShares(ended, curve, limit).forEach((share, index) =>
        expect(share).toBeCloseTo((ended[index]?.days ?? 0) > limit ? 1 : 0, 9),
      );
    }),
  );
});
test("what the spells add up to is the figure", () => {
  fc.assert(
    fc.property(spells, fc.integer({ min: 0, max: 30 }), (drawn, limit) => {
      const curve = survivalOf(drawn);
      const share = curve.steps.findLast(({ days }) => days <= limit)?.lasting ?? 1;
      expect(meanOf(lastingShares(drawn, curve, limit))).toBeCloseTo(share, 9);
      expect(meanOf(restrictedLengths(drawn, curve, limit))).toBeCloseTo(restrictedMean(curve, limit), 8);
    }),
  );
});
test("an open spell adds more the longer it has lasted, and more than one that ended there", () => {
  const curve = survivalOf(remission);
  const [six, nineteen, ended] = restrictedLengths([open(6), open(19), over(6)], curve, 35);
  expect(nineteen).toBeGreaterThan(six ?? 0);
  expect(six).toBeGreaterThan(ended ?? 0);
});
