import fc from "fast-check";
import { expect, it } from "vitest";
import { emptyVector, vectorGet, vectorOf, vectorPush, vectorSet, vectorValues, type Vector } from "./vector.ts";

const change = fc.oneof(
  fc.record({ push: fc.nat() }),
  fc.record({ set: fc.nat(), at: fc.nat() }),
  fc.record({ fill: fc.integer({ min: 1, max: 1200 }) }),
);

it("is a list, and every earlier version stays what it was", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      let vector: Vector<number> = emptyVector;
      let list: number[] = [];
      const versions: [Vector<number>, number[]][] = [];
      for (const each of changes) {
        versions.push([vector, [...list]]);
        if ("push" in each) [vector, list] = [vectorPush(vector, each.push), [...list, each.push]];
        else if ("fill" in each) {
          for (let count = 0; count < each.fill; count += 1) vector = vectorPush(vector, count);
          list = [...list, ...Array.from({ length: each.fill }, (_, count) => count)];
        } else if (list.length > 0) {
          const at = each.at % list.length;
          [vector, list] = [vectorSet(vector, at, each.set), list.with(at, each.set)];
        }
      }
      versions.push([vector, list]);
      for (const [version, values] of versions) {
        expect([...vectorValues(version)]).toEqual(values);
        expect(values.map((_, index) => vectorGet(version, index))).toEqual(values);
        expect([...vectorValues(vectorOf(values))]).toEqual(values);
      }
    }),
    { numRuns: 60 },
  );
});

it("grows on from a list made at once", () => {
  for (const size of [0, 1, 31, 32, 33, 1024, 1025]) {
    const values = Array.from({ length: size }, (_, index) => index);
    const grown = vectorPush(vectorOf(values), size);
    expect([...vectorValues(grown)]).toEqual([...values, size]);
    expect(vectorGet(grown, size)).toBe(size);
  }
});

it("has nothing outside its bounds", () => {
  expect(vectorGet(vectorOf([1]), 1)).toBeUndefined();
  expect(vectorGet(vectorOf([1]), -1)).toBeUndefined();
  expect(() => vectorSet(vectorOf([1]), 1, 2)).toThrow("index 1 is outside 0..0");
});
