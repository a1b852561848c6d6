import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goldenLog } from "../../testing/golden-log.ts";
import { logOfSpans, type Span } from "../../testing/span-log.ts";
import { answerMetric } from "../answer.ts";
import type { FlowLog } from "../flow-log.ts";
import { createRandom, logNormal } from "../random.ts";
import type { RawParams } from "../read-params.ts";
import type { Verdict } from "./verdict.ts";
import { journeysIn } from "../journeys.ts";

const day = 86_400_000;
const monday = Date.UTC(2026, 0, 5);
const date = (days: number): string => new Date(monday + days * day).toISOString();

/** One item a day for this many days from there on, each taking a random time with this mean. */
function daily(fromDay: number, days: number, meanDays: number, perDay = 1): Span[] {
  const random = createRandom(`${fromDay} ${meanDays}`);
  return Array.from({ length: days * perDay }, (_, index) => {
    const startedAt = monday + (fromDay + Math.floor(index / perDay)) * day + 9 * (day / 24);
    return { startedAt, finishedAt: startedAt + logNormal(random, meanDays, 0.6) * day };
  });
}

/** Seven weeks before, seven after; the review two weeks later. */
const frozen: RawParams = {
  "baseline-from": date(0),
  "baseline-to": date(49),
  "trial-from": date(49),
  "trial-to": date(98),
  review: date(112),
  "frozen-at": date(40),
};
const judged = (log: FlowLog, params: RawParams = {}): Verdict =>
  answerMetric(log, "experiment-verdict", { ...frozen, ...params }).result;
const changing = (before: number, after: number): FlowLog =>
  logOfSpans([...daily(0, 49, before), ...daily(49, 49, after), ...daily(98, 20, after)]);

describe("before and after", () => {
  const shorter = changing(6, 3);
  test("twice as fast", () => {
    const verdict = judged(shorter, { measure: "cycle-time-mean" });
    expect(verdict).toMatchObject({
      answer: "improved",
      exploratory: false,
      reasons: [],
      warnings: [],
      daysMore: null,
    });
    expect(verdict.baseline.value).toBeGreaterThan(5);
    expect(verdict.trial.value).toBeLessThan(4);
    // An item of the baseline was open when the change came: what became of the others stands in for it.
    expect(verdict.effect).toBeCloseTo((verdict.trial.value ?? 0) - (verdict.baseline.value ?? 0), 1);
    expect(verdict.interval?.[0]).toBeLessThan(verdict.effect ?? 0);
    expect(verdict.interval?.[1]).toBeLessThan(0);
    expect(verdict.p).toBeLessThan(0.05);
    expect([verdict.baseline.n, verdict.trial.n]).toEqual([49, 49]);
  });
  test("the same by the 85th percentile; the other way round it worsened", () => {
    expect(judged(shorter).answer).toBe("improved");
    expect(judged(changing(3, 6)).answer).toBe("worsened");
    expect(judged(shorter, { better: "higher" }).answer).toBe("worsened");
  });
  test("no change, no evidence", () => {
    expect(judged(changing(4, 4)).answer).toBe("no-evidence");
  });
  test("the same seed gives the same verdict, and what happens after the review changes nothing", () => {
    const later = logOfSpans([...daily(0, 49, 6), ...daily(49, 49, 3), ...daily(98, 200, 9)]);
    const shown = (log: FlowLog): Verdict => judged(log, { "as-of": date(150) });
    expect(shown(later)).toEqual(shown(changing(6, 3)));
  });
  test("a look before the review tells nothing", () => {
    const verdict = judged(shorter, { "as-of": date(100) });
    expect(verdict).toMatchObject({ answer: null, reasons: ["before-review"], effect: null, p: null, guards: [] });
    expect(verdict.baseline.value ?? verdict.trial.value).toBeNull();
  });
  test("across a change of what is counted nothing is compared", () => {
    const verdict = judged(shorter, { "definition-changed": [date(30)] });
    expect(verdict).toMatchObject({ answer: "not-comparable", reasons: ["definition-changed"], effect: null });
    expect(judged(shorter, { "definition-changed": [date(-3), date(120)] }).answer).toBe("improved");
  });
  test("written down after the start, or never: exploratory", () => {
    expect(judged(shorter, { "frozen-at": date(50) }).exploratory).toBe(true);
    const { "frozen-at": _, ...chosenLater } = frozen;
    expect(answerMetric(shorter, "experiment-verdict", chosenLater).result.exploratory).toBe(true);
  });
  test("a baseline that was picked because it was bad, or was worse than the time before it", () => {
    expect(judged(shorter, { "baseline-chosen": "because-bad" }).warnings).toEqual(["regression-to-the-mean"]);
    const spell = logOfSpans([...daily(-49, 49, 2), ...daily(0, 49, 6), ...daily(49, 63, 2)]);
    expect(judged(spell).warnings).toEqual(["regression-to-the-mean"]);
  });
  test("other things that happened in the windows are listed", () => {
    const log = changing(6, 3);
    const scope = { kind: "stage", stageId: "doing" } as const;
    log.append({ type: "wip-limit.set", seq: 900, at: date(49), scope, max: 3, policy: "warn" });
    log.append({ type: "wip-limit.cleared", seq: 901, at: date(200), scope });
    expect(judged(log, { marker: [date(10), date(-1)] }).markers).toEqual([
      { at: date(10), what: "marker" },
      { at: date(49), what: "wip-limit.set" },
    ]);
  });
  test("process behaviour signals stand beside it and decide nothing", () => {
    const one = [...daily(0, 49, 4), ...daily(49, 49, 4)];
    const straggler = { startedAt: monday + 60 * day, finishedAt: monday + 95 * day };
    const verdict = judged(logOfSpans([...one, straggler]), { "as-of": date(112) });
    expect(verdict.answer).toBe("no-evidence");
    expect(verdict.signals?.map(({ label }) => label)).toEqual(["item-56", "item-98"]);
    expect(judged(shorter, { measure: "flow-efficiency" }).signals).toBeNull();
  });
  test("three items a side are too little, and how much more it takes is told", () => {
    const verdict = judged(logOfSpans([...daily(46, 3, 4), ...daily(49, 3, 4)]), { "as-of": date(112) });
    expect(verdict).toMatchObject({ answer: "too-little-data", reasons: ["too-few-observations"], p: null });
    expect(verdict.daysMore).toEqual({ baseline: 82, trial: 82 });
  });
});

