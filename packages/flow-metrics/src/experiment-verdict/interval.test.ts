import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleLogs } from "../../testing/pages/example-logs.ts";
import { logOfSpans, type Span } from "../../testing/span-log.ts";
import { answerMetric } from "../answer.ts";
import type { RawParams } from "../read-params.ts";
import { answerOf } from "./compare-windows.ts";
import { effectsNotRuledOut, sideOfZero, type Interval } from "./interval.ts";
import { alpha, type Verdict } from "./verdict.ts";

describe("turning a test round", () => {
  /** Calls everything below -2 and above 5 a difference. */
  const between = (low: number, high: number) => (effect: number) => (effect < low ? 1 : effect > high ? -1 : 0);
  test("the effects that are left", () => {
    expect(effectsNotRuledOut(between(-2, 5), { reach: 100, step: 1 })).toEqual([-2, 5]);
    expect(effectsNotRuledOut(between(2, 5), { reach: 100, step: 0.5 })).toEqual([2, 5]);
    expect(effectsNotRuledOut(between(-5, -2), { reach: 100, step: 0.5 })).toEqual([-5, -2]);
  });
  test("no bound where nothing is ruled out, however great", () => {
    expect(effectsNotRuledOut(between(-200, -2), { reach: 100, step: 1 })).toEqual([null, -2]);
    expect(effectsNotRuledOut(() => 0, { reach: 100, step: 1 })).toEqual([null, null]);
  });
  test("from above to below at once: one effect, and not zero", () => {
    const jump = (effect: number) => (effect < 0 ? 1 : -1);
    expect(effectsNotRuledOut(jump, { reach: 9, step: 1 })).toEqual([-1, -1]);
  });
  test("zero is left out if and only if the test calls it a difference, whatever else the test says", () => {
    const anyTest = fc.array(fc.constantFrom(-1 as const, 0 as const, 1 as const), { minLength: 3, maxLength: 41 });
    fc.assert(
      fc.property(anyTest, (calls) => {
        const middle = calls.length >> 1;
        const differs = (effect: number) => calls[middle + effect] ?? 0;
        expect(sideOfZero(effectsNotRuledOut(differs, { reach: middle, step: 1 }))).toBe(differs(0));
      }),
      { numRuns: 1_000 },
    );
  });
});

const agrees = ({ answer, interval, p, effect, measure }: Verdict): void => {
  if (interval === null) {
    expect(answer).toMatch(/too-little-data|not-comparable/);
    return;
  }
  const lower = measure.better === "lower" ? 1 : -1;
  const words = { [-lower]: "improved", 0: "no-evidence", [lower]: "worsened" };
  expect(answer).toBe(words[sideOfZero(interval)]);
  expect(answer !== "no-evidence").toBe((p ?? 1) <= alpha);
  const [low, high] = interval;
  if (effect === null) return;
  expect(low ?? -Infinity).toBeLessThanOrEqual(effect);
  expect(high ?? Infinity).toBeGreaterThanOrEqual(effect);
};

describe("answer, p and interval agree", () => {
  const team = exampleLogs.team.log();
  test("a percentile whose upper end is not reached: the effect is bounded from one side, and told", () => {
    const asked = { "trial-from": "2026-04-06", "frozen-at": "2026-03-30" };
    const verdict = answerMetric(team, "experiment-verdict", asked).result;
    expect(verdict).toMatchObject({ answer: "improved", interval: [null, expect.any(Number)] });
    expect(verdict.interval?.[1]).toBeLessThan(0);
    agrees(verdict);
  });
  test("an interval without ends decides nothing", () => {
    const open: Interval = [null, null];
    expect(answerOf({ better: "lower" }, open)).toBe("no-evidence");
    expect(answerOf({ better: "lower" }, [null, -1])).toBe("improved");
    expect(answerOf({ better: "higher" }, [null, -1])).toBe("worsened");
  });

  const hour = 3_600_000;
  const monday = Date.UTC(2026, 0, 5);
  const at = (hours: number): string => new Date(monday + hours * hour).toISOString();
  /** One item each twelve hours; many ties, many left open, slower or faster from the middle on. */
  const history = fc
    .record({
      lengths: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 120, maxLength: 224 }),
      coarse: fc.constantFrom(1, 6, 24),
      afterwards: fc.constantFrom(0, 0.3, 1, 3),
      leftOpen: fc.constantFrom(0, 3, 5, 11),
    })
    .map(({ lengths, coarse, afterwards, leftOpen }) =>
      lengths.map((length, index): Span => {
        const startedAt = monday + index * 12 * hour;
        const hours = Math.round((length * (index < 112 ? 1 : afterwards) * 6) / coarse) * coarse;
        const open = leftOpen > 0 && index % leftOpen === 2;
        return open ? { startedAt } : { startedAt, finishedAt: startedAt + hours * hour };
      }),
    );
  const frozen = { "trial-from": at(112 * 12), review: at(224 * 12), "as-of": at(224 * 12), "frozen-at": at(0) };
  const designs: readonly RawParams[] = [
    { ...frozen, "baseline-from": at(0) },
    { ...frozen, design: "switchback", "trial-from": at(0), "burn-in-days": "0" },
  ];
  const measures = ["cycle-time-percentile", "cycle-time-mean", "throughput", "wip", "total-age", "flow-efficiency"];
  test.each(measures)("%s", (measure) => {
    const asked = fc.record({
      design: fc.constantFrom(...designs),
      cycle: fc.constantFrom("elapsed", "inclusive"),
      "measure-percentile": fc.constantFrom("50", "85", "95"),
    });
    const answers = new Set<string | null>();
    fc.assert(
      fc.property(history, asked, (spans, { design, ...params }) => {
        const all = { ...design, ...params, measure, guards: "" };
        const verdict = answerMetric(logOfSpans(spans), "experiment-verdict", all).result;
        answers.add(verdict.answer);
        agrees(verdict);
      }),
      { numRuns: 150, endOnFailure: true },
    );
    expect([...answers]).toContain("no-evidence");
  });
});
