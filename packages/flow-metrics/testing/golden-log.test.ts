import { describe, expect, test } from "vitest";
import { cumulativeFlow } from "../src/cumulative-flow/cumulative-flow.ts";
import { customerLeadTime } from "../src/customer-lead-time/customer-lead-time.ts";
import { cycleTime, type DurationResult } from "../src/cycle-time/cycle-time.ts";
import { flowCounts } from "../src/flow-counts/flow-counts.ts";
import { msPerDay } from "../src/instant.ts";
import { throughput } from "../src/throughput/throughput.ts";
import { wip } from "../src/wip/wip.ts";
import { workItemAge } from "../src/work-item-age/work-item-age.ts";
import { goldenAsOf, goldenLog } from "./golden-log.ts";
import { ms } from "./log-builder.ts";
import { ask, queryOf } from "./query.ts";
import { journeysIn } from "../src/journeys.ts";

const log = goldenLog();
const daysOf = (result: DurationResult): Record<string, number> =>
  Object.fromEntries(result.items.map((item) => [item.cardId, Math.round(item.days * 1e4) / 1e4]));
const percentiles = (result: DurationResult): (number | null)[] => [result.p50, result.p70, result.p85, result.p95];
const line = (name: string, cfd: "effective" | "high-water" | "occupancy" = "effective"): readonly number[] => {
  const result = ask(cumulativeFlow, log, { asOf: goldenAsOf, cfd });
  return result.cumulative[result.stages.findIndex((stage) => stage.name === name)] ?? [];
};

describe("cumulative flow of the golden log, 1 to 12 January", () => {
  const result = ask(cumulativeFlow, log, { asOf: goldenAsOf, cycle: "inclusive" });

  test("ends on the last day before now", () => {
    expect(result.days).toEqual(Array.from({ length: 12 }, (_, day) => `2024-01-${String(day + 1).padStart(2, "0")}`));
    expect(result.at.at(-1)).toBe("2024-01-12T23:59:59.999Z");
  });
  test("boundaries up to the start count from the first crossing", () => {
    expect(line("Ready")).toEqual([0, 4, 7, 8, 9, 9, 9, 9, 11, 11, 11, 11]);
    expect(line("Progress")).toEqual([0, 1, 4, 6, 8, 8, 8, 9, 11, 11, 11, 11]);
  });
  test("boundaries right of the start count from the last crossing in force", () => {
    expect(line("Review")).toEqual([0, 0, 1, 1, 2, 2, 2, 2, 4, 7, 7, 9]);
    expect(line("Done")).toEqual([0, 0, 1, 1, 1, 1, 1, 2, 3, 5, 6, 8]);
  });
  test("high-water counts first crossings", () => {
    expect(line("Review", "high-water")).toEqual([0, 0, 1, 1, 4, 4, 4, 4, 5, 8, 8, 9]);
    expect(line("Done", "high-water")).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 7, 8]);
  });
  test("occupancy counts who stood there at the day's end", () => {
    expect(line("Progress", "occupancy")).toEqual([0, 1, 4, 6, 8, 8, 8, 9, 10, 10, 10, 10]);
    expect(line("Done", "occupancy")).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3, 5, 6, 8]);
  });
  test("approximate cycle time reads backward from today", () => {
    expect(result.approxCycleTimeDays.slice(0, 2)).toEqual([null, null]);
    expect(result.approxCycleTimeDays.slice(2)).toEqual([2, 3, 4, 5, 6, 6, 7, 7, 8, 8]);
  });
  test("hatches the days whose lines were rewritten", () => {
    expect(result.corrections).toEqual([
      { stageId: "Ready", fromDay: "2024-01-09", toDay: "2024-01-11" },
      { stageId: "Progress", fromDay: "2024-01-09", toDay: "2024-01-12" },
      { stageId: "Review", fromDay: "2024-01-05", toDay: "2024-01-09" },
      { stageId: "Done", fromDay: "2024-01-06", toDay: "2024-01-09" },
    ]);
  });
});

