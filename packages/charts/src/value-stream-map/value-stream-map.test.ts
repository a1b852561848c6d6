import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenNumbers, overlappingBoxes, overlappingTexts, textsOutside } from "../../testing/overlaps.ts";
import { valueStream } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { valueStreamMapGeometry, type ValueStreamMapOptions } from "./geometry.ts";
import { assignLanes, reworkArcs } from "./rework-lanes.ts";
import { valueStreamMapScene } from "./scene.ts";
import { reworkTable, valueStreamTable } from "./table.ts";
import { mapTargets, targetAt } from "./targets.ts";

const options: ValueStreamMapOptions = {
  width: 1240,
  words,
  boardName: "Payments team",
  statistic: "mean",
  limitOf: (stageId) => (stageId === "s1" ? 4 : undefined),
};
const draw = (steps: number, seed: number, more: Partial<ValueStreamMapOptions> = {}) => {
  const result = valueStream(steps, seed);
  return valueStreamMapScene(result, valueStreamMapGeometry(result, { ...options, ...more }), words);
};

describe("the map", () => {
  it("has no overlapping labels or boxes on random maps, on a wall or on a phone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 25 }),
        fc.integer(),
        fc.integer({ min: 320, max: 2600 }),
        fc.constantFrom("mean" as const, "p50" as const, "p85" as const),
        (steps, seed, width, statistic) => {
          const scene = draw(steps, seed, { width, statistic });
          expect(overlappingTexts(scene)).toEqual([]);
          expect(overlappingBoxes(scene, ["step", "plate", "control", "rework-ground"])).toEqual([]);
          expect(textsOutside(scene)).toEqual([]);
          expect(brokenNumbers(scene)).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
  });

  it("would notice: a box drawn twice overlaps itself", () => {
    const scene = draw(3, 5);
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
      const { plate, ladder, boxes } = valueStreamMapGeometry(valueStream(steps), { ...options, width });
      const line = Math.max(...ladder.rungs.map((rung) => rung.to));
      const below = Math.max(...boxes.map((box) => box.y + box.height));
      const place = plate.x > line ? "beside" : plate.y > below ? "below" : "over the line";
      expect(place).toBe(width === 1240 ? "beside" : "below");
      expect(plate.x + plate.width).toBeLessThanOrEqual(width);
    }
  });

  it("moves a line together that would just miss the end of its wall, and lets a longer one run on", () => {
    const widthOf = (steps: number, width: number): number =>
      valueStreamMapGeometry(valueStream(steps), { ...options, width }).width;
    expect(widthOf(5, 1400)).toBe(1400);
    expect(widthOf(8, 1400)).toBeGreaterThan(1400);
  });

  it("gives a step the colour of its stage on the board, where that is known", () => {
    const rampOf = (stageId: string): number | undefined =>
      stageId === valueStream(2).steps[0]!.stageId ? 0.4 : undefined;
    for (const width of [358, 1240]) {
      const { boxes } = valueStreamMapGeometry(valueStream(2), { ...options, width, rampOf });
      expect(boxes.map(({ ramp }) => ramp)).toEqual([0.4, 1]);
    }
  });

  it("aligns the ladder to the boxes: every rung spans its gap or its box", () => {
    for (const width of [358, 1240]) {
      const geometry = valueStreamMapGeometry(valueStream(6), { ...options, width });
      const process = geometry.ladder.rungs.filter((rung) => rung.kind === "process");
      const spans = geometry.boxes.map((box) =>
        geometry.form === "wall" ? [box.x, box.x + box.width] : [box.y, box.y + box.height],
      );
      expect(process.map((rung) => [rung.from, rung.to])).toEqual(spans);
      const { rungs } = geometry.ladder;
      for (const [index, rung] of rungs.entries()) expect(rung.from).toBe(rungs[index - 1]?.to ?? rung.from);
    }
  });

  it("sums the ladder to the lead time, for averages", () => {
    const result = valueStream(8);
    const known = { ...result, steps: result.steps.filter((step) => step.processTimeDays.mean !== null) };
    const rungs = valueStreamMapGeometry(known, options).ladder.rungs;
    const sum = rungs.reduce((total, rung) => total + rung.days!, 0);
    expect(sum).toBeCloseTo(
      known.steps.reduce((total, step) => total + step.leadTimeDays.mean!, known.tail.waitDays.mean ?? 0),
      8,
    );
  });

  it("gives the longest wait the widest gap", () => {
    const result = valueStream(6, 11);
    const { rungs } = valueStreamMapGeometry(result, { ...options, width: 2000 }).ladder;
    const waits = rungs.filter((rung) => rung.kind === "wait").slice(1);
    const widest = waits.reduce((best, rung) => (rung.to - rung.from > best.to - best.from ? rung : best));
    expect(widest.days).toBe(Math.max(...waits.map((rung) => rung.days!)));
  });

  it("shows what waits between the last step and the customer", () => {
    const result = valueStream(3);
    const tail = { stageIds: ["shelf"], waitDays: { mean: 6, p50: 5, p85: 9 }, items: 40, wip: 2 };
    for (const width of [358, 1240]) {
      const geometry = valueStreamMapGeometry({ ...result, tail }, { ...options, width });
      expect(geometry.waits.at(-1)).toMatchObject({ step: "Customer", stageIds: ["shelf"] });
      expect(geometry.ladder.rungs.at(-1)).toMatchObject({ kind: "wait", days: 6 });
    }
  });

  it("prints upper bounds as such, and what is not known as unknown", () => {
    const result = valueStream(1);
    const unknown = { mean: null, p50: null, p85: null };
    const step = { ...result.steps[0]!, processTimeDays: unknown, completeAccurate: null };
    const [box] = valueStreamMapGeometry({ ...result, steps: [step] }, options).boxes;
    expect(box!.rows.map((row) => row.value).slice(0, 3)).toEqual(["–", expect.any(String), "–"]);
    const [known] = valueStreamMapGeometry(valueStream(1), options).boxes;
    expect(known!.rows[0]!.value).toMatch(/^≤ /);
  });

  it("draws pull where a limit holds, push elsewhere", () => {
    const { waits } = valueStreamMapGeometry(valueStream(4), options);
    expect(waits.map((wait) => wait.arrow.kind)).toEqual(["push", "pull", "push", "push"]);
  });

  it("stands upright on a phone and is empty without steps", () => {
    expect(valueStreamMapGeometry(valueStream(4), { ...options, width: 358 })).toMatchObject({
      form: "ladder",
      width: 358,
    });
    expect(valueStreamMapGeometry(valueStream(0), options)).toMatchObject({ form: "wall", empty: true, boxes: [] });
  });
});

