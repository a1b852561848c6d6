import { daysBetween } from "../duration.ts";
import { percentilesOf, type PercentileName } from "../duration-summary.ts";
import { itemEnd, type CrossedItems } from "../flow-fold.ts";
import { cycleStartOf, itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { forEachStay } from "../stays.ts";

/** Age at which finished items left each stage for the last time; never falls from left to right. */
export interface StagePace extends Readonly<Record<PercentileName, number | null>> {
  readonly stageId: string;
}

/**
 * For each stage from the start up to the finish: percentiles of the age when finished items last left it,
 * as a running maximum from left to right. A stage nobody passed has none; the last stage before
 * the finish shows the cycle time itself.
 */
export function stagePace(query: MetricQuery): StagePace[] {
  const { log, conventions } = query;
  const { stages, calendar } = log;
  const { from, to } = windowOf(query);
  const spans = itemSpans(query);
  const stagesInProgress = log.workflow.stages.slice(stages.start, stages.finish);
  const lastLeft = lastLeaves(query, spans, stagesInProgress.length);
  const highest: Record<PercentileName, number> = { p50: 0, p70: 0, p85: 0, p95: 0 };
  return stagesInProgress.map(({ stageId }, index) => {
    const isLast = index === stagesInProgress.length - 1;
    const ages: number[] = [];
    for (let row = 0; row < spans.count; row++) {
      const finishedAt = spans.endedAt[row] as number;
      if (spans.end[row] !== itemEnd.finished || finishedAt < from || finishedAt >= to) continue;
      const startedAt = isLast ? cycleStartOf(query, spans, row) : (spans.at[row] as number);
      const leftAt = isLast
        ? finishedAt
        : (lastLeft[(spans.card[row] as number) * stagesInProgress.length + index] as number);
      if (!Number.isNaN(startedAt) && !Number.isNaN(leftAt))
        ages.push(daysBetween(calendar, startedAt, leftAt, conventions));
    }
    const found = percentilesOf(Float64Array.from(ages).sort(), conventions.percentile);
    const clamped = (name: PercentileName): number | null =>
      found[name] === null ? null : (highest[name] = Math.max(highest[name], found[name]));
    return { stageId, p50: clamped("p50"), p70: clamped("p70"), p85: clamped("p85"), p95: clamped("p95") };
  });
}

/** Per card and stage in progress: when the card last left it on the way to its finish; NaN where it never did. */
function lastLeaves(query: MetricQuery, spans: CrossedItems, width: number): Float64Array {
  const { cardIds, stages } = query.log;
  const finishedAt = new Float64Array(cardIds.length);
  for (let row = 0; row < spans.count; row++) finishedAt[spans.card[row] as number] = spans.endedAt[row] as number;
  const found = new Float64Array(cardIds.length * width).fill(Number.NaN);
  forEachStay(query, (slot, _, to, card) => {
    const index = slot - stages.start;
    if (index < 0 || index >= width || to > (finishedAt[card] as number)) return;
    const cell = card * width + index;
    if (!((found[cell] as number) >= to)) found[cell] = to;
  });
  return found;
}
