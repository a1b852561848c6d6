import { describe, expect, test } from "vitest";
import { logOfSpans, type Span } from "../../testing/span-log.ts";
import { answerMetric } from "../answer.ts";
import { createRandom, logNormal } from "../random.ts";
import type { RawParams } from "../read-params.ts";
import { meansOf } from "./observed.ts";
import { drawOrder, possibleOrders } from "./switchback-order.ts";
import { compareSwitchback, planSwitchback } from "./switchback.ts";
import type { Verdict } from "./verdict.ts";

const day = 86_400_000;
const monday = Date.UTC(2026, 0, 5);
const frozen: RawParams = {
  design: "switchback",
  "trial-from": new Date(monday).toISOString(),
  "frozen-at": new Date(monday).toISOString(),
  measure: "cycle-time-mean",
  seed: "fortnights",
};

/** One item a day, its time by whether the policy is on, on that day. */
function played(order: Verdict["order"], days: (on: boolean, dayOfPeriod: number) => number): Verdict {
  const random = createRandom("played");
  const spans = (order ?? []).flatMap(({ from, to, on }) => {
    const length = (Date.parse(to) - Date.parse(from)) / day;
    return Array.from({ length }, (_, index): Span => {
      const startedAt = Date.parse(from) + (index + 0.4) * day;
      return { startedAt, finishedAt: startedAt + logNormal(random, days(on, index), 0.3) * day };
    });
  });
  return ask({ "as-of": new Date(monday + 200 * day).toISOString() }, spans);
}
const ask = (params: RawParams, spans: readonly Span[] = []): Verdict =>
  answerMetric(logOfSpans(spans), "experiment-verdict", { ...frozen, ...params }).result;

const planned = ask({ "as-of": new Date(monday).toISOString() });

describe("the order", () => {
  test("is drawn from the seed, before anything happened", () => {
    expect(planned).toMatchObject({ answer: null, reasons: ["before-review"], exploratory: false, carryOver: null });
    expect(planned.order).toHaveLength(8);
    expect(planned.order?.filter(({ on }) => on)).toHaveLength(4);
    expect(ask({ "as-of": new Date(monday).toISOString() })).toEqual(planned);
    expect(planned.order?.[0]).toMatchObject({
      from: "2026-01-05T00:00:00.000Z",
      countsFrom: "2026-01-08T00:00:00.000Z",
      to: "2026-01-19T00:00:00.000Z",
    });
  });
  test("other seeds draw other orders, each as often", () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6_000; seed++) {
      const order = drawOrder(4, createRandom(seed)).map(Number).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(["0011", "0101", "0110", "1001", "1010", "1100"]);
    for (const count of seen.values()) expect(Math.abs(count - 1_000)).toBeLessThan(130);
  });
  test("all that could have been drawn are looked at, or very many", () => {
    const random = createRandom("orders");
    const eight = possibleOrders(drawOrder(8, random), random).map((order) => order.join());
    expect(new Set(eight).size).toBe(70);
    expect(eight).toHaveLength(70);
    expect(possibleOrders(drawOrder(30, random), random)).toHaveLength(5_001);
  });
});

describe("eight fortnights", () => {
  test("twice as fast whenever it is on", () => {
    const verdict = played(planned.order, (on) => (on ? 2 : 4));
    expect(verdict).toMatchObject({ answer: "improved", blocks: [4, 4], reasons: [] });
    expect(verdict.p).toBeCloseTo(2 / 70, 10);
    expect(verdict.interval?.[1]).toBeLessThan(0);
    expect(verdict.carryOver).toBeGreaterThan(0.1);
    expect(verdict.trial.n).toBe(4 * 11);
  });
  test("no effect, no evidence; what happens in the burn-in does not count", () => {
    expect(played(planned.order, () => 3).answer).toBe("no-evidence");
    expect(played(planned.order, (on, index) => (on && index < 3 ? 9 : 3)).answer).toBe("no-evidence");
  });
  test("six are too few", () => {
    const params = { "as-of": new Date(monday + 200 * day).toISOString(), periods: "6" };
    expect(ask(params, [{ startedAt: monday }])).toMatchObject({
      answer: "too-little-data",
      reasons: ["too-few-periods"],
    });
  });
});

test("under no effect, every order that could be drawn leads to a verdict at most one time in twenty", () => {
  const means = [3, 9, 4, 1, 5, 8, 2, 6];
  const observe = () => meansOf(means.map((mean) => [mean]));
  const design = { from: 0, periods: 8, periodDays: 14, burnInDays: 0, reviewAt: 112 * day };
  const random = createRandom("exact");
  const plan = planSwitchback(design, random);
  const orders = possibleOrders(
    plan.map(({ on }) => on),
    random,
  );
  const verdicts = orders.filter((order) => {
    const periods = plan.map((period, index) => ({ ...period, on: order[index] === true }));
    return compareSwitchback(observe, periods, { better: "lower" }, random).answer !== "no-evidence";
  });
  expect(verdicts.length).toBeGreaterThan(0);
  expect(verdicts.length).toBeLessThanOrEqual(0.05 * orders.length);
});
