import { describe, expect, test } from "vitest";
import { cumulativeFlow } from "../../src/cumulative-flow/cumulative-flow.ts";
import { cycleTime } from "../../src/cycle-time/cycle-time.ts";
import type { FlowLog } from "../../src/flow-log.ts";
import { percentile } from "../../src/percentile.ts";
import { throughput } from "../../src/throughput/throughput.ts";
import { goldenAsOf, goldenLog } from "../golden-log.ts";
import { LogBuilder, ms, workflowOf } from "../log-builder.ts";
import { ask } from "../query.ts";

describe("jira-agile-metrics on the golden log counts one day less than local days touched", () => {
  const { items } = ask(cycleTime, goldenLog(), { asOf: goldenAsOf, cycle: "inclusive", noObservedStart: "zero" });
  test("cycle times", () => {
    const days = Object.fromEntries(items.map((item) => [item.cardId, item.days - 1]));
    expect(days).toEqual({ A: 5, B: 0, C: 6, D: 8, E: 8, H: 0, J: 1, L: 10 });
  });
  test("linear percentiles, H inside", () => {
    const sorted = items.map((item) => item.days - 1).toSorted((a, b) => a - b);
    const linear = [50, 70, 85, 95].map((p) => Math.round((percentile(sorted, p, "linear") ?? 0) * 10) / 10);
    expect(linear).toEqual([5.5, 7.8, 8, 9.3]);
  });
  test("weeks from Tuesday to Monday", () => {
    const { buckets } = ask(throughput, goldenLog(), { asOf: goldenAsOf, params: { "week-start": 2 } });
    expect(buckets.map(({ label, finished }) => [label, finished])).toEqual([
      ["2023-12-26/2024-01-01", 0],
      ["2024-01-02/2024-01-08", 2],
      ["2024-01-09/2024-01-15", 6],
    ]);
  });
});

/**
 * The days of January 2018 on which the eighteen items of its tests entered Backlog, Committed, Build, Test and Done,
 * as far as they came.
 */
const eighteen = `1 | 2 | 3 | 1 2 | 1 3 | 1 3 | 1 2 3 | 1 2 4 | 1 2 4 | 1 2 3 4 | 1 2 3 5 | 1 2 3 5
| 1 2 3 4 7 | 1 2 3 5 7 | 1 3 3 5 8 | 1 3 3 4 8 | 1 4 5 5 9 | 1 5 6 8 9`;
const names = ["Backlog", "Committed", "Build", "Test", "Done"];

function fixture(start: string, finish: string): FlowLog {
  const stages = names
    .map((name) => `${name}:${finish === "Test" && name === "Test" ? "done" : kindOf(name)}`)
    .join(" ");
  const builder = new LogBuilder(workflowOf(stages, start, finish));
  eighteen.split("|").forEach((days, card) => {
    const [first = "", ...rest] = days.trim().split(" ");
    builder.card(`A-${card + 1}`, "Backlog", `2018-01-0${first}`);
    rest.forEach((day, index) => builder.to(names[index + 1] ?? "", `2018-01-0${day}`));
  });
  return builder.log();
}
const kindOf = (name: string): string => (name === "Backlog" ? "queue" : name === "Done" ? "done" : "active");

describe("its test fixture of eighteen items", () => {
  const asked = { from: ms("2018-01-01"), to: ms("2018-01-10"), asOf: ms("2018-01-10") };
  const rows = (log: FlowLog): number[][] => ask(cumulativeFlow, log, asked).cumulative.map((line) => [...line]);
  const gap = (upper: readonly number[] = [], lower: readonly number[] = []): number[] =>
    upper.map((count, day) => count - (lower[day] ?? 0));

  test("cumulative flow", () => {
    expect(rows(fixture("Committed", "Done"))).toEqual([
      [16, 17, 18, 18, 18, 18, 18, 18, 18],
      [0, 9, 13, 14, 15, 15, 15, 15, 15],
      [0, 0, 8, 10, 11, 12, 12, 12, 12],
      [0, 0, 0, 3, 8, 8, 8, 9, 9],
      [0, 0, 0, 0, 0, 0, 2, 4, 6],
    ]);
  });
  test("work in progress, from Committed to Done and from Build to Test", () => {
    const [, committed, , , done] = rows(fixture("Committed", "Done"));
    expect(gap(committed, done)).toEqual([0, 9, 13, 14, 15, 15, 13, 11, 9]);
    const [, , build, tested] = rows(fixture("Build", "Test"));
    expect(gap(build, tested)).toEqual([0, 0, 8, 7, 3, 4, 4, 3, 3]);
  });
  test("cycle times and their linear percentiles", () => {
    const { items, p50 } = ask(cycleTime, fixture("Committed", "Done"), { ...asked, percentile: "linear" });
    const days = items.map((item) => item.days).toSorted((a, b) => a - b);
    expect(days).toEqual([4, 5, 5, 5, 5, 5]);
    expect([percentile(days, 10, "linear"), p50]).toEqual([4.5, 5]);
  });
});
