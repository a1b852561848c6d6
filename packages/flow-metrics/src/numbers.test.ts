import fc from "fast-check";
import { expect, test } from "vitest";
import { Numbers } from "./numbers.ts";

test("what was collected, in order, whatever room there was at first", () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { maxLength: 400 }), fc.nat({ max: 500 }), (values, room) => {
      const numbers = new Numbers(room);
      for (const value of values) numbers.push(value);
      expect(numbers.length).toBe(values.length);
      expect([...numbers.take()]).toEqual(values);
      expect([numbers.length, numbers.take().length]).toEqual([0, 0]);
    }),
  );
});
