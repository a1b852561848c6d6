import { partsOf } from "../flow-efficiency/flow-efficiency.ts";
import type { MetricQuery } from "../metric.ts";
import { finishedItems } from "../population.ts";
import { around, type Observed, type SeenWindow } from "./observed.ts";

interface Parts {
  readonly activeDays: number;
  readonly totalDays: number;
}

/**
 * Flow efficiency of the items started in each window and finished when last seen. An item adds how far its active
 * time exceeds the common share of its time, so that long items weigh more: a ratio of sums, never a mean of ratios.
 */
export function observeEfficiency(query: MetricQuery, windows: readonly SeenWindow[]): Observed {
  const items = windows.map((window) => partsIn(query, window));
  const common = shareOf(items.flat()) ?? 0;
  const totalDays = items.flat().reduce((sum, part) => sum + part.totalDays, 0) / Math.max(1, items.flat().length);
  const figure = (chosen: readonly number[]): number | null => shareOf(chosen.flatMap((window) => items[window] ?? []));
  const adds = (part: Parts): number =>
    common + (totalDays === 0 ? 0 : (part.activeDays - common * part.totalDays) / totalDays);
  return {
    values: items.map((window) => window.map(adds)),
    open: items.map(() => 0),
    horizonDays: null,
    outOfSight: false,
    figure,
    band: (chosen, error) => around(figure(chosen), error),
  };
}

function partsIn(query: MetricQuery, { from, to, seenAt }: SeenWindow): Parts[] {
  const { from: _from, to: _to, ...whole } = query;
  const seen = { ...whole, asOf: seenAt };
  const startOf = (item: { journey: { startedAt: number | null } }): number => item.journey.startedAt ?? -Infinity;
  return finishedItems(seen)
    .included.filter((item) => startOf(item) >= from && startOf(item) < to)
    .map((item) => ({ startedAt: startOf(item), ...partsOf(seen, item) }))
    .sort((a, b) => a.startedAt - b.startedAt || a.totalDays - b.totalDays || a.activeDays - b.activeDays);
}

function shareOf(parts: readonly Parts[]): number | null {
  const total = parts.reduce((sum, { totalDays }) => sum + totalDays, 0);
  return total === 0 ? null : parts.reduce((sum, { activeDays }) => sum + activeDays, 0) / total;
}
