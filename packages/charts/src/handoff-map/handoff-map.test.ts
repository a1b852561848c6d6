import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenNumbers, overlappingBoxes, overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { words } from "../../testing/words.ts";
import { targetAt } from "../value-stream-map/targets.ts";
import { handoffMapGeometry, type HandoffTie } from "./geometry.ts";
import { handoffMapScene, handoffTargets } from "./scene.ts";
import { handoffMatrix, handoffTable } from "./table.ts";

const names = ["Analysis", "Payments platform", "QA", "Operations", "Legal and compliance", "Support", "Web", "Data"];
const nameOf = (id: string): string => names[Number(id)] ?? id;
const tie = (from: number, to: number, count: number, days: number | null): HandoffTie => ({
  from: String(from),
  to: String(to),
  count,
  cards: count,
  waitDays: days === null ? null : days * count,
  meanWaitDays: days,
  examples: [],
});
const options = { words, nameOf };
const draw = (ties: readonly HandoffTie[], width = 960) => {
  const geometry = handoffMapGeometry(ties, { ...options, width });
  return { geometry, scene: handoffMapScene(ties, geometry, options) };
};

const ties = [tie(0, 1, 40, 3), tie(1, 2, 30, 1.5), tie(2, 1, 12, 0.5), tie(2, 3, 8, null)];

describe("the hand-off map", () => {
  it("has no overlapping labels or boxes among any who hand on to each other", () => {
    const somebody = fc.integer({ min: 0, max: 7 });
    const random = fc
      .uniqueArray(
        fc
          .tuple(
            somebody,
            somebody,
            fc.integer({ min: 1, max: 2000 }),
            fc.option(fc.double({ min: 0, max: 90, noNaN: true })),
          )
          .filter(([from, to]) => from !== to),
        { maxLength: 30, selector: ([from, to]) => `${from} ${to}` },
      )
      .map((all) => all.map(([from, to, count, days]) => tie(from, to, count, days)));
    fc.assert(
      fc.property(random, fc.integer({ min: 320, max: 1600 }), (some, width) => {
        const { scene } = draw(some, width);
        expect(overlappingTexts(scene)).toEqual([]);
        expect(overlappingBoxes(scene, ["who", "handoff-ground"])).toEqual([]);
        expect(textsOutside(scene)).toEqual([]);
        expect(brokenNumbers(scene)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("sets the row so that most work runs to the right, above it, and what goes back below it", () => {
    const { geometry } = draw(ties);
    expect(geometry.boxes.map(({ id }) => nameOf(id))).toEqual(["Analysis", "Payments platform", "QA", "Operations"]);
    const row = geometry.boxes[0]!.y;
    const isAbove = geometry.arrows.map(({ tie: at, label }) => [at, label.y < row]);
    expect(Object.fromEntries(isAbove)).toEqual({ 0: true, 1: true, 2: false, 3: true });
  });

  it("stands upright on a phone that has no room for the row, and is no wider than it", () => {
    const chain = [tie(0, 1, 250, 5.3), tie(1, 2, 281, 0.2), tie(2, 1, 36, 0.4), tie(2, 3, 8, null), tie(1, 3, 2, 4)];
    const { geometry } = draw(chain, 358);
    expect(geometry.width).toBe(358);
    const [first, ...rest] = geometry.boxes;
    expect(rest.map(({ x }) => x)).toEqual(rest.map(() => first?.x));
    const [left, right] = [first!.x, first!.x + first!.width];
    const sides = geometry.arrows.map(({ tie: at, label }) => [
      at,
      label.x > right ? "on" : label.x < left ? "back" : "",
    ]);
    expect(Object.fromEntries(sides)).toEqual({ 0: "on", 1: "on", 2: "back", 3: "on", 4: "on" });
    expect(geometry.arrows.find((arrow) => arrow.tie === 0)?.label.lines).toEqual(["250×", "5.3 d"]);
    // Two have room beside each other.
    expect(new Set(draw(chain.slice(0, 1), 358).geometry.boxes.map(({ y }) => y)).size).toBe(1);
  });

  it("draws the longest wait heaviest, and counts what it leaves to the matrix", () => {
    const { geometry } = draw(ties);
    const heaviest = geometry.arrows.toSorted((a, b) => b.strokeWidth - a.strokeWidth)[0];
    expect(heaviest?.tie).toBe(0);
    const many = names.flatMap((_, from) => names.flatMap((__, to) => (from === to ? [] : [tie(from, to, 3, 1)])));
    expect(draw(many).geometry.arrows).toHaveLength(14);
    expect(draw(many).geometry.more?.text).toContain(String(many.length - 14));
  });

  it("is read arrow by arrow, each found where its label stands", () => {
    const targets = handoffTargets(draw(ties).geometry);
    expect(targets.map(({ sentence }) => sentence)[0]).toBe(
      "Analysis hands on to Payments platform 40 times; work lies 3 days each time",
    );
    for (const [index, { x, y, width, height }] of targets.entries())
      expect(targetAt(targets, x + width / 2, y + height / 2)).toBe(index);
  });

  it("is a list and a matrix too, with what nobody hands on left empty", () => {
    expect(handoffTable(ties, options).rows[0]).toEqual(["Analysis", "Payments platform", 40, 40, 120, 3]);
    const matrix = handoffMatrix(ties, options);
    expect(matrix.columns.map(({ heading }) => heading)).toEqual([
      "From, to",
      "Analysis",
      "Operations",
      "Payments platform",
      "QA",
    ]);
    expect(matrix.rows.at(-1)).toEqual(["QA", "", "8×", "12× · 12 h", ""]);
    expect(draw([]).geometry.boxes).toEqual([]);
  });
});