describe("time in progress of the golden log", () => {
  test("inclusive days, H left out: 7/9/9/11", () => {
    const result = ask(cycleTime, log, { asOf: goldenAsOf, cycle: "inclusive" });
    expect(daysOf(result)).toEqual({ A: 6, B: 1, C: 7, D: 9, E: 9, J: 2, L: 11 });
    expect(percentiles(result)).toEqual([7, 9, 9, 11]);
    expect(result.n).toBe(7);
    expect(result.lowN).toEqual(["p95"]);
  });
  test("the same by first finish: E took 3 days", () => {
    const result = ask(cycleTime, log, { asOf: goldenAsOf, cycle: "inclusive", finish: "first" });
    expect(daysOf(result)["E"]).toBe(3);
    expect(percentiles(result)).toEqual([6, 7, 9, 11]);
  });
  test("elapsed days with H as it is, linear percentiles", () => {
    const result = ask(cycleTime, log, { asOf: goldenAsOf, noObservedStart: "zero", percentile: "linear" });
    expect(daysOf(result)).toEqual({ A: 5.0417, B: 0.25, C: 6.0833, D: 8.25, E: 8.0417, H: 0, J: 0.1667, L: 10.1667 });
    expect(percentiles(result).map((value) => value?.toFixed(2))).toEqual(["5.56", "7.85", "8.24", "9.50"]);
  });
  test("H from its creation", () => {
    const result = ask(cycleTime, log, { asOf: goldenAsOf, cycle: "inclusive", noObservedStart: "created" });
    expect(daysOf(result)["H"]).toBe(6);
  });
  test("working days leave out 6 and 7 January", () => {
    const result = ask(cycleTime, log, { asOf: goldenAsOf, cycle: "working" });
    expect(daysOf(result)["A"]).toBe(3.0417);
    expect(daysOf(result)["B"]).toBe(0.25);
  });
  test("customer lead time counts from creation", () => {
    expect(daysOf(ask(customerLeadTime, log, { asOf: goldenAsOf, cycle: "inclusive" }))).toMatchObject({
      A: 8,
      H: 6,
      L: 12,
    });
  });
  test("ages of what is left", () => {
    const { items, totalDays } = ask(workItemAge, log, { asOf: goldenAsOf });
    expect(items.map((item) => [item.cardId, Number(item.ageDays.toFixed(4)), item.parked])).toEqual([
      ["K", 7.625, true],
      ["G", 7.5417, false],
      ["F", 4.5833, false],
    ]);
    expect(totalDays).toBeCloseTo(19.75, 10);
  });
});

describe("work in progress and Little's law on the golden log", () => {
  const midnights = Array.from({ length: 13 }, (_, day) => ms(String(day + 1)));
  const points = ask(wip, log, { asOf: goldenAsOf, params: { at: midnights } }).points;

  test("at each midnight", () => {
    expect(points.map((point) => point.flow)).toEqual([0, 0, 1, 3, 5, 7, 7, 7, 7, 8, 6, 5, 3]);
  });
  test("item-days: H = L·T = A·w = D·w′", () => {
    const ends = (finishedAt: number | null): number => Math.min(finishedAt ?? goldenAsOf, goldenAsOf);
    const presence = journeysIn(log).flatMap(({ startedAt, finishedAt }) =>
      startedAt === null ? [] : [(ends(finishedAt) - startedAt) / msPerDay],
    );
    const itemDays = presence.reduce((sum, days) => sum + days, 0);
    expect(itemDays).toBeCloseTo(57.75, 10);
    expect(itemDays / 12).toBeCloseTo(4.8125, 10);
    expect(presence).toHaveLength(11);
    expect(itemDays / 11).toBeCloseTo(5.25, 10);
    expect(itemDays / 8).toBeCloseTo(7.21875, 10);
  });
  test("the discrete twin: inclusive WIP of all days = inclusive cycle times and ages = 67", () => {
    const times = ask(cycleTime, log, { asOf: goldenAsOf, cycle: "inclusive", noObservedStart: "zero" });
    const ages = ask(workItemAge, log, { asOf: goldenAsOf, cycle: "inclusive" });
    expect(times.items.reduce((sum, item) => sum + item.days, 0) + ages.totalDays).toBe(67);
  });
});

test("throughput of the golden log falls into ISO weeks", () => {
  const weeks = ask(throughput, log, { asOf: goldenAsOf });
  expect(weeks.buckets.map(({ label, finished, partial }) => [label, finished, partial])).toEqual([
    ["2024-W01", 1, true],
    ["2024-W02", 7, true],
  ]);
  expect(weeks.total).toBe(8);
  const days = ask(throughput, log, { asOf: goldenAsOf, params: { period: "day" } }).buckets;
  expect(days.slice(2, 12).map((day) => day.finished)).toEqual([1, 0, 0, 0, 0, 1, 1, 2, 1, 2]);
});

test("counts of the golden log", () => {
  expect(flowCounts(queryOf(log, { asOf: goldenAsOf }))).toEqual({
    items: 12,
    finished: 8,
    discarded: 0,
    unfinished: 4,
    transferred: 0,
    transitions: 38,
    backwardMoves: 3,
    itemsMovedBackward: 3,
    reopened: 1,
    noObservedStart: 1,
  });
});
