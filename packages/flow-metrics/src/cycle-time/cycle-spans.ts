import { daysBetween } from "../duration.ts";
import { itemEnd } from "../flow-fold.ts";
import { cycleStartOf, itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";

/** Cycle times of the items finished in the window as columns, ordered by finish; the same items as the metric's. */
export interface CycleSpans {
  readonly finishedAt: Float64Array;
  readonly days: Float64Array;
  readonly cardIds: readonly string[];
}

export function cycleSpans(query: MetricQuery): CycleSpans {
  const { log, conventions } = query;
  const { from, to } = windowOf(query);
  const spans = itemSpans(query);
  const rows: number[] = [];
  for (let row = 0; row < spans.count; row++) {
    const at = spans.endedAt[row] as number;
    if (spans.end[row] !== itemEnd.finished || at < from || at >= to) continue;
    if (!Number.isNaN(cycleStartOf(query, spans, row))) rows.push(row);
  }
  const idOf = (row: number): string => log.cardIds[spans.card[row] as number] ?? "";
  rows.sort((a, b) => (spans.endedAt[a] as number) - (spans.endedAt[b] as number) || (idOf(a) < idOf(b) ? -1 : 1));
  const finishedAt = Float64Array.from(rows, (row) => spans.endedAt[row] as number);
  const days = Float64Array.from(rows, (row, index) =>
    daysBetween(log.calendar, cycleStartOf(query, spans, row), finishedAt[index] as number, conventions),
  );
  return { finishedAt, days, cardIds: rows.map(idOf) };
}
