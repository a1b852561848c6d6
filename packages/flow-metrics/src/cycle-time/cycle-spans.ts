import { daysBetween } from "../duration.ts";
import { itemEnd, type CrossedItems } from "../flow-fold.ts";
import { cycleStartOf, itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";

/** Durations of the items finished in the window as columns, ordered by finish, then by card. */
export interface CycleSpans {
  readonly startedAt: Float64Array;
  readonly finishedAt: Float64Array;
  readonly days: Float64Array;
  readonly cardIds: readonly string[];
}

/** When an item's duration starts; NaN where it has none. */
type StartOf = (query: MetricQuery, spans: CrossedItems, row: number) => number;

/** Cycle times, or another duration that ends with the finish. */
export function cycleSpans(query: MetricQuery, startOf: StartOf = cycleStartOf): CycleSpans {
  const { log, conventions } = query;
  const { from, to } = windowOf(query);
  const spans = itemSpans(query);
  const rows: number[] = [];
  const starts = new Float64Array(spans.count);
  for (let row = 0; row < spans.count; row++) {
    const at = spans.endedAt[row] as number;
    if (spans.end[row] !== itemEnd.finished || at < from || at >= to) continue;
    starts[row] = startOf(query, spans, row);
    if (!Number.isNaN(starts[row])) rows.push(row);
  }
  const idOf = (row: number): string => log.cardIds[spans.card[row] as number] ?? "";
  rows.sort((a, b) => (spans.endedAt[a] as number) - (spans.endedAt[b] as number) || (idOf(a) < idOf(b) ? -1 : 1));
  const finishedAt = Float64Array.from(rows, (row) => spans.endedAt[row] as number);
  const startedAt = Float64Array.from(rows, (row) => starts[row] as number);
  const days = startedAt.map((from, index) =>
    daysBetween(log.calendar, from, finishedAt[index] as number, conventions),
  );
  return { startedAt, finishedAt, days, cardIds: rows.map(idOf) };
}
