import type { KnownFigure, ValueStreamResult } from "@weir/flow-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownMapDrawn } from "../../testing/drawn-maps.ts";
import { valueStream } from "../../testing/results.ts";
import { words } from "../../testing/words.ts";
import { drawnSteps, hasBranches, type DrawnMap } from "./drawn-map.ts";
import { measuredMap, type MapStatistic } from "./measured-map.ts";
import { mapSummary } from "./scene.ts";
import { toldMap, type ToldMapPart } from "./told-map.ts";
import type { ToldMapStep } from "./told-step.ts";
import { withKnown } from "./with-known.ts";

const figure = (measured: number | null, mapped: number | null = null): KnownFigure => ({
  value: mapped ?? measured,
  origin: mapped === null ? "measured" : "mapped",
  measured,
  answered: null,
  mapped,
  upperBound: mapped === null,
});

type Said = Partial<Record<"processTimeDays" | "waitDays" | "completeAccurate", number>>;

/** Beside what was measured, what people say of some of its steps. */
const toldOf = ({ steps, totals }: ValueStreamResult, said: Readonly<Record<string, Said>> = {}): ToldMapPart => ({
  steps: steps.map((step): ToldMapStep => {
    const own = said[step.stageId] ?? {};
    return {
      nodeId: step.stageId,
      kind: "step",
      name: step.stage,
      processTimeDays: figure(step.processTimeDays.mean, own.processTimeDays),
      waitDays: figure(step.waitDays.mean, own.waitDays),
      blockedDays: 0.5,
      parkedDays: 0,
      leadTimeDays: 9,
      completeAccurate: figure(step.completeAccurate, own.completeAccurate),
      next: [],
    };
  }),
  totals: { ...totals, leadTimeDays: 99, rolledCompleteAccurate: 0.11 },
});
const own = (nodeId: string, days: number | null = null): ToldMapStep => ({
  ...(toldOf(valueStream(1)).steps[0] as ToldMapStep),
  nodeId,
  name: nodeId,
  drawn: "wait",
  waitDays: figure(null, days),
  processTimeDays: figure(null),
  completeAccurate: figure(null),
  blockedDays: 0,
  leadTimeDays: days ?? 0,
});
const mapOf = (result: ValueStreamResult, statistic: MapStatistic = "mean"): DrawnMap =>
  measuredMap(result, { boardName: "Payments", statistic });
const stepOf = (map: DrawnMap, stepId: string) => drawnSteps(map).find((step) => step.stepId === stepId)!;

const result = valueStream(4);
const [first, second] = result.steps.map(({ stageId }) => stageId) as [string, string];
const before = mapOf(result);
const processOf = (stepId: string): number => stepOf(before, stepId).processTimeDays.value ?? 0;

const anyResult = fc.record({ steps: fc.integer({ min: 1, max: 9 }), seed: fc.integer() });
const statistic = fc.constantFrom<MapStatistic>("mean", "p50", "p85");

