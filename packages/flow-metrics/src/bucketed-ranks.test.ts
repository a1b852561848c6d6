import fc from "fast-check";
import { expect, test } from "vitest";
import { BucketedRanks } from "./bucketed-ranks.ts";

test("answers positions as the sorted list does", () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e12, noNaN: true }));
  fc.assert(
    fc.property(fc.array(number), (values) => {
      const ranks = new BucketedRanks(Float64Array.from(values));
      const sorted = Float64Array.from(values).sort();
      expect(ranks.length).toBe(sorted.length);
      expect([...sorted].map((_, position) => ranks.at(position))).toEqual([...sorted]);
      expect(ranks.at(sorted.length)).toBeUndefined();
    }),
  );
});

test("values closer than any quotient can tell are still put in order", () => {
  const ranks = new BucketedRanks(Float64Array.of(Number.MIN_VALUE, 0, Number.MIN_VALUE));
  expect([ranks.at(0), ranks.at(1), ranks.at(2)]).toEqual([0, Number.MIN_VALUE, Number.MIN_VALUE]);
});
