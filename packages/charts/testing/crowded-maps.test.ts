// What makes a drawing crowded: long names, years instead of days, German words, everything people can add to a map.
// Each check is tried on drawings that were pushed together on purpose.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { germanChartTexts } from "../../contract/src/texts/de/charts.ts";
import { handoffMapGeometry, type HandoffMapGeometry, type HandoffTie } from "../src/handoff-map/geometry.ts";
import { handoffMapScene } from "../src/handoff-map/scene.ts";
import { drawnSteps, type DrawnMap } from "../src/value-stream-map/drawn-map.ts";
import type { Scene } from "../src/scene.ts";
import { valueStreamMapGeometry, type ValueStreamMapGeometry } from "../src/value-stream-map/geometry.ts";
import { valueStreamMapScene } from "../src/value-stream-map/scene.ts";
import type { ChartWords } from "../src/words.ts";
import { crowdedMaps, longNames } from "./crowded-maps.ts";
import { knownMapDrawn } from "./drawn-maps.ts";
import {
  brokenNumbers,
  overlappingBoxes,
  overlappingSigns,
  overlappingTexts,
  textsAcross,
  textsOutside,
} from "./overlaps.ts";
import { words as english } from "./words.ts";

const german = germanChartTexts as ChartWords;
const boxRoles = ["step", "plate", "control", "rework-ground", "who", "handoff-ground"];
const complaints = (scene: Scene): string[] => [
  ...overlappingTexts(scene),
  ...overlappingBoxes(scene, boxRoles),
  ...overlappingSigns(scene),
  ...textsAcross(scene, ["step", "plate", "control", "who"]),
  ...textsOutside(scene),
  ...brokenNumbers(scene),
];

const looks = fc.record({
  width: fc.integer({ min: 320, max: 2600 }),
  lines: fc.constantFrom("wrapped" as const, "one" as const),
  words: fc.constantFrom(english, german),
});

