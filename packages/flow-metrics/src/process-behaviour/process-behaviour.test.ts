import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { answerMetric } from "../answer.ts";
import { processBehaviour } from "./process-behaviour.ts";

/** So many items finished in each week from 1 January 2024 on, every one after a day. */
const weekly = (...counts: number[]): LogBuilder => {
  const builder = new LogBuilder();
  const day = (offset: number): string => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
  counts.forEach((count, week) => {
    for (let index = 0; index < count; index++)
      builder.card(`${week}-${index}`, "Progress", `${day(7 * week)} 00:00`).to("Done", `${day(7 * week + 1)} 00:00`);
  });
  return builder;
};
const after = (weeks: number): number => Date.UTC(2024, 0, 1 + 7 * weeks);

test("throughput of complete weeks, zero weeks kept, the running one left out", () => {
  const found = ask(processBehaviour, weekly(1, 2, 3, 0, 4, 9).log(), { asOf: after(5) + 86_400_000 });
  expect(found.points.map(({ label, value, movingRange }) => [label, value, movingRange])).toEqual([
    ["2024-W01", 1, null],
    ["2024-W02", 2, 1],
    ["2024-W03", 3, 1],
    ["2024-W04", 0, 3],
    ["2024-W05", 4, 4],
  ]);
  expect(found.limits).toMatchObject({ n: 5, mean: 2, averageMovingRange: 2.25, lowerLimit: 0 });
  expect(found).toMatchObject({ series: "throughput", period: "week", frozen: false, provisional: true, rules: [1] });
});
test("a frozen baseline judges what came after it", () => {
  const log = weekly(2, 3, 2, 3, 2, 3, 12).log();
  const asked = { asOf: after(7), params: { "baseline-to": after(6) } };
  const found = ask(processBehaviour, log, asked);
  expect(found).toMatchObject({ frozen: true, limits: { n: 6, mean: 2.5 } });
  expect(found.points.at(-1)).toMatchObject({ value: 12, signals: [1], rangeSignal: true });
  expect(found.points.slice(0, -1).every((point) => point.signals.length === 0)).toBe(true);
});
test("other rules are opted in beside the first", () => {
  const log = weekly(1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9, 9).log();
  const signals = (rule?: string): number[] =>
    answerMetric(log, "process-behaviour", {
      "as-of": "2024-06-01",
      to: "2024-04-22",
      ...(rule === undefined ? {} : { rule }),
    }).result.points.flatMap((point) => point.signals);
  expect(signals()).toEqual(expect.not.arrayContaining([4]));
  expect(signals("4").filter((rule) => rule === 4)).toHaveLength(16);
});
test("cycle times item by item, WIP and total age at the ends of periods", () => {
  const golden = { asOf: goldenAsOf, cycle: "inclusive" } as const;
  const times = ask(processBehaviour, goldenLog(), { ...golden, params: { series: "cycle-time" } });
  expect(times.points.map(({ label, value }) => [label, value])).toEqual([
    ["B", 1],
    ["A", 6],
    ["J", 2],
    ["C", 7],
    ["D", 9],
    ["E", 9],
    ["L", 11],
  ]);
  expect(times.period).toBeNull();
  const daily = (series: "wip" | "total-age"): number[] =>
    ask(processBehaviour, goldenLog(), {
      ...golden,
      from: ms("1"),
      to: goldenAsOf,
      params: { series, period: "day" },
    }).points.map(({ value }) => value);
  expect(daily("wip")).toEqual([0, 1, 3, 5, 7, 7, 7, 7, 8, 6, 5, 3]);
  expect(daily("total-age").slice(0, 3)).toEqual([0, 1, 4]);
});
test("a skewed series says so", () => {
  expect(ask(processBehaviour, weekly(1, 1, 1, 1, 1, 1, 1, 20).log(), { asOf: after(8) }).skewed).toBe(true);
});
test("nothing recorded: no points, no limits", () => {
  const found = ask(processBehaviour, logOf([]), { asOf: ms("1") });
  expect(found).toMatchObject({ points: [], limits: { n: 0, mean: null, upperLimit: null }, skewness: null });
});
