import type { CrossedItems } from "../flow-fold.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";

/** Little's identity in local days: an item counts on every day it was in progress at any time. */
export interface InclusiveTwin {
  /** Local days the window touches. */
  readonly days: number;
  /** Σ over days of the items in progress at any time that day. */
  readonly itemDays: number;
  /** Σ over items of the days they touched within the window. */
  readonly itemDaysFromItems: number;
  /** Null over a window without days. */
  readonly averageWip: number | null;
}

export function inclusiveTwin(query: MetricQuery, spans: CrossedItems): InclusiveTwin {
  const { calendar } = query.log;
  const { asOf } = query;
  const { from, to } = windowOf(query);
  const end = Math.min(to, asOf);
  const firstDay = calendar.dayOf(from);
  const lastDay = end > from ? calendar.dayOf(end - 1) : firstDay - 1;
  const changes = new Int32Array(Math.max(0, lastDay - firstDay + 1) + 1);
  let itemDaysFromItems = 0;
  for (let row = 0; row < spans.count; row++) {
    const startedAt = spans.at[row] as number;
    const endedAt = spans.endedAt[row] as number;
    const low = Math.max(calendar.dayOf(startedAt), firstDay);
    const high = Math.min(calendar.dayOf(Math.min(endedAt, asOf)), lastDay);
    if (low > high) continue;
    itemDaysFromItems += high - low + 1;
    changes[low - firstDay]! += 1;
    changes[high - firstDay + 1]! -= 1;
  }
  let [level, itemDays] = [0, 0];
  for (let day = firstDay; day <= lastDay; day++) itemDays += level += changes[day - firstDay] as number;
  const days = lastDay - firstDay + 1;
  return { days, itemDays, itemDaysFromItems, averageWip: days > 0 ? itemDays / days : null };
}