describe("a crowded map", { timeout: 60_000 }, () => {
  it("has nothing on anything else, in either form, in both languages", () => {
    fc.assert(
      fc.property(crowdedMaps, looks, (map, look) => {
        expect(complaints(valueStreamMapScene(map, valueStreamMapGeometry(map, look), look.words))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("tells what was not returned by its whole name, beside any share", () => {
    fc.assert(
      fc.property(crowdedMaps, looks, (map, look) => {
        const shares = valueStreamMapGeometry(map, look).boxes.map(({ rows }) => rows[2]?.label);
        expect(shares.filter((label) => label?.endsWith("…"))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("tells process and lead time by their whole names on a phone, where a box has room for both", () => {
    const timed = (processTimeDays: number): DrawnMap => ({
      ...knownMapDrawn,
      parts: drawnSteps(knownMapDrawn).map((step) => ({
        ...step,
        processTimeDays: { value: processTimeDays, origin: "measured", upperBound: true },
        leadTimeDays: { value: 1.4, origin: "measured", upperBound: false },
      })),
    });
    for (const hours of [1, 22, 23])
      for (const width of [330, 340, 366]) {
        const { boxes } = valueStreamMapGeometry(timed(hours / 24), { words: german, width });
        expect(boxes.map(({ rows }) => rows.slice(0, 2).map(({ label }) => label))).toEqual(
          boxes.map(() => ["BZ", "LZ"]),
        );
      }
  });

  /** What is pushed together; null where the map has nothing to push. */
  type Push = (geometry: ValueStreamMapGeometry) => ValueStreamMapGeometry | null;
  const pushes: Readonly<Record<string, Push>> = {
    "a box onto the one before": (geometry) => {
      const [first, second, ...rest] = geometry.boxes;
      if (first === undefined || second === undefined) return null;
      return { ...geometry, boxes: [first, { ...second, x: first.x + 20, y: first.y + 20 }, ...rest] };
    },
    "rework onto one lane": (geometry) => {
      const [first, second, ...rest] = geometry.rework;
      if (first === undefined || second === undefined) return null;
      return {
        ...geometry,
        rework: [first, { ...second, label: { ...second.label, ...placeOf(first.label) } }, ...rest],
      };
    },
    "a rung's label onto the next": (geometry) => {
      const [first, second, ...rest] = geometry.ladder.rungs;
      if (first === undefined || second === undefined) return null;
      const label = { ...second.label, ...placeOf(first.label) };
      return { ...geometry, ladder: { ...geometry.ladder, rungs: [first, { ...second, label }, ...rest] } };
    },
    "pins onto each other": (geometry) => {
      const [first, second, ...rest] = geometry.pins;
      if (first === undefined || second === undefined) return null;
      return { ...geometry, pins: [first, { ...second, x: first.x + 8, y: first.y }, ...rest] };
    },
    "a burst onto a pin": (geometry) => {
      const [pin] = geometry.pins;
      const [burst, ...rest] = geometry.bursts;
      if (pin === undefined || burst === undefined) return null;
      return { ...geometry, bursts: [{ ...burst, x: pin.x, y: pin.y + 12 }, ...rest] };
    },
    "a name out of its box": (geometry) => {
      const [first, ...rest] = geometry.boxes;
      if (first === undefined) return null;
      return { ...geometry, boxes: [{ ...first, name: [{ ...first.name[0]!, text: longNames[0]! }] }, ...rest] };
    },
    "the plate over the edge": (geometry) => {
      const { plate } = geometry;
      const by = geometry.width - plate.x - 40;
      return { ...geometry, plate: { ...plate, rows: plate.rows.map((row) => ({ ...row, x: row.x + by })) } };
    },
    "the legend onto the plate": (geometry) => {
      const [item, ...rest] = geometry.legend.items;
      const row = geometry.plate.rows[0];
      if (item === undefined || row === undefined) return null;
      return { ...geometry, legend: { ...geometry.legend, items: [{ ...item, textX: row.x, textY: row.y }, ...rest] } };
    },
  };
  const placeOf = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y });

  it.each(Object.entries(pushes))("would notice %s", (_what, push) => {
    const seen = { wall: 0, ladder: 0 };
    for (const map of fc.sample(crowdedMaps, { numRuns: 60, seed: 7 })) {
      for (const width of [358, 1240]) {
        const pushed = push(valueStreamMapGeometry(map, { words: english, width }));
        if (pushed === null) continue;
        expect(complaints(valueStreamMapScene(map, pushed, english))).not.toEqual([]);
        seen[pushed.form]++;
      }
    }
    expect(Math.min(seen.wall, seen.ladder)).toBeGreaterThan(5);
  });
});

describe("a crowded hand-off map", { timeout: 60_000 }, () => {
  const somebody = fc.integer({ min: 0, max: 9 });
  const ties = fc
    .uniqueArray(
      fc.tuple(somebody, somebody, fc.integer({ min: 1, max: 90_000 }), fc.double({ min: 0, max: 3000, noNaN: true })),
      { minLength: 2, maxLength: 40, selector: ([from, to]) => `${from} ${to}` },
    )
    .map((all) =>
      all
        .filter(([from, to]) => from !== to)
        .map(([from, to, count, days]): HandoffTie => ({
          from: String(from),
          to: String(to),
          count,
          cards: count,
          waitDays: days * count,
          meanWaitDays: days,
          examples: [],
        })),
    );
  const nameOf = (id: string): string => longNames[Number(id) % longNames.length]!;
  const draw = (
    some: readonly HandoffTie[],
    { width, words }: { readonly width: number; readonly words: ChartWords },
    push = (geometry: HandoffMapGeometry): HandoffMapGeometry => geometry,
  ): string[] => {
    const options = { words, nameOf };
    return complaints(handoffMapScene(some, push(handoffMapGeometry(some, { ...options, width })), options));
  };

  it("has nothing on anything else, in both languages", () => {
    fc.assert(
      fc.property(ties, looks, (some, look) => {
        expect(draw(some, look)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("would notice boxes, labels and names pushed together", () => {
    const pushes: readonly ((geometry: HandoffMapGeometry) => HandoffMapGeometry)[] = [
      ({ boxes, ...rest }) => ({ ...rest, boxes: boxes.map((box) => ({ ...box, x: box.x / 2 })) }),
      ({ arrows, ...rest }) => ({
        ...rest,
        arrows: arrows.map((arrow) => ({ ...arrow, label: { ...arrow.label, ...arrows[0]!.label } })),
      }),
      ({ boxes, ...rest }) => ({
        ...rest,
        boxes: boxes.map((box) => ({ ...box, name: [{ ...box.name[0]!, text: longNames[0]! }] })),
      }),
    ];
    for (const some of fc.sample(
      ties.filter((all) => all.length > 1),
      { numRuns: 20, seed: 3 },
    ))
      for (const push of pushes) expect(draw(some, { width: 960, words: english }, push)).not.toEqual([]);
  });
});
