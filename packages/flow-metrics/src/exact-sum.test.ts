import fc from "fast-check";
import { expect, test } from "vitest";
import { ExactSum } from "./exact-sum.ts";

const sumOf = (values: readonly number[]): number => {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value();
};

test("equals the sum in big integers, in any order, negative ones too", () => {
  const whole = fc.maxSafeInteger();
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 50 }), (values) => {
      const exact = Number(values.reduce((sum, value) => sum + BigInt(value), 0n));
      expect([sumOf(values), sumOf(values.toReversed())]).toEqual([exact, exact]);
    }),
    { numRuns: 1000 },
  );
});
test("millions of summands", () => {
  const sum = new ExactSum();
  for (let index = 0; index < 3_000_000; index++) sum.add(2 ** 32 - 1);
  sum.subtract(3_000_000 * 2 ** 31);
  sum.subtract(3_000_000 * 2 ** 31);
  expect(sum.value()).toBe(-3_000_000);
});
test("where plain addition loses a millisecond it does not", () => {
  const values = [2 ** 53, 1, 1];
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(2 ** 53);
  expect(sumOf(values)).toBe(2 ** 53 + 2);
  const back = new ExactSum();
  for (const value of values) back.add(value);
  back.subtract(2 ** 53);
  expect(back.value()).toBe(2);
  const both = new ExactSum();
  both.addSum(back);
  both.addSum(back);
  expect(both.value()).toBe(4);
});

test("a column at once, small or beyond what plain addition can tell", () => {
  const column = fc.oneof(fc.array(fc.nat()), fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER })));
  fc.assert(
    fc.property(column, (values) => {
      const sum = new ExactSum();
      sum.addColumn(Float64Array.from(values));
      expect(sum.value()).toBe(sumOf(values));
    }),
  );
  const sum = new ExactSum();
  sum.addColumn(Float64Array.of(2 ** 53, 1, 1));
  expect(sum.value()).toBe(2 ** 53 + 2);
});
