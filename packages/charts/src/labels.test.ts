import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./labels.ts";

const label = fc.record({
  y: fc.integer({ min: -50, max: 350 }),
  height: fc.constantFrom(12, 16, 18),
  weight: fc.integer({ min: 0, max: 9 }),
});

describe("placeLabels", () => {
  it("leaves labels where they want to be while there is room", () => {
    expect(
      placeLabels(
        [
          { y: 20, height: 10, weight: 1 },
          { y: 60, height: 10, weight: 1 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60]);
  });

  it("pushes two that want the same place apart by equal shares", () => {
    expect(
      placeLabels(
        [
          { y: 50, height: 10, weight: 1 },
          { y: 50, height: 10, weight: 1 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it("leaves out the least where not all fit", () => {
    const labels = [3, 1, 2].map((weight) => ({ y: 10, height: 10, weight }));
    expect(placeLabels(labels, 0, 20)).toEqual([5, undefined, 15]);
  });

  it("never overlaps, never leaves its column, keeps the order, and leaves out no more than it must", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 30 }), fc.integer({ min: 0, max: 300 }), (labels, room) => {
        const placed = placeLabels(labels, 0, room);
        const kept = labels
          .map((wanted, index) => ({ ...wanted, index, at: placed[index] }))
          .filter((entry): entry is typeof entry & { at: number } => entry.at !== undefined)
          .toSorted((a, b) => a.at - b.at);
        for (const entry of kept) {
          expect(entry.at - entry.height / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(entry.at + entry.height / 2).toBeLessThanOrEqual(room + 1e-6);
        }
        for (const [index, entry] of kept.entries()) {
          const above = kept[index - 1];
          if (above === undefined) continue;
          expect(entry.at - above.at).toBeGreaterThanOrEqual((entry.height + above.height) / 2 - 1e-6);
          expect(entry.y).toBeGreaterThanOrEqual(above.y);
        }
        const total = labels.reduce((sum, { height }) => sum + height, 0);
        expect(kept.length === labels.length || total > room).toBe(true);
      }),
    );
  });
});