describe("items still open", () => {
  /** Two thirds take a day, the others thirty. */
  const mixed = (fromDay: number, days: number): Span[] =>
    daily(fromDay, days, 1).map(({ startedAt }, index) => ({
      startedAt,
      finishedAt: startedAt + (index % 3 === 2 ? 30 : 1) * day,
    }));
  const log = logOfSpans([...mixed(0, 49), ...mixed(49, 60)]);
  const verdict = judged(log, { review: date(98), "measure-percentile": "80", "as-of": date(98) });

  test("count as lasting longer: the percentile is the true one, not that of the quick ones", () => {
    const quick = journeysIn(log).flatMap(({ startedAt, finishedAt }) => {
      const counts = startedAt !== null && finishedAt !== null && startedAt >= monday + 49 * day;
      return counts && finishedAt < monday + 98 * day ? [(finishedAt - startedAt) / day] : [];
    });
    expect(quick.toSorted((a, b) => a - b)[Math.ceil(quick.length * 0.8) - 1]).toBe(1);
    expect(verdict.trial.value).toBe(30);
    expect(verdict.baseline.value).toBe(30);
    expect(verdict.trial.open).toBeGreaterThan(5);
    expect(verdict.answer).toBe("no-evidence");
  });
  test("a trial that finishes only what is quick did not improve", () => {
    const stuck = daily(49, 60, 1).map(({ startedAt }, index) =>
      index % 2 === 0 ? { startedAt } : { startedAt, finishedAt: startedAt + 0.5 * day },
    );
    const slower = logOfSpans([...daily(0, 49, 2), ...stuck]);
    const mean = judged(slower, { measure: "cycle-time-mean", "as-of": date(112) });
    expect(mean.answer).toBe("worsened");
    expect(mean.horizonDays).toBeGreaterThan(20);
    expect(judged(slower, { "measure-percentile": "50", "as-of": date(112) }).answer).not.toBe("improved");
  });
});

