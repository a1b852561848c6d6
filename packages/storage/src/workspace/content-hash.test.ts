import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";

const reversed = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    : value;

test("the order of fields does not matter", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (content) => {
      expect(contentHash(reversed(content) as object, "you")).toBe(contentHash(content, "you"));
    }),
  );
});

test("content, order of a list and person do", () => {
  const hashes = [
    contentHash({ a: 1, b: [1, 2] }, "you"),
    contentHash({ a: 1, b: [2, 1] }, "you"),
    contentHash({ a: 1 }, "you"),
    contentHash({ a: 1, b: [1, 2] }, "ann"),
  ];
  expect(new Set(hashes).size).toBe(4);
});
