import { dateLabel, weekLabel, weekStart, type Calendar } from "./calendar.ts";
import { toInstant } from "./instant.ts";
import type { MetricQuery, ParamSpec } from "./metric.ts";
import { windowOf } from "./population.ts";

export type PeriodLength = "day" | "week";

export interface Period {
  readonly from: string;
  readonly to: string;
  /** `2013-05-18`, the ISO week `2013-W20`, or the first and last day of another week, `2013-05-14/2013-05-20`. */
  readonly label: string;
  /** Not wholly inside the window, or not over yet. */
  readonly partial: boolean;
}

const isoWeekStart = 1;

export interface PeriodParams {
  readonly period?: PeriodLength;
  /** 1 = Monday ... 7 = Sunday. */
  readonly "week-start"?: number;
}

/** How a window is cut into periods. */
export const periodParams: readonly ParamSpec[] = [
  {
    name: "period",
    kind: "choice",
    choices: ["week", "day"],
    default: "week",
    description: "Length of a period",
  },
  {
    name: "week-start",
    kind: "number",
    min: 1,
    max: 7,
    whole: true,
    default: isoWeekStart,
    description:
      "Day a week starts on, from 1 = Monday to 7 = Sunday; other weeks than ISO ones are called by their days",
  },
];

/** Instants of one zone, `[from, to)`, and the last one known: a period that it lies in is not over. */
export interface LocalSpan {
  readonly calendar: Calendar;
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}

/** The local days or weeks that a window touches, in order. */
export class Periods {
  readonly length: PeriodLength;
  readonly all: readonly Period[];
  /** First instants of the periods and of the one after them. */
  readonly starts: readonly number[];
  readonly #window: { readonly from: number; readonly to: number };

  constructor(
    query: MetricQuery | LocalSpan,
    { period: length = "week", "week-start": startsOn = isoWeekStart }: PeriodParams,
  ) {
    const { calendar } = "log" in query ? query.log : query;
    const window = "log" in query ? windowOf(query) : { from: query.from, to: query.to };
    const over = Math.min(window.to, query.asOf + 1);
    const days = length === "week" ? 7 : 1;
    const firstDay = calendar.dayOf(window.from);
    const starts: number[] = [];
    const all: Period[] = [];
    const start = length === "week" ? weekStart(firstDay, startsOn) : firstDay;
    for (let day = start; calendar.startOf(day) < window.to; day += days) {
      const [from, to] = [calendar.startOf(day), calendar.startOf(day + days)];
      if (starts.length === 0) starts.push(from);
      starts.push(to);
      all.push({
        from: toInstant(from),
        to: toInstant(to),
        label: length === "week" ? labelOfWeek(day, startsOn) : dateLabel(day),
        partial: from < window.from || to > over,
      });
    }
    this.length = length;
    this.#window = window;
    this.starts = starts;
    this.all = all;
  }

  /** Which period an instant lies in; -1 outside the window. */
  indexOf(at: number): number {
    if (at < this.#window.from || at >= this.#window.to) return -1;
    let low = 0;
    let high = this.starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** A number only for the weeks that ISO numbers. */
const labelOfWeek = (firstDay: number, startsOn: number): string =>
  startsOn === isoWeekStart ? weekLabel(firstDay) : `${dateLabel(firstDay)}/${dateLabel(firstDay + 6)}`;

/** The last instant of each local day of the window, and `asOf` for the day that has not ended; none of days to come. */
export function dayEnds(query: MetricQuery): number[] {
  const { calendar } = query.log;
  const { from, to } = windowOf(query);
  const ends: number[] = [];
  for (let day = calendar.dayOf(from); calendar.startOf(day) < Math.min(to, query.asOf + 1); day++) {
    // A date the zone skipped has no last instant.
    if (calendar.startOf(day + 1) > calendar.startOf(day))
      ends.push(Math.min(calendar.startOf(day + 1) - 1, query.asOf));
  }
  return ends;
}
