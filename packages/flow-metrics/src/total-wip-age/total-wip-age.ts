import type { Calendar } from "../calendar.ts";
import { ticksPerDay, tickerOf, type DurationView } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import { indexFrom } from "../index-from.ts";
import { toInstant } from "../instant.ts";
import { itemSpans } from "../item-spans.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { dayEnds } from "../periods.ts";
import { explainPaths, notOpen } from "../explain-paths.ts";

export interface TotalAgePoint {
  readonly at: string;
  /** Items in progress then, as it is known now. */
  readonly items: number;
  readonly totalDays: number;
  /** Null without items. */
  readonly meanDays: number | null;
}
export interface TotalWipAgeResult {
  readonly now: TotalAgePoint;
  /** One per local day of the window, at its last instant, or at `asOf` for the day that has not ended. */
  readonly points: readonly TotalAgePoint[];
}

/** The ages of all items in progress added up, now and day by day; 0 without items. */
export const totalWipAge: Metric<Record<never, never>, TotalWipAgeResult> = {
  id: "total-wip-age",
  title: "Total work item age",
  unit: "days",
  formula: "Σ (t − S) over the items in progress at t",
  source: "Open Guide to Kanban 2025.7",
  params: [],
  compute(query) {
    const ends = dayEnds(query);
    const points = agesAt(query, [...ends, query.asOf]);
    return { now: points.at(-1) as TotalAgePoint, points: points.slice(0, -1) };
  },
  explain: (query) => explainPaths(totalWipAge, query, notOpen(query)),
};

/**
 * The total age at ascending instants. From one to the next, everything in progress grows older by the same,
 * so that each item is touched twice: where it comes in, and where it is gone.
 */
export function agesAt(query: MetricQuery, instants: readonly number[]): TotalAgePoint[] {
  const { log, conventions } = query;
  const axis = ageAxis(log.calendar, conventions);
  const now = instants.map((t) => axis.now(t));
  const items = instants.map(() => 0);
  const changes = instants.map(() => new ExactSum());
  const spans = itemSpans(query);
  for (let row = 0; row < spans.count; row++) {
    const startedAt = spans.at[row] as number;
    const first = indexFrom(instants, startedAt);
    const gone = indexFrom(instants, spans.endedAt[row] as number);
    if (first === gone) continue;
    const start = Math.min(axis.start(startedAt), now[first] as number);
    items[first] = (items[first] ?? 0) + 1;
    changes[first]?.add((now[first] as number) - start);
    if (gone === instants.length) continue;
    items[gone] = (items[gone] ?? 0) - 1;
    changes[gone]?.subtract((now[gone] as number) - start);
  }
  let count = 0;
  const total = new ExactSum();
  return instants.map((t, index) => {
    total.add(count * ((now[index] ?? 0) - (now[index - 1] ?? now[index] ?? 0)));
    total.addSum(changes[index] as ExactSum);
    count += items[index] ?? 0;
    const totalDays = (total.value() + count * axis.extra) / axis.perDay;
    return { at: toInstant(t), items: count, totalDays, meanDays: count === 0 ? null : totalDays / count };
  });
}

/** Ages as differences of whole numbers: of ticks, or of local days and one more. */
function ageAxis(
  calendar: Calendar,
  view: DurationView,
): { start(at: number): number; now(t: number): number; extra: number; perDay: number } {
  const ticks = tickerOf(calendar, view);
  if (view.cycle !== "inclusive") return { start: ticks, now: ticks, extra: 0, perDay: ticksPerDay };
  // In day counts an open item ends at the last instant before now.
  return { start: (at) => calendar.dayOf(at), now: (t) => calendar.dayOf(t - 1), extra: 1, perDay: 1 };
}
