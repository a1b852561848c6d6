import { describe, expect, it } from "vitest";
import { branchedMapDrawn } from "../../testing/drawn-maps.ts";
import { valueStream } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { drawnSteps, hasBranches, type DrawnMap } from "./drawn-map.ts";
import { valueStreamMapGeometry } from "./geometry.ts";
import { measuredMap } from "./measured-map.ts";
import { mapSummary } from "./scene.ts";
import { reworkTable, valueStreamTable } from "./table.ts";
import { mapTargets } from "./targets.ts";

const layout = (map: DrawnMap, width = 1240) => valueStreamMapGeometry(map, { words, width });

describe("branches side by side", () => {
  const track = (index: number) => layout(branchedMapDrawn).boxes[index]!;
  it("stand below each other and end together", () => {
    expect(track(1).y).toBeLessThan(track(3).y);
    expect(track(3).y).toBeLessThan(track(5).y);
    expect(new Set([2, 4, 5].map((last) => track(last).x)).size).toBe(1);
  });
  it("leave the ladder to the slowest: it sums to the lead time, on a phone too", () => {
    for (const width of [358, 1240]) {
      const { rungs } = layout(branchedMapDrawn, width).ladder;
      const days = rungs.filter(({ aside }) => !aside).reduce((sum, rung) => sum + rung.days!, 0);
      expect(days).toBeCloseTo(branchedMapDrawn.totals.leadTimeDays.value!, 8);
    }
  });
  it("leave a branch out of the ladder that nobody waits for, however slow: no line leads on from it", () => {
    const parts = branchedMapDrawn.parts.map((part) =>
      hasBranches(part)
        ? {
            branches: part.branches.map((steps, at) =>
              steps.map((step) =>
                at === 1 && step.stepId === "core-test" ? { ...step, deadEnd: true as const } : step,
              ),
            ),
          }
        : part,
    );
    for (const width of [358, 1240]) {
      const geometry = layout({ ...branchedMapDrawn, parts }, width);
      const days = geometry.ladder.rungs.filter(({ aside }) => !aside).reduce((sum, rung) => sum + rung.days!, 0);
      // 10 to plan, the web's 7 in the place of the core's 17, 3.5 to ship.
      expect(days).toBeCloseTo(20.5, 8);
      const said = mapTargets(geometry, words).filter(({ sentence }) => sentence.includes("nobody waits for it"));
      expect(said).toHaveLength(2);
    }
    const { wires, legend } = layout({ ...branchedMapDrawn, parts });
    expect(wires).toHaveLength(layout(branchedMapDrawn).wires.length + 1);
    expect(legend.items.map(({ key }) => key)).toContain("dead-end");
  });
  it("are passed by an upright ladder in a straight line where they do not count", () => {
    // Two corners of the path are either above each other or beside each other.
    const { path } = layout(branchedMapDrawn, 358).ladder;
    const corners = path
      .slice(1)
      .split("L")
      .map((corner) => corner.split(",").map(Number));
    const slanted = corners.slice(1).filter(([x, y], index) => x !== corners[index]![0] && y !== corners[index]![1]);
    expect([corners.length > 8, slanted]).toEqual([true, []]);
  });
  it("count all of them where an item goes through one: the ladder adds up what each adds to an average item", () => {
    const parts = branchedMapDrawn.parts.map((part) => (hasBranches(part) ? { ...part, either: true as const } : part));
    const all = drawnSteps({ parts }).reduce(
      (sum, { wait, processTimeDays }) => sum + (wait.days.value ?? 0) + (processTimeDays.value ?? 0),
      0,
    );
    for (const width of [358, 1240]) {
      const geometry = layout({ ...branchedMapDrawn, parts }, width);
      const days = geometry.ladder.rungs.filter(({ aside }) => !aside).reduce((sum, rung) => sum + rung.days!, 0);
      expect(days).toBeCloseTo(all, 8);
      const ways = mapTargets(geometry, words).filter(({ sentence }) => sentence.includes("One of these ways: 2 of 3"));
      expect(ways).toHaveLength(2);
    }
    const table = valueStreamTable({ ...branchedMapDrawn, parts }, words);
    expect(table.rows.map(([name, way]) => [name, way]).slice(0, 2)).toEqual([
      ["Planning", ""],
      ["Build · Web", "One of these ways: 1 of 3"],
    ]);
  });
  it("draw rework only where its arrow reaches: what lies in a lower branch is counted", () => {
    const { rework, moreRework } = layout(branchedMapDrawn);
    expect(rework.map(({ tip }) => tip.slice(0, 30))).toEqual([
      "Rework from Test back to Build",
      "Rework from Ship back to Plann",
    ]);
    expect(moreRework!.text).toContain("1");
  });
});

describe("ways of which an item goes one", () => {
  const result = valueStream(2);
  const [red, blue] = result.steps.map((step, index) => ({
    ...step,
    stageId: `${["red", "blue"][index]!}/build`,
    stage: "Build",
    processTimeDays: { mean: 3 + index, p50: 2 + index, p85: 6 + index },
    items: [30, 10][index]!,
  }));
  const boardOf = (id: string): string =>
    id.startsWith("red/") ? "The red team of payments and refunds" : "The blue team of payments and refunds";
  const ends = { from: "Build", to: "Build", fromStageId: "blue/build", toStageId: "red/build" };
  const back = { ...ends, count: 2, share: 0.1, examples: [] };
  const drawn = (statistic: "mean" | "p50" | "p85"): DrawnMap =>
    measuredMap(
      {
        ...result,
        steps: [red!, blue!],
        rework: [back],
        totals: { ...result.totals, items: 40 },
      },
      { boardName: "Payments", statistic, boardOf, sideBySide: [["red", "blue"]] },
    );
  it.each([
    ["mean", 3.25],
    ["p50", 2.25],
    ["p85", 6.25],
  ] as const)("share a rung that counts each by its items: %s", (statistic, days) => {
    const { rungs } = layout(drawn(statistic)).ladder;
    expect(rungs.filter(({ kind }) => kind === "process").map((rung) => rung.days)).toEqual([days]);
  });
  it("are told apart by their boards' whole names where stages are called alike, also where a box has no room", () => {
    for (const width of [358, 1240]) {
      const told = mapTargets(layout(drawn("mean"), width), words).map(({ sentence }) => sentence);
      expect(
        told.filter((sentence) => sentence.startsWith("Build · The red team of payments and refunds:")),
      ).toHaveLength(1);
    }
    expect(mapSummary(drawn("mean"), words)).toContain(`Build · ${boardOf("red/")}, Build · ${boardOf("blue/")}.`);
    expect(reworkTable(drawn("mean"), words).rows[0]?.slice(0, 2)).toEqual([
      `Build · ${boardOf("blue/")}`,
      `Build · ${boardOf("red/")}`,
    ]);
  });
});
