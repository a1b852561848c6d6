import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossings } from "../../testing/crossings.ts";
import { brokenNumbers, overlappingBoxes, overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { valueStream } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { branchedMapDrawn, knownMapDrawn } from "../../testing/drawn-maps.ts";
import { randomMap } from "../../testing/random-maps.ts";
import { drawnSteps, type DrawnMap } from "./drawn-map.ts";
import { valueStreamMapGeometry, type MapRung } from "./geometry.ts";
import { breakLine } from "./line-breaks.ts";
import { measuredMap, type MapFacts } from "./measured-map.ts";
import { assignLanes, reworkArcs } from "./rework-lanes.ts";
import { valueStreamMapScene } from "./scene.ts";
import { reworkTable, valueStreamTable } from "./table.ts";
import { mapTargets, targetAt } from "./targets.ts";

const facts: MapFacts = {
  boardName: "Payments team",
  statistic: "mean",
  limitOf: (stageId) => (stageId === "s1" ? 4 : undefined),
};
const options = { width: 1240, words };
const mapOf = (steps: number, seed = 5, more: Partial<MapFacts> = {}): DrawnMap =>
  measuredMap(valueStream(steps, seed), { ...facts, ...more });
const layout = (map: DrawnMap, width = 1240) => valueStreamMapGeometry(map, { words, width });
const drawn = (map: DrawnMap, width = 1240, lines: "wrapped" | "one" = "wrapped") =>
  valueStreamMapScene(map, valueStreamMapGeometry(map, { width, words, lines }), words);
const boxRoles = ["step", "plate", "control", "rework-ground"];

describe("a map of some cards", () => {
  const long = `label:payments ${"title:refund ".repeat(30)}`;
  const chosen = (map: DrawnMap, filter: string): DrawnMap => ({ ...map, filter, cards: { met: 12, of: 40 } });

  it("says in its picture, in its sentence and aloud which they are", () => {
    const map = chosen(mapOf(4), "type:bug");
    const scene = drawn(map);
    const texts = scene.marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
    expect(texts).toContain("12 of 40 cards: type:bug");
    const asked = "label:payments -type:bug title:delivery";
    const lines = layout(chosen(mapOf(3), asked)).plate.caption?.lines ?? [];
    expect(lines.map(({ text }) => text).join(" ")).toBe(`12 of 40 cards: ${asked}`);
    expect(scene.description).toMatch(/^12 of 40 cards: type:bug\. The steps in order/);
    const totals = mapTargets(layout(map), words).find(({ target }) => target.kind === "totals");
    expect(totals?.sentence).toContain("(12 of 40 cards: type:bug)");
    const [spoken] = mapTargets(layout(chosen(mapOf(4), long)), words).filter(({ target }) => target.kind === "totals");
    expect(spoken?.sentence).toContain(long.trim());
    expect(drawn(mapOf(4)).description).not.toContain("cards");
    expect(drawn({ ...map, cards: { met: 1, of: 1 } }).description).toMatch(/^1 of 1 card: type:bug\./);
  });

  it("has room for it, however long it is", () => {
    fc.assert(
      fc.property(randomMap, fc.integer({ min: 320, max: 2600 }), (map, width) => {
        const scene = drawn(chosen(map, long), width);
        expect([overlappingTexts(scene), overlappingBoxes(scene, boxRoles), textsOutside(scene)]).toEqual([[], [], []]);
        const { plate } = layout(chosen(map, long), width);
        expect(plate.rows.at(-1)?.y).toBeLessThan(plate.y + plate.height);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the map", () => {
  it("has no overlapping labels or boxes on 250 random maps, on a wall or on a phone, in rows or in one line", () => {
    fc.assert(
      fc.property(
        randomMap,
        fc.integer({ min: 320, max: 2600 }),
        fc.constantFrom("wrapped" as const, "one" as const),
        (map, width, lines) => {
          const scene = drawn(map, width, lines);
          expect(overlappingTexts(scene)).toEqual([]);
          expect(overlappingBoxes(scene, boxRoles)).toEqual([]);
          expect(textsOutside(scene)).toEqual([]);
          expect(brokenNumbers(scene)).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it("stays inside its wall in rows, as long as a single part does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.integer(),
        fc.integer({ min: 640, max: 2000 }),
        (steps, seed, width) => {
          expect(layout(mapOf(steps, seed), width).width).toBe(width);
        },
      ),
    );
  });

  it("would notice: a box drawn twice overlaps itself", () => {
    const scene = drawn(mapOf(3));
    const twice = {
      ...scene,
      marks: [...scene.marks, ...scene.marks.filter((mark) => mark.role === "step" || mark.role === "step-name")],
    };
    expect(overlappingBoxes(twice, ["step"])).not.toEqual([]);
    expect(overlappingTexts(twice)).not.toEqual([]);
  });

  it("keeps the totals in sight: beside the line where there is room, else below it", () => {
    for (const [steps, width] of [
      [3, 1240],
      [3, 908],
      [12, 908],
    ] as const) {
      const { plate, ladder, boxes } = layout(mapOf(steps), width);
      const line = Math.max(...ladder.rungs.map((rung) => rung.to));
      const below = Math.max(...boxes.map((box) => box.y + box.height));
      const place = plate.x > line ? "beside" : plate.y > below ? "below" : "over the line";
      expect(place).toBe(width === 1240 ? "beside" : "below");
      expect(plate.x + plate.width).toBeLessThanOrEqual(width);
    }
  });

  it("moves a line together that would just miss the end of its wall, and breaks a longer one into rows alike", () => {
    const rowsOf = (steps: number, width: number): number[] => {
      const { boxes } = layout(mapOf(steps), width);
      return [...new Set(boxes.map(({ y }) => y))].map((y) => boxes.filter((box) => box.y === y).length);
    };
    expect(rowsOf(5, 1400)).toEqual([5]);
    expect(rowsOf(8, 1400)).toEqual([4, 4]);
    expect(rowsOf(25, 1400).length).toBeGreaterThan(3);
    expect(layout(mapOf(8), 1400).width).toBe(1400);
    expect(valueStreamMapGeometry(mapOf(8), { ...options, lines: "one" }).width).toBeGreaterThan(1240);
  });

  it("gives a step the colour of its stage on the board, where that is known", () => {
    const rampOf = (stageId: string): number | undefined =>
      stageId === valueStream(2).steps[0]!.stageId ? 0.4 : undefined;
    for (const width of [358, 1240]) {
      const { boxes } = layout(mapOf(2, 5, { rampOf }), width);
      expect(boxes.map(({ ramp }) => ramp)).toEqual([0.4, 1]);
    }
  });

  it("aligns the ladder to the boxes: every rung spans its gap or its box", () => {
    for (const width of [358, 1240]) {
      const geometry = layout(mapOf(width === 358 ? 6 : 3), width);
      const process = geometry.ladder.rungs.filter((rung) => rung.kind === "process");
      const spans = geometry.boxes.map((box) =>
        geometry.form === "wall" ? [box.x, box.x + box.width] : [box.y, box.y + box.height],
      );
      expect(process.map((rung) => [rung.from, rung.to])).toEqual(spans);
      const { rungs } = geometry.ladder;
      for (const [index, rung] of rungs.entries()) expect(rung.from).toBe(rungs[index - 1]?.to ?? rung.from);
    }
  });

  it("sums the ladder to the lead time and its process rungs to the process time, though not all came through each step", () => {
    for (const steps of [1, 3, 8, 25]) {
      for (const width of [358, 1240]) {
        const map = mapOf(steps, 5 + steps);
        const { rungs } = layout(map, width).ladder;
        const sum = (some: readonly MapRung[]): number => some.reduce((total, { days }) => total + (days ?? 0), 0);
        expect(sum(rungs)).toBeCloseTo(map.totals.leadTimeDays.value!, 8);
        expect(sum(rungs.filter(({ kind }) => kind === "process"))).toBeCloseTo(map.totals.processTimeDays.value!, 8);
        // A box says what it takes those that come: the ladder says an average item's share of it.
        const passed = drawnSteps(map).some(({ items }) => items! < 120);
        const told = drawnSteps(map).reduce((total, step) => total + (step.leadTimeDays.value ?? 0), 0);
        expect(passed && told > sum(rungs)).toBe(passed);
      }
    }
  });

  it("gives the longest wait the widest gap", () => {
    const { rungs } = layout(mapOf(6, 11), 2000).ladder;
    const waits = rungs.filter((rung) => rung.kind === "wait").slice(1);
    const widest = waits.reduce((best, rung) => (rung.to - rung.from > best.to - best.from ? rung : best));
    expect(widest.days).toBe(Math.max(...waits.map((rung) => rung.days!)));
  });

  it("shows what waits between the last step and the customer", () => {
    const result = valueStream(3);
    const tail = { stageIds: ["shelf"], waitDays: { mean: 6, p50: 5, p85: 9 }, items: 40, wip: 2, longestWaits: [] };
    for (const width of [358, 1240]) {
      const geometry = layout(measuredMap({ ...result, tail }, facts), width);
      expect(geometry.waits.at(-1)).toMatchObject({ step: "Customer", stageIds: ["shelf"] });
      // 40 of 120 items came through it.
      expect(geometry.ladder.rungs.at(-1)).toMatchObject({ kind: "wait", days: 2 });
    }
  });

  it("prints upper bounds as such, and what is not known as unknown", () => {
    const result = valueStream(1);
    const unknown = { mean: null, p50: null, p85: null };
    const step = { ...result.steps[0]!, processTimeDays: unknown, completeAccurate: null };
    const [box] = layout(measuredMap({ ...result, steps: [step] }, facts)).boxes;
    expect(box!.rows.map((row) => row.value).slice(0, 3)).toEqual(["–", expect.any(String), "–"]);
    const [known] = layout(mapOf(1)).boxes;
    expect(known!.rows[0]!.value).toMatch(/^≤ /);
  });

  it("draws pull where a limit holds, push elsewhere", () => {
    const { waits } = layout(mapOf(4));
    expect(waits.map((wait) => wait.arrow.kind)).toEqual(["push", "pull", "push", "push"]);
  });

  it("stands upright on a phone and is empty without steps", () => {
    expect(layout(mapOf(4), 358)).toMatchObject({
      form: "ladder",
      width: 358,
    });
    expect(layout(mapOf(0))).toMatchObject({ form: "wall", empty: true, boxes: [] });
  });
});

it("draws a queue with a limit as a FIFO lane with its most, any other as inventory", () => {
  const limited = mapOf(4, 5, { limitOf: (stageId) => (stageId === "q1" ? 5 : undefined) });
  for (const width of [358, 1240]) {
    const { waits } = layout(limited, width);
    expect(waits[1]).toMatchObject({ sign: { kind: "lane" }, tip: expect.stringContaining("at most 5") });
    expect(waits[1]!.texts.at(-1)!.text).toBe("3 of 5");
    expect(waits.filter((_, at) => at !== 1).map(({ sign }) => sign?.kind)).not.toContain("lane");
  }
});

describe("what people know", () => {
  it("is told apart by shape, in words and in the table", () => {
    const marks = drawn(knownMapDrawn).marks.filter(({ role }) => role.startsWith("origin-"));
    expect(new Set(marks.map(({ role }) => role))).toEqual(new Set(["origin-mapped", "origin-answered"]));
    expect(drawn(mapOf(3, 5)).marks.some(({ role }) => role === "origin-mapped")).toBe(false);
    const sentences = mapTargets(layout(knownMapDrawn), words).map(({ sentence }) => sentence);
    expect(sentences.find((sentence) => sentence.startsWith("Analysis"))).toContain("from people's knowledge");
    const table = valueStreamTable(knownMapDrawn, words);
    const origins = table.columns.flatMap(({ heading }, at) => (heading.endsWith("source") ? [at] : []));
    expect(table.rows.map((row) => origins.map((at) => row[at]))[0]).toEqual([
      "measured",
      "mapped",
      "measured",
      "mapped",
    ]);
  });
  it("has pins and bursts where they belong, with none left standing anywhere else", () => {
    for (const width of [358, 1240]) {
      const { pins, bursts, boxes, plate } = layout(knownMapDrawn, width);
      expect(pins.map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5"]);
      expect(bursts.map(({ text }) => text)).toEqual(["A", "B"]);
      const build = boxes.find(({ stepId }) => stepId === "build")!;
      for (const pin of pins.slice(1, 3)) expect(Math.abs(pin.y - build.y)).toBeLessThan(2);
      expect(pins[3]!.x).toBeGreaterThan(plate.x);
    }
    const nowhere = { ...knownMapDrawn, pins: [{ number: 1, at: { stepId: "gone", on: "step" as const }, label: "" }] };
    expect(layout(nowhere).pins).toEqual([]);
  });
  it("is explained by a legend of what is there, and of nothing else", () => {
    const keys = (map: DrawnMap) => layout(map).legend.items.map(({ key }) => key);
    expect(keys(knownMapDrawn)).toEqual([
      "inventory",
      "lane",
      "push",
      "pull",
      "rework",
      "at-most",
      "hand-made",
      "answered",
      "mapped",
      "pin",
      "burst",
      "change-added",
      "change-changed",
      "change-removed",
    ]);
    expect(keys(mapOf(0))).toEqual([]);
    expect(keys(branchedMapDrawn)).not.toContain("lane");
  });
});

it("breaks a line into the fewest rows, about as long as each other", () => {
  expect(breakLine([100, 100, 100, 100, 100], 320, 0)).toEqual([3, 2]);
  expect(breakLine([100, 100, 100, 100], 320, 0)).toEqual([2, 2]);
  expect(breakLine([100, 100, 100], 320, 50)).toEqual([2, 1]);
  expect(breakLine([900, 100], 320, 0)).toEqual([1, 1]);
  expect(breakLine([], 320, 0)).toEqual([0]);
});

describe("rework", () => {
  it("finds its steps by their queues too, and takes what lies beyond for the ends", () => {
    const edge = { from: "", to: "", count: 1, share: 0.1, examples: [] };
    const result = {
      ...valueStream(3),
      rework: [
        { ...edge, fromStageId: "s2", toStageId: "q0" },
        { ...edge, fromStageId: "done", toStageId: "nowhere" },
      ],
    };
    const { rework } = measuredMap(
      { ...result, steps: result.steps.map((step, index) => ({ ...step, queueStageIds: [`q${index}`] })) },
      facts,
    );
    const { arcs } = reworkArcs(rework, ["s0", "s1", "s2"], 9);
    expect(arcs.map(({ from, to }) => [from, to])).toEqual([
      [2, 0],
      [3, -1],
    ]);
  });

  it("counts what it leaves to the table", () => {
    const pairs = [1, 2, 3, 4, 5, 6].flatMap((from) => [0, 1].filter((to) => to < from).map((to) => ({ from, to })));
    const edges = pairs.map(({ from, to }) => ({
      from: `S${from}`,
      to: `S${to}`,
      fromStageId: `s${from}`,
      toStageId: `s${to}`,
      count: 2,
      share: 0.1,
      examples: [],
    }));
    const many = measuredMap({ ...valueStream(7), rework: edges }, facts);
    const geometry = valueStreamMapGeometry(many, { ...options, lines: "one" });
    expect(geometry.rework).toHaveLength(7);
    expect(geometry.moreRework!.text).toBe(`+ ${edges.length - 7} more rework in the table`);
    expect(reworkTable(many, words).rows).toHaveLength(edges.length);
  });

  it("is one arrow between two steps, whichever of their stages the cards came from and went to", () => {
    const edge = { from: "Test", to: "Build", fromStepId: "s2", toStepId: "s0" };
    const { arcs } = reworkArcs(
      [
        { ...edge, count: 6, share: 0.2, move: { fromStageId: "s2", toStageId: "s0" } },
        { ...edge, count: 3, share: 0.1, move: { fromStageId: "s2", toStageId: "q0" } },
        { ...edge, count: 1, share: 0.05, move: { fromStageId: "q2", toStageId: "q0" } },
      ],
      ["s0", "s1", "s2"],
      9,
    );
    expect(arcs).toHaveLength(1);
    expect(arcs[0]).toMatchObject({ from: 2, to: 0, count: 10 });
    // 30 moves out of s2 and 20 out of q2.
    expect(arcs[0]!.share).toBeCloseTo(10 / 50, 10);
  });

  it("crosses no way that work takes forward, in rows, in one line or upright", () => {
    const lines = fc.constantFrom("wrapped" as const, "one" as const);
    fc.assert(
      fc.property(randomMap, fc.integer({ min: 320, max: 2000 }), lines, (map, width, form) => {
        const { rework, waits, wires, shipments } = valueStreamMapGeometry(map, { words, width, lines: form });
        const forward = [
          ...waits.map(({ arrow }) => (arrow.kind === "push" ? arrow.outline : arrow.line)),
          ...shipments.map(({ outline }) => outline),
          ...wires.map(({ line }) => line),
        ];
        const back = rework.map(({ path }) => path);
        expect(crossings(back, forward)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("never lets two arcs share a stretch of a lane", () => {
    const stretch = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 300 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const lanes = assignLanes(stretches);
        const clashes = stretches.flatMap((one, a) =>
          stretches.filter((other, b) => a < b && lanes[a] === lanes[b] && one.from < other.to && other.from < one.to),
        );
        expect(clashes).toEqual([]);
      }),
    );
  });
});

it("has a table with a row a step", () => {
  const result = valueStream(5);
  const table = valueStreamTable(measuredMap(result, facts), words);
  expect(table.rows.map((row) => row[0])).toEqual(result.steps.map((step) => step.stage));
});

it("is walked along the flow, and each part is found where it is drawn", () => {
  const targets = mapTargets(layout(mapOf(5)), words);
  const steps = targets.flatMap(({ target }) => (target.kind === "stage" ? [target.stageId] : []));
  expect(steps).toEqual(["s0", "s1", "s2", "s3", "s4"]);
  for (const [index, target] of targets.entries()) {
    expect(targetAt(targets, target.x + target.width / 2, target.y + target.height / 2)).toBe(index);
  }
  expect(targetAt(targets, -1, -1)).toBeUndefined();
});
