import fc from "fast-check";
import { expect, test } from "vitest";
import { SortedBag } from "./sorted-bag.ts";

test("holds what was added and not removed, in order", () => {
  const change = fc.record({ value: fc.integer({ min: 0, max: 50 }), add: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 2000 }),
      fc.array(change, { maxLength: 300 }),
      (initial, changes) => {
        const bag = new SortedBag(Float64Array.from(initial));
        const plain = [...initial];
        for (const { value, add } of changes) {
          if (add) {
            bag.add(value);
            plain.push(value);
          } else if (plain.includes(value)) {
            bag.remove(value);
            plain.splice(plain.indexOf(value), 1);
          }
        }
        plain.sort((a, b) => a - b);
        expect([...bag]).toEqual(plain);
        expect(bag.length).toBe(plain.length);
        expect(plain.map((_, position) => bag.at(position))).toEqual(plain);
        expect(bag.at(plain.length)).toBeUndefined();
      },
    ),
  );
});
test("splits long runs", () => {
  const bag = new SortedBag();
  for (let value = 5000; value > 0; value--) bag.add(value);
  expect([bag.at(0), bag.at(2500), bag.at(4999)]).toEqual([1, 2501, 5000]);
});
test("refuses to give what it does not hold", () => {
  const bag = new SortedBag(Float64Array.of(1, 3));
  expect(() => bag.remove(2)).toThrow("2 is not in the bag");
  expect(() => new SortedBag().remove(2)).toThrow("2 is not in the bag");
});