describe("what people know, over a measured drawing", () => {
  it("changes nothing where they said nothing", () => {
    fc.assert(
      fc.property(anyResult, statistic, ({ steps, seed }, which) => {
        const measured = valueStream(steps, seed);
        expect(withKnown(mapOf(measured, which), toldOf(measured))).toEqual(mapOf(measured, which));
      }),
    );
  });

  it("says in words what is an upper bound and what is not", () => {
    expect(mapSummary(knownMapDrawn, words)).not.toContain("at most");
    expect(mapSummary(measuredMap(valueStream(3, 5), { boardName: "Team", statistic: "mean" }), words)).toContain(
      "at most",
    );
  });
  it("changes the steps they spoke of and what follows, and marks it as theirs; the ladder still sums", () => {
    const days = fc.option(fc.double({ min: 0, max: 50, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(anyResult, days, days, ({ steps, seed }, processTimeDays, waitDays) => {
        const measured = valueStream(steps, seed);
        const spoken = measured.steps.at(-1)!.stageId;
        const said = {
          ...(processTimeDays === undefined ? {} : { processTimeDays }),
          ...(waitDays === undefined ? {} : { waitDays }),
        };
        const was = mapOf(measured);
        const map = withKnown(was, toldOf(measured, { [spoken]: said }));
        const others = ({ stepId }: { stepId: string }): boolean => stepId !== spoken;
        expect(drawnSteps(map).filter(others)).toEqual(drawnSteps(was).filter(others));
        expect([map.rework, map.tail, map.pins]).toEqual([was.rework, was.tail, was.pins]);
        const step = stepOf(map, spoken);
        const onLadder = (step.wait.days.value ?? 0) + (step.processTimeDays.value ?? 0);
        const isKnown = stepOf(was, spoken).processTimeDays.value !== null;
        expect(isKnown ? onLadder : 0).toBeCloseTo(isKnown ? (step.leadTimeDays.value ?? 0) : 0);
        const unmarked = [
          (of: DrawnMap) => stepOf(of, spoken).processTimeDays,
          (of: DrawnMap) => stepOf(of, spoken).wait.days,
          (of: DrawnMap) => stepOf(of, spoken).leadTimeDays,
          (of: DrawnMap) => of.totals.leadTimeDays,
        ].filter((read) => read(map).value !== read(was).value && read(map).origin !== "mapped");
        expect(unmarked).toEqual([]);
      }),
    );
  });

  it("takes less work than was measured for more waiting, and more work for a longer way", () => {
    const less = withKnown(before, toldOf(result, { [first]: { processTimeDays: processOf(first) / 2 } }));
    expect(stepOf(less, first).leadTimeDays).toEqual(stepOf(before, first).leadTimeDays);
    expect(stepOf(less, first).wait.days).toMatchObject({ origin: "mapped" });
    const more = withKnown(before, toldOf(result, { [first]: { processTimeDays: processOf(first) + 3 } }));
    expect(stepOf(more, first).wait).toEqual(stepOf(before, first).wait);
    expect(stepOf(more, first).leadTimeDays).toEqual({
      value: (stepOf(before, first).leadTimeDays.value ?? 0) + 3,
      origin: "mapped",
      upperBound: false,
    });
  });

  it("touches the totals only by what they said", () => {
    const { totals } = withKnown(before, toldOf(result, { [first]: { completeAccurate: 0.5 } }));
    expect(totals).toEqual({
      ...before.totals,
      rolledCompleteAccurate: { value: 0.11, origin: "mapped", upperBound: false },
    });
    expect(withKnown(before, toldOf(result, { [first]: { waitDays: 1 } })).totals).toMatchObject({
      leadTimeDays: { value: 99, origin: "mapped" },
      rolledCompleteAccurate: before.totals.rolledCompleteAccurate,
    });
  });

  it("keeps what receivers answered", () => {
    const asked = result.steps.find(({ answeredCompleteAccurate }) => answeredCompleteAccurate !== null)!.stageId;
    const map = withKnown(before, toldOf(result, { [asked]: { waitDays: 1 } }));
    expect(stepOf(map, asked).completeAccurate).toEqual(stepOf(before, asked).completeAccurate);
  });

  it("puts their own steps where they are told; one without any time changes no total", () => {
    const told = toldOf(result);
    const steps = [own("brief"), told.steps[0]!, own("mail", 0), own("sign"), ...told.steps.slice(1)];
    const map = withKnown(before, { ...told, steps: [...steps, own("ship")] });
    expect(drawnSteps(map).map(({ stepId, handMade }) => (handMade ? stepId : "·"))).toEqual([
      "brief",
      "·",
      "mail",
      "sign",
      "·",
      "·",
      "·",
      "ship",
    ]);
    expect(map.totals).toEqual(before.totals);
    const longer = withKnown(before, { ...told, steps: [...steps, own("ship", 1)] });
    expect(longer.totals.leadTimeDays.origin).toBe("mapped");
  });

  it("stands beside branches that run side by side", () => {
    const [one, two, ...rest] = drawnSteps(before);
    const branched: DrawnMap = { ...before, parts: [{ branches: [[one!], [two!]] }, ...rest] };
    const told = toldOf(result, { [second]: { waitDays: 7 } });
    const map = withKnown(branched, {
      ...told,
      steps: [...told.steps.slice(0, 2), own("mail"), ...told.steps.slice(2)],
    });
    expect(stepOf(map, second).wait.days.value).toBe(7.5);
    expect(map.parts[1]).toMatchObject({ stepId: "mail" });
  });

  it("draws branches of their own side by side with the step they are told beside", () => {
    const told = toldOf(result);
    const on = (branchId: string, nodeId: string): ToldMapStep => ({
      ...own(nodeId, 1),
      branch: { branchId, beside: first, isDeadEnd: false },
    });
    const steps = [told.steps[0]!, on("a", "a"), on("a", "a2"), on("b", "b"), own("mail"), ...told.steps.slice(1)];
    const map = withKnown(before, { ...told, steps });
    const ids = map.parts.map((part) =>
      hasBranches(part) ? part.branches.map((branch) => branch.map(({ stepId }) => stepId)) : part.stepId,
    );
    expect(ids.slice(0, 3)).toEqual([[[first], ["a", "a2"], ["b"]], "mail", second]);
  });
});

it("where nothing was measured, the drawing is what is told", () => {
  const map = toldMap({ ...toldOf(valueStream(0)), steps: [own("pack", 3), own("ship", 1)] }, { name: "Workshop" });
  expect(drawnSteps(map).map(({ stepId, leadTimeDays }) => [stepId, leadTimeDays.value])).toEqual([
    ["pack", 3],
    ["ship", 1],
  ]);
  expect(map.totals.leadTimeDays.origin).toBe("mapped");
});
