import { partsOf } from "../flow-efficiency/flow-efficiency.ts";
import type { MetricQuery } from "../metric.ts";
import { finishedItems } from "../population.ts";
import type { Observed, SeenWindow } from "./observed.ts";

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
  const figure = (chosen: readonly number[]): number | null => shareOf(chosen.flatMap((window) => items[window] ?? []));
  return {
    values: valuesOf(items),
    open: items.map(() => 0),
    horizonDays: null,
    outOfSight: false,
    figure,
    scale: {
      reach: 1,
      step: 1e-6,
      without: (marked, effect) =>
        valuesOf(items.map((window, index) => (marked[index] === true ? window.map(less(effect)) : window))),
    },
  };
}

const less =
  (effect: number) =>
  ({ activeDays, totalDays }: Parts): Parts => ({ activeDays: activeDays - effect * totalDays, totalDays });

function valuesOf(items: readonly (readonly Parts[])[]): number[][] {
  const pool = items.flat();
  const common = shareOf(pool) ?? 0;
  const totalDays = pool.reduce((sum, part) => sum + part.totalDays, 0) / Math.max(1, pool.length);
  const adds = (part: Parts): number =>
    common + (totalDays === 0 ? 0 : (part.activeDays - common * part.totalDays) / totalDays);
  return items.map((window) => window.map(adds));
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
