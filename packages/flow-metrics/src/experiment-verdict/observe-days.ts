import { weekdayOf } from "../calendar.ts";
import { msPerDay } from "../instant.ts";
import { Level } from "../level.ts";
import type { MetricQuery } from "../metric.ts";
import { endOf, finishedItems, journeysOf } from "../population.ts";
import { meansOf, type Observed, type SeenWindow } from "./observed.ts";

/** Items finished a week, from the counts of whole local days. */
export function observeThroughput(query: MetricQuery, windows: readonly SeenWindow[]): Observed {
  const { calendar } = query.log;
  return observeDays(
    query,
    windows,
    ({ seenAt }) => {
      const finished = new Map<number, number>();
      const { from: _from, to: _to, ...whole } = query;
      for (const { finishedAt } of finishedItems({ ...whole, asOf: seenAt }).included) {
        const day = calendar.dayOf(finishedAt);
        finished.set(day, (finished.get(day) ?? 0) + 1);
      }
      return (day) => finished.get(day) ?? 0;
    },
    7,
  );
}

/** Items in progress at the end of each local day. */
export const observeWip = (query: MetricQuery, windows: readonly SeenWindow[]): Observed =>
  observeDays(query, windows, ({ seenAt }) => {
    const level = new Level(staysOf(query, seenAt));
    return (day) => level.at(lastInstant(query, day));
  });

/** Days of age that the items in progress hold together, at the end of each local day. */
export const observeTotalAge = (query: MetricQuery, windows: readonly SeenWindow[]): Observed =>
  observeDays(query, windows, ({ seenAt }) => {
    const stays = staysOf(query, seenAt);
    return (day) => {
      const at = lastInstant(query, day);
      return stays.reduce((sum, [from, to]) => (from <= at && at < to ? sum + (at - from) / msPerDay : sum), 0);
    };
  });

function staysOf(query: MetricQuery, seenAt: number): [number, number][] {
  const { log, conventions } = query;
  return journeysOf({ ...query, asOf: seenAt }).flatMap((journey): [number, number][] =>
    journey.startedAt === null ? [] : [[journey.startedAt, endOf(log, journey, conventions.finish)]],
  );
}

const lastInstant = ({ log }: MetricQuery, day: number): number => log.calendar.startOf(day + 1) - 1;

function observeDays(
  { log: { calendar } }: MetricQuery,
  windows: readonly SeenWindow[],
  reading: (window: SeenWindow) => (day: number) => number,
  scale = 1,
): Observed {
  const days = windows.map(({ from, to }) => {
    const whole: number[] = [];
    const first = calendar.dayOf(from);
    for (let day = calendar.startOf(first) === from ? first : first + 1; calendar.startOf(day + 1) <= to; day++)
      whole.push(day);
    return whole;
  });
  const readings = windows.map((window, index) => (days[index] ?? []).map(reading(window)));
  return meansOf(readings, { values: withoutWeekdays(days, readings), scale });
}

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
  const seen = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => (counts[weekday] ?? 0) > 0);
  const usual = (weekday: number): number => (sums[weekday] ?? 0) / (counts[weekday] ?? 1);
  const week = seen.reduce((sum, weekday) => sum + usual(weekday), 0) / seen.length;
  return days.map((window, index) =>
    window.map((day, place) => (values[index]?.[place] ?? 0) - usual(weekdayOf(day)) + week),
  );
}
