import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFacts } from "../../testing/any-facts.ts";
import { deployed, incident, shopFacts } from "../../testing/delivery-facts.ts";
import { answerFactMetric, factMetrics, type FactMetricId, type OutsideFact, type RawParams } from "../index.ts";

const now = { timeZone: "UTC", asOf: Date.parse("2026-03-18T00:00:00.000Z") };
const ask = <Id extends FactMetricId>(id: Id, raw: RawParams = {}, facts: readonly OutsideFact[] = shopFacts) =>
  answerFactMetric(facts, id, raw, now);

describe("three weeks of a shop, by hand", () => {
  it("counts deployments and the days that had one, quiet weeks too", () => {
    const { result, explain } = ask("deployment-frequency");
    expect(
      result.buckets.map(({ label, deployments, deploymentDays }) => [label, deployments, deploymentDays]),
    ).toEqual([
      ["2026-W10", 4, 3],
      ["2026-W11", 2, 2],
      ["2026-W12", 1, 1],
    ]);
    expect([result.deployments, result.deploymentDays]).toEqual([7, 6]);
    // From the 2nd at 9:00 to the end of the 17th and the instant after it.
    expect(result.perWeek).toBeCloseTo((7 * 7 * 24) / (15 * 24 + 15), 5);
    // Gaps in hours: 23, 12, 5, 155, 48, 117; the third of six in order is 23.
    expect(result.medianGapDays).toBeCloseTo(23 / 24, 12);
    expect(explain.included).toBe(7);
  });

  it("takes a change from its commit to its first deployment, and flags one deployed before it was committed", () => {
    const { result, explain } = ask("change-lead-time");
    expect(result.items.map(({ changeId, deploymentId, days }) => [changeId, deploymentId, days])).toEqual([
      ["a", "d1", 1],
      ["b", "d1", 0.5],
      ["c", "d2", 0.5],
      ["d", "d3", -0.5],
    ]);
    expect(result).toMatchObject({ n: 4, medianDays: 0.5, meanDays: 0.375, negative: 1 });
    expect(explain.excluded).toEqual([
      { factId: "d3", changeId: "c", reason: "deployed-before" },
      { factId: "d3", changeId: "lost", reason: "no-commit-time" },
    ]);
  });

  it("calls a deployment failed that says so or that an incident names", () => {
    const { result, explain } = ask("change-fail-rate");
    expect(result).toEqual({ failed: 3, deployments: 7, rate: 3 / 7 });
    expect(explain.excluded).toEqual([{ factId: "i3", reason: "unknown-deployment" }]);
  });

  it("recovers a failed deployment when it says so, else with its incident, and counts the open one", () => {
    const { result, explain } = ask("failed-deployment-recovery-time");
    expect(result.items.map(({ deploymentId, days }) => [deploymentId, days])).toEqual([
      ["d3", 0.25],
      ["d5", 0.25],
    ]);
    expect(result).toMatchObject({ n: 2, medianDays: 0.25, meanDays: 0.25, open: 1 });
    expect(explain.excluded).toEqual([{ factId: "d6", reason: "not-recovered" }]);
  });

  it("counts what an incident made necessary as rework", () => {
    expect(ask("deployment-rework-rate").result).toEqual({ unplanned: 2, deployments: 7, rate: 2 / 7 });
  });

  it("restores incidents of any cause, and leaves the open one out", () => {
    const { result } = ask("time-to-restore");
    expect(result).toMatchObject({ n: 2, open: 1, negative: 0 });
    expect(result.meanDays).toBeCloseTo((5 / 24 + 2) / 2, 12);
    expect(result.medianDays).toBeCloseTo(5 / 24, 12);
    expect(ask("time-to-restore", { percentile: "linear" }).result.medianDays).toBeCloseTo((5 / 24 + 2) / 2, 12);
  });

  it("narrows to a service and to a window", () => {
    expect(ask("deployment-frequency", { from: "2026-03-12" }).result.perWeek).toBeNull();
    expect(ask("change-fail-rate", { service: "mail" }).result).toEqual({ failed: 2, deployments: 2, rate: 1 });
    expect(ask("change-fail-rate", { from: "2026-03-04", to: "2026-03-11" }).result.deployments).toBe(2);
    expect(ask("change-lead-time", { from: "2026-03-03" }).result.items.map(({ changeId }) => changeId)).toEqual([
      "c",
      "d",
    ]);
  });

  it("counts no week that is still to come: what is not over is partial, and the rate is of the time up to now", () => {
    const { result } = ask("deployment-frequency", { from: "2026-03-02", to: "2026-03-30", "as-of": "2026-03-16" });
    expect(result.buckets.map(({ label, partial }) => [label, partial])).toEqual([
      ["2026-W10", false],
      ["2026-W11", false],
      ["2026-W12", true],
      ["2026-W13", true],
    ]);
    expect(result.perWeek).toBeCloseTo(6 / 2, 5);
    expect(ask("deployment-frequency", { from: "2026-03-16", to: "2026-03-30" }).result.perWeek).toBeNull();
  });

  it("knows at an earlier instant only what had happened by then", () => {
    const then = { "as-of": "2026-03-04T00:00:00Z" };
    expect(ask("failed-deployment-recovery-time", then).result).toMatchObject({ n: 0, open: 1 });
    expect(ask("time-to-restore", then).result).toMatchObject({ n: 0, open: 1 });
    expect(ask("deployment-frequency", then).result.deployments).toBe(3);
  });
});

