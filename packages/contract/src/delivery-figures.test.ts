import { factMetrics, type FactMetricResults } from "@weir/flow-metrics";
import { expect, test } from "vitest";
import { deliveryFigures } from "./index.ts";

const none = { n: 0, medianDays: null, meanDays: null, negative: 0, items: [] };
const nothing: FactMetricResults = {
  "deployment-frequency": {
    period: "week",
    buckets: [],
    deployments: 0,
    deploymentDays: 0,
    perWeek: null,
    medianGapDays: null,
  },
  "change-lead-time": none,
  "change-fail-rate": { failed: 0, deployments: 0, rate: null },
  "failed-deployment-recovery-time": { ...none, open: 0 },
  "deployment-rework-rate": { unplanned: 0, deployments: 0, rate: null },
  "time-to-restore": { ...none, open: 0 },
};
const answersOf = (results: FactMetricResults) =>
  factMetrics.map(({ id: metric }) => ({ metric, result: results[metric] }));
const lines = (results: FactMetricResults): string[] =>
  deliveryFigures(answersOf(results)).map(({ value, notes }) => [value, ...notes].join(" · "));

test("what is not known is said so", () => {
  expect(lines(nothing)).toEqual([
    "0 deployments on 0 days",
    "not known",
    "not known",
    "not known",
    "not known",
    "not known",
  ]);
});

test("spans are told in the unit people would use, with what they rest on", () => {
  const figures = lines({
    "deployment-frequency": { ...nothing["deployment-frequency"], deployments: 7, deploymentDays: 6, perWeek: 3.14159 },
    "change-lead-time": { ...none, n: 4, medianDays: 0.5, negative: 1 },
    "change-fail-rate": { failed: 1, deployments: 8, rate: 0.125 },
    "failed-deployment-recovery-time": { ...none, n: 2, medianDays: 1 / 96, open: 1 },
    "deployment-rework-rate": { unplanned: 0, deployments: 8, rate: 0 },
    "time-to-restore": { ...none, n: 3, meanDays: 2.25, medianDays: 1.5, open: 0 },
  });
  expect(figures).toEqual([
    "3.1 a week · 7 deployments on 6 days",
    "12 hours · median of 4 changes · 1 deployed before the commit",
    "12.5 % · 1 of 8 deployments",
    "15 minutes · median of 2 failed deployments · 1 open, left out",
    "0 % · 0 of 8 deployments",
    "2.3 days · mean of 3 incidents; median 1.5 days",
  ]);
});
