import { describe, expect, test } from "vitest";
import { cycleTime } from "../../src/cycle-time/cycle-time.ts";
import { createFlowLog } from "../../src/flow-log.ts";
import { criticalPath } from "../../src/value-stream-future/critical-path.ts";
import { LogBuilder, workflowOf } from "../log-builder.ts";
import { ask } from "../query.ts";

describe("jira-flow-metrics", () => {
  test("in progress at 10:30, back at 12:30, in progress at 14:30, done at 16:30: a quarter of a day", () => {
    const builder = new LogBuilder().card("A", "Backlog", "1 09:00").to("Progress", "1 10:30").to("Ready", "1 12:30");
    const log = builder.to("Progress", "1 14:30").to("Done", "1 16:30").log();
    expect(ask(cycleTime, log).items.map(({ days }) => days)).toEqual([0.25]);
  });
  test("of two done stages the first", () => {
    const workflow = workflowOf("Backlog:queue Build:active Done:done Released:done", "Build", "Done");
    const log = new LogBuilder(workflow).card("A", "Build", "1").to("Done", "3").to("Released", "6").log();
    expect(ask(cycleTime, log).items.map(({ days }) => days)).toEqual([2]);
  });
  test("an outlier stays: nothing is dropped from 1, 2, 1, 3, 100", () => {
    const builder = new LogBuilder();
    for (const [index, days] of [1, 2, 1, 3, 100].entries())
      builder.card(`C${index}`, "Progress", "2024-01-01").to("Done", later(days));
    expect(ask(cycleTime, builder.log())).toMatchObject({ n: 5, max: 100, p95: 100 });
  });
});

const later = (days: number): string => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);

describe("Lighthouse", () => {
  test("done on day 10, reopened on 15, done on 20: 21 days, those in Done among them", () => {
    const builder = new LogBuilder().card("A", "Progress", "2024-01-01").to("Done", later(10));
    const log = builder.to("Progress", later(15)).to("Done", later(20)).log();
    expect(ask(cycleTime, log, { cycle: "inclusive" }).items.map(({ days }) => days)).toEqual([21]);
  });
  test("boundaries the wrong way round, or equal, are refused", () => {
    for (const [start, finish] of [
      ["Done", "Build"],
      ["Build", "Build"],
    ] as const)
      expect(() => createFlowLog(workflowOf("Build:active Done:done", start, finish))).toThrow("left of the finish");
  });
});

describe("value-stream-map of bdfinst", () => {
  /** A wait before each step but the first. */
  const line = (process: readonly number[], waits: readonly number[]): number[] =>
    process.map((days, index) => days + (index === 0 ? 0 : (waits[index - 1] ?? 0)));
  const total = (leads: readonly number[], process: readonly number[]): number | undefined =>
    criticalPath(
      leads.map((leadTimeDays, index) => ({
        stepId: String(index),
        leadTimeDays,
        processTimeDays: process[index] ?? 0,
        next: index + 1 < leads.length ? [String(index + 1)] : [],
        ...(index + 1 < leads.length ? {} : { delivers: true as const }),
      })),
    )?.leadTimeDays;

  test("process 10, 20, 30 with waits of 5 and 10: lead times 10, 25, 40, in all 75", () => {
    const leads = line([10, 20, 30], [5, 10]);
    expect(leads).toEqual([10, 25, 40]);
    expect(total(leads, [10, 20, 30])).toBe(75);
  });
  test("process 10, 20, 30, 5 with waits of 5, 10, 5: a lead time of 85 without rework", () => {
    expect(total(line([10, 20, 30, 5], [5, 10, 5]), [10, 20, 30, 5])).toBe(85);
  });
});
