import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { insertIndexAt, neighboursAt, shiftOf, slotTop, type StageLayout } from "./insertion.ts";

function layoutOf(sizes: readonly number[], gap = 8): StageLayout {
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size + gap, 0));
  return { count: sizes.length, gap, startOf: (index) => starts[index] ?? 0, sizeOf: (index) => sizes[index] ?? 0 };
}

const stages = fc
  .array(fc.integer({ min: 40, max: 120 }), { minLength: 1, maxLength: 30 })
  .chain((sizes) =>
    fc.record({ sizes: fc.constant(sizes), lifted: fc.option(fc.nat({ max: sizes.length - 1 }), { nil: undefined }) }),
  );

describe("the place a pointer means", () => {
  test("an empty stage has one place", () => {
    expect(insertIndexAt(500, layoutOf([]), undefined)).toBe(0);
  });

  test("above the middle of a card is before it, below is after it", () => {
    const layout = layoutOf([60, 60, 60]);
    expect(insertIndexAt(29, layout, undefined)).toBe(0);
    expect(insertIndexAt(31, layout, undefined)).toBe(1);
    expect(insertIndexAt(10_000, layout, undefined)).toBe(3);
  });

  test("grows with y and stays within the cards that stay", () => {
    fc.assert(
      fc.property(stages, fc.array(fc.integer({ min: -50, max: 5000 })), ({ sizes, lifted }, ys) => {
        const layout = layoutOf(sizes);
        const places = ys.toSorted((a, b) => a - b).map((y) => insertIndexAt(y, layout, lifted));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of places) expect(place).toBeLessThanOrEqual(sizes.length - (lifted === undefined ? 0 : 1));
      }),
    );
  });

  test("the slot lies exactly where the shifted cards leave room", () => {
    fc.assert(
      fc.property(stages, fc.nat(30), ({ sizes, lifted }, wanted) => {
        const layout = layoutOf(sizes);
        const staying = sizes.map((_, index) => index).filter((index) => index !== lifted);
        const place = Math.min(wanted, staying.length);
        const slot = { place, height: 70 };
        const top = slotTop(place, layout, lifted);
        for (const [nth, index] of staying.entries()) {
          const drawn = layout.startOf(index) + shiftOf(index, layout, lifted, slot);
          const above = drawn + layout.sizeOf(index) <= top - layout.gap;
          const below = drawn >= top + slot.height + layout.gap;
          expect(nth < place ? above : below).toBe(true);
        }
      }),
    );
  });

  test("neighbours leave the lifted card out", () => {
    expect(neighboursAt(1, ["a", "x", "b", "c"], "x")).toEqual({ above: "a", below: "b" });
    expect(neighboursAt(0, ["x"], "x")).toEqual({});
  });
});
