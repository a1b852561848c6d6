import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { cumulativeFlow, stageNames } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { cumulativeFlowGeometry } from "./geometry.ts";
import { nearestColumn, readCumulativeFlow, readSlopes } from "./reading.ts";
import { cumulativeFlowScene, cumulativeFlowTable } from "./scene.ts";

const size = { width: 800, height: 400, locale: "en-GB" };
const result = cumulativeFlow(60);
const geometry = cumulativeFlowGeometry(result, size);

describe("the cumulative flow diagram", () => {
  it("has a band a stage, in flow order, on the ramp of the whole board", () => {
    expect(geometry.bands.map((band) => band.name)).toEqual(stageNames);
    expect(geometry.bands.map((band) => band.ramp)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it("keeps its colours when only started stages are shown", () => {
    const started = cumulativeFlowGeometry(result, { ...size, scope: "started" });
    expect(started.bands.map((band) => band.ramp)).toEqual([0.4, 0.6, 0.8, 1]);
  });

  it("labels bands in flow order from top to bottom, even those without height", () => {
    const oneDay = cumulativeFlowGeometry(cumulativeFlow(1), size);
    const heights = oneDay.bands.map((band) => band.label!.y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it("starts at the window's baseline", () => {
    const later = { ...result, cumulative: result.cumulative.map((line) => line.map((count) => count + 1000)) };
    const moved = cumulativeFlowGeometry(later, size);
    expect(moved.baseline).toBe(1000);
    expect(moved.countTicks.map((tick) => tick.label).at(0)).toBe("1,000");
    expect(moved.bands.map((band) => band.area)).not.toEqual([]);
  });

  it("is empty without days or without cards", () => {
    expect(cumulativeFlowGeometry(cumulativeFlow(0), size).empty).toBe(true);
    const nothing = { ...result, cumulative: result.cumulative.map((line) => line.map(() => 0)) };
    expect(cumulativeFlowGeometry(nothing, size)).toMatchObject({ empty: true, bands: [] });
  });

  it("hatches what a line still counts although it was moved back", () => {
    expect(geometry.hatches).toHaveLength(1);
    expect(geometry.hatches[0]!.path).toMatch(/^M[\d.]+,[\d.]+V/);
  });

  it("draws ten years as lightly as a month", () => {
    const long = cumulativeFlowGeometry(cumulativeFlow(3650), size);
    const month = cumulativeFlowGeometry(cumulativeFlow(1400), size);
    expect(long.bands[0]!.area.length).toBeLessThan(month.bands[0]!.area.length * 2);
  });

  it("never lays one text on another, nor over the edge", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 320, max: 1400 }),
        fc.integer({ min: 160, max: 700 }),
        fc.array(fc.string({ maxLength: 30 }), { minLength: 3, maxLength: 25 }),
        fc.integer(),
        (days, width, height, names, seed) => {
          const random = cumulativeFlow(days, names, seed);
          const scene = cumulativeFlowScene(cumulativeFlowGeometry(random, { ...size, width, height }), words);
          expect(overlappingTexts(scene)).toEqual([]);
          expect(textsOutside(scene)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("reading it", () => {
  it("finds the nearest day", () => {
    expect(nearestColumn(geometry, -100)).toBe(0);
    expect(nearestColumn(geometry, geometry.columns[17]! + 1)).toBe(17);
    expect(nearestColumn(geometry, 5000)).toBe(59);
  });

  it("reads true occupancy upwards and the approximate cycle time sideways", () => {
    const reading = readCumulativeFlow(result, geometry, 40)!;
    expect(reading.day).toBe(result.days[40]);
    expect(reading.bands.map((band) => band.count)).toEqual(result.stages.map((_, row) => result.occupancy[row]![40]));
    expect(reading.wip).toBe(result.occupancy[2]![40]! + result.occupancy[3]![40]! + result.occupancy[4]![40]!);
    expect(reading.span!.x2 - reading.span!.x1).toBeCloseTo(
      reading.approxCycleTimeDays! * (geometry.columns[1]! - geometry.columns[0]!),
      0,
    );
    expect(reading.vertical.y1).toBeLessThan(reading.vertical.y2);
  });

  it("says nothing sideways before anything finished, and nothing at all outside", () => {
    const none = { ...result, approxCycleTimeDays: result.days.map(() => null) };
    expect(readCumulativeFlow(none, geometry, 3)!.span).toBeUndefined();
    expect(readCumulativeFlow(result, geometry, 60)).toBeUndefined();
  });

  it("reads the same slopes whichever way the window was dragged", () => {
    const slopes = readSlopes(result, geometry, 10, 31)!;
    expect(readSlopes(result, geometry, 31, 10)).toEqual(slopes);
    const finished = result.cumulative[5]!;
    expect(slopes.departuresPerWeek).toBeCloseTo((finished[31]! - finished[10]!) / 3, 10);
    expect(slopes.littleCycleTimeDays! * (slopes.departuresPerWeek / 7)).toBeCloseTo(slopes.averageWip, 10);
    expect(readSlopes(result, geometry, 10, 10)).toBeUndefined();
  });

  it("has a table with a row a day", () => {
    const table = cumulativeFlowTable(result, words);
    expect(table.rows).toHaveLength(60);
    expect(table.rows[40]).toHaveLength(table.columns.length);
  });
});
