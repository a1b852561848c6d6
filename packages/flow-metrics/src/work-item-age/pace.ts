import { startOf } from "../cycle-time/cycle-time.ts";
import { daysBetween } from "../duration.ts";
import { percentilesOf, type PercentileName } from "../duration-summary.ts";
import type { MetricQuery } from "../metric.ts";
import { finishedItems, type FinishedItem } from "../population.ts";

/** Age at which finished items left each stage for the last time; never falls from left to right. */
export interface StagePace extends Readonly<Record<PercentileName, number | null>> {
  readonly stageId: string;
}

/**
 * For each stage from the start up to the finish: percentiles of the age when finished items last left it,
 * as a running maximum from left to right. A skipped stage gives no observation; the last stage before
 * the finish shows the cycle time itself.
 */
export function stagePace(query: MetricQuery): StagePace[] {
  const { log, conventions } = query;
  const { stages, calendar } = log;
  const finished = finishedItems(query).included;
  const stagesInProgress = log.workflow.stages.slice(stages.start, stages.finish);
  const highest: Record<PercentileName, number | null> = { p50: null, p70: null, p85: null, p95: null };
  return stagesInProgress.map(({ stageId }, index) => {
    const isLast = index === stagesInProgress.length - 1;
    const ages = finished.flatMap((item) => {
      const from = isLast ? startOf(item, query) : item.journey.startedAt;
      const leftAt = isLast ? item.finishedAt : lastLeft(item, stageId);
      return from === null || leftAt === null ? [] : [daysBetween(calendar, from, leftAt, conventions)];
    });
    const found = percentilesOf(Float64Array.from(ages).sort(), conventions.percentile);
    for (const name of ["p50", "p70", "p85", "p95"] as const) {
      const value = found[name];
      if (value !== null) highest[name] = Math.max(highest[name] ?? value, value);
    }
    return { stageId, ...highest };
  });
}

function lastLeft({ journey, visitsToFinish }: FinishedItem, stageId: string): number | null {
  return journey.visits.slice(0, visitsToFinish).findLast((visit) => visit.stageId === stageId)?.leftAt ?? null;
}
