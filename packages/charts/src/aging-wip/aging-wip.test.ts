import fc from "fast-check";
import { expect, it } from "vitest";
import { overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { stageNames, stagesOf, workItemAge } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { agingWipGeometry, dotRadius, nearestAgingDot } from "./geometry.ts";
import { agingTable, agingWipScene } from "./scene.ts";
import { swarmOffsets } from "./swarm.ts";

const titleOf = (cardId: string): string => `Title of card ${cardId}`;
const options = {
  width: 800,
  height: 400,
  words,
  stages: stagesOf(stageNames),
  startStageId: "s2",
  finishStageId: "s5",
  titleOf,
};

it("shows the board's columns from start to finish, and a column left of it only while a returned card stands there", () => {
  expect(agingWipGeometry(workItemAge(3), options).columns.map((column) => column.name)).toEqual([
    "Build",
    "Ready for test",
    "Test",
  ]);
  expect(agingWipGeometry(workItemAge(4), options).columns.map((column) => column.name)).toEqual([
    "Ready",
    "Build",
    "Ready for test",
    "Test",
  ]);
});

it("never drops an item, even one in a stage the board no longer has", () => {
  const result = workItemAge(5);
  const lost = {
    ...result,
    items: result.items.map((item, index) => (index === 0 ? { ...item, stageId: "gone" } : item)),
  };
  const geometry = agingWipGeometry(lost, options);
  expect(geometry.dots).toHaveLength(5);
  expect(geometry.columns.at(-1)!.stageId).toBe("gone");
});

it("labels the oldest of each column by its title", () => {
  const geometry = agingWipGeometry(workItemAge(26), options);
  for (const column of geometry.columns) {
    const here = geometry.dots.filter((dot) => dot.item.stageId === column.stageId);
    const oldest = here.toSorted((a, b) => b.item.ageDays - a.item.ageDays)[0]!;
    expect(here.filter((dot) => dot.label !== undefined)).toEqual([oldest]);
  }
});

it("keeps dots apart while their column has room", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 25 }), (heights) => {
      const offsets = swarmOffsets(heights, 10, 600);
      const touching = heights.flatMap((ya, a) =>
        heights.filter((yb, b) => a < b && Math.hypot(ya - yb, offsets[a]! - offsets[b]!) < 10 - 1e-3),
      );
      expect(touching).toEqual([]);
    }),
  );
});

it("keeps every dot inside its column, however many there are", () => {
  const geometry = agingWipGeometry(workItemAge(900), { ...options, width: 400 });
  for (const dot of geometry.dots) {
    const column = geometry.columns.find(({ stageId }) => stageId === dot.item.stageId)!;
    expect(dot.x - dotRadius).toBeGreaterThanOrEqual(column.x);
    expect(dot.x + dotRadius).toBeLessThanOrEqual(column.x + column.width);
  }
});

it("finds the dot under a pointer", () => {
  const geometry = agingWipGeometry(workItemAge(10), options);
  const dot = geometry.dots[3]!;
  expect(nearestAgingDot(geometry, dot.x + 2, dot.y)).toBe(3);
  expect(nearestAgingDot(geometry, -90, 0)).toBeUndefined();
});

it("never lays one text on another, nor over the edge", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 80 }),
      fc.integer({ min: 320, max: 1400 }),
      fc.integer({ min: 220, max: 700 }),
      fc.integer({ min: 0, max: 9 }),
      (count, width, height, more) => {
        const names = [
          ...stageNames.slice(0, 5),
          ...Array.from({ length: more }, (_, index) => `Further ${index}`),
          "Done",
        ];
        const shape = { ...options, width, height, stages: stagesOf(names), finishStageId: `s${names.length - 1}` };
        const scene = agingWipScene(agingWipGeometry(workItemAge(count, names, more), shape), words, titleOf);
        expect(overlappingTexts(scene)).toEqual([]);
        expect(textsOutside(scene)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

it("has a table with the oldest first", () => {
  const ages = agingTable(workItemAge(9), options.stages, words, titleOf).rows.map((row) => Number(row[2]));
  expect(ages).toEqual(ages.toSorted((a, b) => b - a));
});
