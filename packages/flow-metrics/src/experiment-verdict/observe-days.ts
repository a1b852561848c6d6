import { weekdayOf } from "../calendar.ts";
import { itemEnd } from "../flow-fold.ts";
import { itemSpans } from "../item-spans.ts";
import type { MetricQuery } from "../metric.ts";
import { agesAt } from "../total-wip-age/total-wip-age.ts";
import { meansOf, type Observed, type SeenWindow } from "./observed.ts";

/** Items finished a week, from the counts of whole local days. */
export function observeThroughput(query: MetricQuery, windows: readonly SeenWindow[]): Observed {
  const { calendar } = query.log;
  const finishedPerDay = (days: readonly number[], seenAt: number): number[] => {
    const first = days[0] ?? 0;
    const counts = days.map(() => 0);
    const spans = itemSpans({ ...query, asOf: seenAt });
    for (let row = 0; row < spans.count; row++) {
      if (spans.end[row] !== itemEnd.finished) continue;
      const day = calendar.dayOf(spans.endedAt[row] as number) - first;
      if (day >= 0 && day < counts.length) counts[day] = (counts[day] ?? 0) + 1;
    }
    return counts;
  };
  return observeDays(query, windows, finishedPerDay, 7);
}

/** Items in progress at the end of each local day. */
export const observeWip = (query: MetricQuery, windows: readonly SeenWindow[]): Observed =>
  observeDays(query, windows, (days, seenAt) => levelsAt(query, days, seenAt).map(({ items }) => items));

/** Days of age that the items in progress hold together, at the end of each local day. */
export const observeTotalAge = (query: MetricQuery, windows: readonly SeenWindow[]): Observed =>
  observeDays(query, windows, (days, seenAt) => levelsAt(query, days, seenAt).map(({ totalDays }) => totalDays));

function levelsAt(query: MetricQuery, days: readonly number[], seenAt: number): ReturnType<typeof agesAt> {
  const ends = days.map((day) => query.log.calendar.startOf(day + 1) - 1);
  return agesAt({ ...query, asOf: seenAt }, ends);
}

function observeDays(
  { log: { calendar } }: MetricQuery,
  windows: readonly SeenWindow[],
  read: (days: readonly number[], seenAt: number) => number[],
  scale = 1,
): Observed {
  const days = windows.map(({ from, to }) => {
    const whole: number[] = [];
    const first = calendar.dayOf(from);
    for (let day = calendar.startOf(first) === from ? first : first + 1; calendar.startOf(day + 1) <= to; day++)
      whole.push(day);
    return whole;
  });
  const readings = windows.map(({ seenAt }, index) => read(days[index] ?? [], seenAt));
  return meansOf(readings, { values: withoutWeekdays(days, readings), scale });
}

/** A weekday seen less often says more about those days than about the weekday. */
const fewestOfAWeekday = 4;

/** Takes out what a weekday usually adds, so that windows with different weekends are compared like with like. */
function withoutWeekdays(days: readonly (readonly number[])[], values: readonly (readonly number[])[]): number[][] {
  const sums = new Float64Array(8);
  const counts = new Float64Array(8);
  days.forEach((window, index) =>
    window.forEach((day, place) => {
      const weekday = weekdayOf(day);
      sums[weekday] = (sums[weekday] ?? 0) + (values[index]?.[place] ?? 0);
      counts[weekday] = (counts[weekday] ?? 0) + 1;
    }),
  );
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  if (weekdays.some((weekday) => (counts[weekday] ?? 0) < fewestOfAWeekday)) return values.map((window) => [...window]);
  const usual = (weekday: number): number => (sums[weekday] ?? 0) / (counts[weekday] ?? 1);
  const week = weekdays.reduce((sum, weekday) => sum + usual(weekday), 0) / weekdays.length;
  return days.map((window, index) =>
    window.map((day, place) => (values[index]?.[place] ?? 0) - usual(weekdayOf(day)) + week),
  );
}
