import { msPerDay } from "../../instant.ts";
import { percentile } from "../../percentile.ts";
import { Periods, periodParams, type Period, type PeriodLength, type PeriodParams } from "../../periods.ts";
import { inWindow, readDelivery } from "../delivery.ts";
import { doraSource, type FactMetric } from "../fact-metric.ts";

export interface DeploymentBucket extends Period {
  readonly deployments: number;
  /** Local days with at least one deployment. */
  readonly deploymentDays: number;
}

export interface DeploymentFrequencyResult {
  readonly period: PeriodLength;
  /** Every period of the window, those without a deployment too. */
  readonly buckets: readonly DeploymentBucket[];
  readonly deployments: number;
  readonly deploymentDays: number;
  /** Deployments a week over the window up to now; null for less than a week. */
  readonly perWeek: number | null;
  /** Median time from one deployment to the next; null with fewer than two. */
  readonly medianGapDays: number | null;
}

/** How often something goes into production: deployments and the days that had one. */
export const deploymentFrequency: FactMetric<PeriodParams, DeploymentFrequencyResult> = {
  id: "deployment-frequency",
  title: "Deployment frequency",
  unit: "deployments per period",
  formula: "count of deployments in each period [from, to), and count of local days with at least one",
  source: doraSource,
  params: periodParams,
  compute(query, params) {
    const { calendar, asOf, percentile: kind } = query;
    const delivery = readDelivery(query);
    const { included } = inWindow(delivery.deployments, delivery.window);
    const periods = new Periods({ calendar, asOf, ...delivery.window }, params);
    const counts = periods.all.map(() => 0);
    const days = periods.all.map(() => 0);
    let lastDay = Number.NEGATIVE_INFINITY;
    for (const { at } of included) {
      const index = periods.indexOf(at);
      const day = calendar.dayOf(at);
      counts[index] = (counts[index] ?? 0) + 1;
      if (day !== lastDay) days[index] = (days[index] ?? 0) + 1;
      lastDay = day;
    }
    const weeks = (Math.min(delivery.window.to, asOf + 1) - delivery.window.from) / (7 * msPerDay);
    const gaps = included.slice(1).map(({ at }, index) => (at - (included[index]?.at ?? at)) / msPerDay);
    return {
      period: periods.length,
      buckets: periods.all.map((one, index) => {
        return { ...one, deployments: counts[index] ?? 0, deploymentDays: days[index] ?? 0 };
      }),
      deployments: included.length,
      deploymentDays: days.reduce((sum, count) => sum + count, 0),
      perWeek: weeks < 1 ? null : included.length / weeks,
      medianGapDays: percentile(Float64Array.from(gaps).sort(), 50, kind),
    };
  },
  explain(query) {
    const delivery = readDelivery(query);
    const { included, excluded } = inWindow(delivery.deployments, delivery.window);
    const { formula, source } = deploymentFrequency;
    return { formula, source, included: included.length, excluded };
  },
};