describe("nothing to count", () => {
  it("answers null where a figure is not known, and zero where it is", () => {
    expect(ask("deployment-frequency", {}, []).result).toMatchObject({ deployments: 0, medianGapDays: null });
    expect(ask("change-lead-time", {}, []).result).toEqual({
      n: 0,
      medianDays: null,
      meanDays: null,
      negative: 0,
      items: [],
    });
    expect(ask("change-fail-rate", {}, []).result.rate).toBeNull();
    expect(ask("failed-deployment-recovery-time", {}, []).result).toMatchObject({ n: 0, medianDays: null, open: 0 });
    expect(ask("deployment-rework-rate", {}, []).result.rate).toBeNull();
    expect(ask("time-to-restore", {}, []).result).toMatchObject({ n: 0, meanDays: null, medianDays: null, open: 0 });
  });

  it("names what cannot be read", () => {
    const wrong = deployed("d", "02 09:00", { deployedAt: "someday" });
    expect(() => ask("change-fail-rate", {}, [wrong])).toThrow("facts[0].deployedAt");
    expect(() => ask("change-fail-rate", {}, [deployed("d", "02 09:00"), incident("d", "02 10:00")])).toThrow(
      "facts[1].factId",
    );
    expect(() => ask("change-fail-rate", { colour: "red" })).toThrow("colour");
    expect(() => ask("change-fail-rate", { from: "2026-03-04", to: "2026-03-04" })).toThrow("later than from");
  });
});

describe("whatever the facts", () => {
  it("their order changes no figure", () => {
    const shuffled = anyFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([facts, mixed]) => {
        for (const { id } of factMetrics) expect(ask(id, {}, mixed).result).toEqual(ask(id, {}, facts).result);
      }),
      { numRuns: 1_000 },
    );
  });

  it("adjacent windows add up, shares stay shares, and days never exceed deployments", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 27 }), (facts, day) => {
        const cut = `2026-03-${String(day).padStart(2, "0")}`;
        const of = (raw: RawParams) => ask("deployment-frequency", raw, facts).result;
        const all = of({ from: "2026-02-01", to: "2026-04-01" });
        const [before, after] = [of({ from: "2026-02-01", to: cut }), of({ from: cut, to: "2026-04-01" })];
        expect(before.deployments + after.deployments).toBe(all.deployments);
        expect(before.deploymentDays + after.deploymentDays).toBe(all.deploymentDays);
        expect(all.buckets.reduce((sum, { deployments }) => sum + deployments, 0)).toBe(all.deployments);
        // Up to now, and the instant after it.
        expect(all.perWeek).toBeCloseTo(all.deployments / (45 / 7), 5);
        expect(all.deploymentDays).toBeLessThanOrEqual(all.deployments);
        const { failed, deployments, rate } = ask("change-fail-rate", {}, facts).result;
        expect(failed).toBeLessThanOrEqual(deployments);
        expect(rate === null).toBe(deployments === 0);
        const recovery = ask("failed-deployment-recovery-time", {}, facts).result;
        expect(recovery.n + recovery.open).toBe(failed);
      }),
      { numRuns: 1_000 },
    );
  });
});
