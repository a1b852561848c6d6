import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { plainEvents, randomWorkflow } from "../../testing/random-log.ts";
import { msPerDay } from "../instant.ts";
import { valueStreamMap } from "../value-stream-map/value-stream-map.ts";
import { futureState } from "./future-state.ts";
import { knownMap } from "./known-map.ts";
import {
  fewestProgressItems,
  progressFigures,
  progressWindows,
  targetProgress,
  type ProgressFacts,
  type ProgressReading,
  type ProgressTotals,
} from "./progress.ts";

const setAt = Date.UTC(2026, 0, 5, 9);
const day = (count: number): number => setAt + count * msPerDay;
const totals = (leadTimeDays: number | null): ProgressTotals => ({
  leadTimeDays,
  processTimeDays: 2,
  waitDays: leadTimeDays === null ? null : leadTimeDays - 2,
  activityRatio: leadTimeDays === null ? null : 2 / leadTimeDays,
  rolledCompleteAccurate: 0.9,
  itemsPerWeek: 4,
});
const reading = (from: number, to: number, items: number, lead: number): ProgressReading => ({
  window: { from: day(from), to: day(to) },
  items,
  totals: totals(lead),
});
const facts = (readings: readonly ProgressReading[], more: Partial<ProgressFacts> = {}): ProgressFacts => ({
  targetId: "half",
  setAt,
  asOf: day(28),
  today: totals(12),
  future: totals(8),
  baseline: reading(-28, 0, 20, 12),
  readings,
  leads: [],
  ...more,
});
const lead = (readings: readonly ProgressReading[], more: Partial<ProgressFacts> = {}) =>
  targetProgress(facts(readings, more)).figures.leadTimeDays;

describe("windows", () => {
  test("grow from the day the target was set to the length it was set by, and then move on", () => {
    const windows = progressWindows({ setAt, asOf: day(30), by: { from: day(-14), to: day(0) } });
    expect(windows.map(({ from, to }) => [(from - setAt) / msPerDay, (to - setAt) / msPerDay])).toEqual([
      [0, 7],
      [0, 14],
      [7, 21],
      [14, 28],
      [16, 30],
    ]);
  });
  test("hold all since then where the target was set by all there was, and nothing before anything happened", () => {
    const by = { from: null, to: setAt };
    expect(progressWindows({ setAt, asOf: day(15), by }).map(({ from }) => from)).toEqual([setAt, setAt, setAt]);
    expect(progressWindows({ setAt, asOf: setAt, by })).toEqual([]);
  });
  test("are few, whenever the target was set, and none begins before it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000 }), fc.option(fc.integer({ min: 1, max: 800 })), (days, length) => {
        const by = { from: length === null ? null : day(-length), to: setAt };
        const windows = progressWindows({ setAt, asOf: day(days), by });
        expect(windows.length).toBeLessThanOrEqual(13);
        expect(windows.at(-1)?.to).toBe(day(days));
        for (const { from, to } of windows) {
          expect(from).toBeGreaterThanOrEqual(setAt);
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(length === null ? Infinity : length * msPerDay);
        }
      }),
    );
  });
});

describe("a figure", () => {
  test("is told as the share of its way", () => {
    expect(lead([reading(0, 28, 20, 10)])).toEqual({ set: 12, target: 8, now: 10, way: 0.5, revised: false });
    expect(lead([reading(0, 28, 20, 7)]).way).toBe(1.25);
    expect(lead([reading(0, 28, 20, 14)]).way).toBe(-0.5);
  });
  test("without a way to go has none", () => {
    expect(targetProgress(facts([reading(0, 28, 20, 10)])).figures.itemsPerWeek).toMatchObject({ now: 4, way: null });
  });
  test("of too few cards is no point, and no figure of now", () => {
    const progress = targetProgress(facts([reading(0, 7, 9, 10), reading(0, 14, fewestProgressItems - 1, 9)]));
    expect(progress.points.map(({ items, totals: told }) => [items, told === null])).toEqual([
      [9, false],
      [4, true],
    ]);
    expect(progress.figures.leadTimeDays).toMatchObject({ now: null, way: null });
  });
  test("that is told otherwise now is compared no more; what was set stays", () => {
    const revised = lead([reading(0, 28, 20, 7)], { baseline: reading(-28, 0, 20, 7) });
    expect(revised).toEqual({ set: 12, target: 8, now: 7, way: null, revised: true });
    expect(lead([reading(0, 28, 20, 10)], { baseline: reading(-28, 0, 20, 12.3) }).revised).toBe(false);
    expect(lead([reading(0, 28, 20, 10)], { baseline: undefined })).toMatchObject({ way: 0.5, revised: false });
  });
});

describe("chance", () => {
  const cards = (from: number, to: number, days: (at: number) => number) =>
    Array.from({ length: (to - from) * 2 }, (_, at) => ({ at: day(from + at / 2), value: days(at) }));
  const noise = (at: number): number => ((at * 7919) % 13) / 3;
  test("is told from a change, and the same draw judges it each time", () => {
    const better = [...cards(-28, 0, (at) => 12 + noise(at)), ...cards(0, 28, (at) => 6 + noise(at + 5))];
    const same = [...cards(-28, 0, (at) => 12 + noise(at)), ...cards(0, 28, (at) => 12 + noise(at + 5))];
    const judged = (leads: ProgressFacts["leads"]) => targetProgress(facts([], { leads })).chance;
    expect([judged(better), judged(same)]).toEqual(["improved", "no-evidence"]);
    expect(judged(better)).toBe(judged(better));
  });
  test("of few cards is not judged", () => {
    expect(targetProgress(facts([], { leads: cards(-2, 2, noise) })).chance).toBe("too-little-data");
    expect(targetProgress(facts([], { asOf: setAt })).chance).toBeNull();
  });
});

test("of an unchanged process on the window of today is today's", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(plainEvents, randomWorkflow, (events, flow) => {
      const known = knownMap(ask(valueStreamMap, logOf(events, flow)));
      const { today } = futureState(known, []);
      const window = { from: day(-28), to: setAt };
      const same = { window, items: known.items, totals: today };
      const progress = targetProgress(facts([same], { today, future: today, baseline: same }));
      const isFew = known.items < fewestProgressItems;
      expect(progress.points[0]?.totals === null).toBe(isFew);
      for (const name of progressFigures)
        expect(progress.figures[name]).toEqual({
          set: today[name],
          target: today[name],
          now: isFew ? null : today[name],
          way: null,
          revised: false,
        });
    }),
    { numRuns: 200 },
  );
});
