import fc from "fast-check";
import { expect, it } from "vitest";
import { readNumber, writtenNumber } from "./read-number.ts";

it("what is written in a field is read back, in either language", () => {
  expect([writtenNumber(0.5, "en-GB"), writtenNumber(0.5, "de-DE"), writtenNumber(1500, "de-DE")]).toEqual([
    "0.5",
    "0,5",
    "1500",
  ]);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 36_525, noNaN: true }), fc.constantFrom("en-GB", "de-DE"), (value, locale) => {
      expect(readNumber(writtenNumber(value, locale))).toBeCloseTo(value, 5);
    }),
  );
});
