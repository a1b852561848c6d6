import { calendarOf, weekdayOf, weekStart, type Calendar } from "./calendar.ts";
import { indexFrom } from "./index-from.ts";
import { FlowInputError, msPerDay } from "./instant.ts";

/** When people work, as plain data. A day without hours and a holiday are free. */
export interface WorkingTime {
  /** Local hours of some weekdays, 1 = Monday: `{ weekdays: [1, 2], from: "09:00", to: "17:00" }`. `24:00` is the end of a day. */
  readonly hours: readonly { readonly weekdays: readonly number[]; readonly from: string; readonly to: string }[];
  /** Local dates, `2026-12-25`. */
  readonly holidays?: readonly string[];
  /** IANA name; absent: the board's zone. */
  readonly timeZone?: string;
}

/** Whole days from Monday to Friday. */
export const weekdaysOnly: WorkingTime = { hours: [{ weekdays: [1, 2, 3, 4, 5], from: "00:00", to: "24:00" }] };

/** Dates left out by places that crossed the date line: Kwajalein, Kiribati, Samoa (tz database). */
const datesSkipped = ["1993-08-21", "1994-12-31", "1995-01-01", "2011-12-30"].map(readDate);

type Hours = readonly [from: number, to: number];

/**
 * Counts working time in whole ticks, of which every working day has 86,400,000 however long it is:
 * a day begun counts with its share, so that days with shorter hours or a change of the clock weigh the same.
 */
export class WorkingClock {
  readonly #calendar: Calendar;
  /** Merged hours by weekday from Monday on, in ms of the local day. */
  readonly #week: readonly (readonly Hours[])[];
  /** Working days of a week before each of its days, and in all of it. */
  readonly #before: readonly number[];
  readonly #holidays: readonly number[];
  #day = Number.NaN;
  #from = 0;
  #to = 0;
  #spans: readonly Hours[] = [];
  #length = 0;
  #daysBefore = 0;

  /** Throws `FlowInputError` for hours, dates or a zone that cannot be read. */
  constructor(boardCalendar: Calendar, time: WorkingTime) {
    this.#calendar = time.timeZone === undefined ? boardCalendar : calendarOf(time.timeZone);
    this.#week = weekOf(time);
    let days = 0;
    this.#before = [0, ...this.#week.map((hours) => (days += hours.length > 0 ? 1 : 0))];
    const holidays = new Set([...(time.holidays ?? []).map(readDate), ...this.#skippedDates()]);
    this.#holidays = [...holidays].filter((day) => this.#hoursOn(day).length > 0).sort((a, b) => a - b);
  }

  /** Ticks since a fixed Monday; the difference between two instants is the working time between them. */
  ticksAt(ms: number): number {
    if (!(ms >= this.#from && ms < this.#to)) this.#turnTo(this.#calendar.dayOf(ms));
    let worked = 0;
    for (const [from, to] of this.#spans) worked += Math.max(0, Math.min(ms, to) - from);
    const share = this.#length === 0 ? 0 : Math.round((worked / this.#length) * msPerDay);
    return this.#daysBefore * msPerDay + share;
  }

  #turnTo(day: number): void {
    const calendar = this.#calendar;
    const monday = weekStart(day);
    const free = indexFrom(this.#holidays, day);
    const isHoliday = this.#holidays[free] === day;
    this.#day = day;
    this.#from = calendar.startOf(day);
    this.#to = calendar.startOf(day + 1);
    this.#spans = isHoliday
      ? []
      : this.#hoursOn(day).map(([from, to]): Hours => [calendar.instantOf(day, from), calendar.instantOf(day, to)]);
    this.#length = this.#spans.reduce((sum, [from, to]) => sum + to - from, 0);
    this.#daysBefore =
      ((monday + 3) / 7) * (this.#before[7] as number) + (this.#before[this.#day - monday] as number) - free;
  }
  /** A date that never was has no working time. */
  #skippedDates(): readonly number[] {
    return datesSkipped.filter((day) => this.#calendar.startOf(day) === this.#calendar.startOf(day + 1));
  }
  #hoursOn(day: number): readonly Hours[] {
    return this.#week[weekdayOf(day) - 1] ?? [];
  }
}

const clocks = new WeakMap<WorkingTime, Map<Calendar, WorkingClock>>();

/** The clock of a working time in a board's zone; made once for each object. */
export function workingClock(calendar: Calendar, time: WorkingTime = weekdaysOnly): WorkingClock {
  const known = clocks.get(time) ?? new Map<Calendar, WorkingClock>();
  const clock = known.get(calendar) ?? new WorkingClock(calendar, time);
  clocks.set(time, known.set(calendar, clock));
  return clock;
}

function weekOf({ hours }: WorkingTime): Hours[][] {
  const week = Array.from({ length: 7 }, (): Hours[] => []);
  hours.forEach(({ weekdays, from, to }, index) => {
    const place = `workingTime.hours[${index}]`;
    const span: Hours = [readTime(`${place}.from`, from), readTime(`${place}.to`, to)];
    if (span[0] >= span[1]) throw new FlowInputError(`${place}.to`, to, `a time after ${from} of the same day`);
    for (const weekday of weekdays) {
      const day = week[weekday - 1];
      if (day === undefined) throw new FlowInputError(`${place}.weekdays`, weekday, "a weekday from 1 = Monday to 7");
      day.push(span);
    }
  });
  if (week.every((day) => day.length === 0)) throw new FlowInputError("workingTime.hours", "", "at least one weekday");
  return week.map(merged);
}

function merged(spans: readonly Hours[]): Hours[] {
  const found: Hours[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], to)];
    else found.push([from, to]);
  }
  return found;
}

function readTime(place: string, text: string): number {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (Number(minute) < 60 && minutes <= 1440) return minutes * 60_000;
  throw new FlowInputError(place, text, "a local time from 00:00 to 24:00");
}

function readDate(text: string, index: number): number {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // A date that does not exist rolls over (31 February).
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text))
    throw new FlowInputError(`workingTime.holidays[${index}]`, text, "a date, like 2026-12-25");
  return ms / msPerDay;
}