describe("rework", () => {
  it("finds its steps by their queues too, and takes what lies beyond for the ends", () => {
    const result = valueStream(3);
    const edge = { from: "", to: "", count: 1, share: 0.1 };
    const { arcs } = reworkArcs(
      [
        { ...edge, fromStageId: "s2", toStageId: "s0" },
        { ...edge, fromStageId: "done", toStageId: "nowhere" },
      ],
      result.steps,
      9,
    );
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
    }));
    const many = { ...valueStream(7), rework: edges };
    const geometry = valueStreamMapGeometry(many, options);
    expect(geometry.rework).toHaveLength(7);
    expect(geometry.moreRework!.text).toBe(`+ ${edges.length - 7} more in the table`);
    expect(reworkTable(many, words).rows).toHaveLength(edges.length);
  });

  it("is one arrow between two steps, whichever of their stages the cards came from and went to", () => {
    const result = valueStream(3, 5);
    const steps = result.steps.map((step, index) => ({ ...step, queueStageIds: [`q${index}`] }));
    const edge = { from: "Test", to: "Build" };
    const { arcs } = reworkArcs(
      [
        { ...edge, fromStageId: "s2", toStageId: "s0", count: 6, share: 0.2 },
        { ...edge, fromStageId: "s2", toStageId: "q0", count: 3, share: 0.1 },
        { ...edge, fromStageId: "q2", toStageId: "q0", count: 1, share: 0.05 },
      ],
      steps,
      9,
    );
    expect(arcs).toHaveLength(1);
    expect(arcs[0]).toMatchObject({ from: 2, to: 0, count: 10 });
    // 30 moves out of s2 and 20 out of q2.
    expect(arcs[0]!.share).toBeCloseTo(10 / 50, 10);
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
  const table = valueStreamTable(result, "mean", words);
  expect(table.rows.map((row) => row[0])).toEqual(result.steps.map((step) => step.stage));
});

it("is walked along the flow, and each part is found where it is drawn", () => {
  const geometry = valueStreamMapGeometry(valueStream(5), options);
  const targets = mapTargets(geometry);
  const steps = targets.flatMap(({ target }) => (target.kind === "stage" ? [target.stageId] : []));
  expect(steps).toEqual(["s0", "s1", "s2", "s3", "s4"]);
  for (const [index, target] of targets.entries()) {
    expect(targetAt(targets, target.x + target.width / 2, target.y + target.height / 2)).toBe(index);
  }
  expect(targetAt(targets, -1, -1)).toBeUndefined();
});