describe("guards", () => {
  const guardsOf = (log: FlowLog, guards: string): Record<string, string> =>
    Object.fromEntries(judged(log, { guards }).guards.map(({ measure, outcome }) => [measure, outcome]));
  const fewer = logOfSpans([...daily(-30, 79, 3, 3), ...daily(49, 70, 3)]);

  test("two thirds of the throughput are gone: broken; a margin of 90 % would have held", () => {
    expect(guardsOf(fewer, "throughput:10")).toEqual({ throughput: "broken" });
    expect(guardsOf(fewer, "throughput:90")).toEqual({ throughput: "held" });
  });
  test("not seen to worsen is not yet held", () => {
    expect(guardsOf(changing(4, 4), "cycle-time-mean:1")).toEqual({ "cycle-time-mean": "unclear" });
  });
  test("the measure itself needs no guard", () => {
    expect(judged(fewer, { measure: "throughput" }).guards.map(({ measure }) => measure)).toEqual(["total-age"]);
  });
});

const measures = fc.constantFrom("cycle-time-percentile", "cycle-time-mean", "throughput", "wip", "flow-efficiency");
/** Two items start at each instant. */
const someSpans = [...daily(0, 49, 3), ...daily(0, 49, 5), ...daily(49, 63, 4)];
/** What does not name an instant. */
const figuresOf = (verdict: Verdict): object => {
  const { answer, effect, interval, p, baseline, trial, dependence, guards, daysMore } = verdict;
  return { answer, effect, interval, p, baseline, trial, dependence, guards, daysMore };
};

test.each([
  ["cycle-time-percentile", "worsened"],
  ["cycle-time-mean", "worsened"],
  ["throughput", "worsened"],
  ["wip", "worsened"],
  ["total-age", "too-little-data"],
  ["flow-efficiency", "no-evidence"],
])("%s of a board that gets slower and finishes less: %s", (measure, answer) => {
  const log = logOfSpans([...daily(0, 49, 1, 3), ...daily(49, 70, 4, 2)]);
  expect(judged(log, { measure }).answer).toBe(answer);
});

test.each([
  ["review", { review: date(60) }],
  ["baseline-to", { "baseline-to": date(50) }],
  ["baseline-from", { "baseline-from": date(49) }],
  ["trial-to", { "trial-to": date(49) }],
  ["guards", { guards: "throughput" }],
  ["guards", { guards: "speed:10" }],
  ["measure-percentile", { "measure-percentile": "100" }],
  ["periods", { design: "switchback", periods: "2.5" }],
  ["burn-in-days", { design: "switchback", "burn-in-days": "14" }],
])("%s is refused in %j", (param, params) => {
  expect(() => judged(changing(4, 4), params)).toThrow(expect.objectContaining({ name: "MetricParamError", param }));
});

const shifts = fc.integer({ min: -200, max: 200 });
test("neither the order of cards nor whole weeks earlier or later change a verdict", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(someSpans, { minLength: 70 }), shifts, measures, (spans, weeks, measure) => {
      const moved = (ms: number): number => ms + weeks * 7 * day;
      const params = Object.fromEntries(
        Object.entries(frozen).map(([name, at]) => [name, new Date(moved(Date.parse(String(at)))).toISOString()]),
      );
      const later = spans.map(({ startedAt, finishedAt = 0 }) => ({
        startedAt: moved(startedAt),
        finishedAt: moved(finishedAt),
      }));
      const there = judged(logOfSpans(spans.toSorted((a, b) => a.startedAt - b.startedAt)), { measure });
      const here = judged(logOfSpans(later), { measure, ...params });
      expect(figuresOf(here)).toEqual(figuresOf(there));
    }),
    { numRuns: 40 },
  );
});

test("twelve cards are too little to tell anything", () => {
  const { result } = answerMetric(goldenLog(), "experiment-verdict", {});
  expect(result).toMatchObject({ answer: "too-little-data", exploratory: true, effect: null, p: null });
  expect(result.baseline.n + result.trial.n).toBe(10);
});
