import { msPerDay } from "./instant.ts";
import { zoneOffset } from "./zone-offset.ts";

/** Local days of one zone, numbered like 1970-01-01 = 0; each is half-open and starts at its first local instant. */
export interface Calendar {
  readonly timeZone: string;
  dayOf(ms: number): number;
  /** First instant of a local day, in epoch ms. */
  startOf(day: number): number;
  /** The instant at which the day's local clock shows that many ms; the first one after it where that time is skipped. */
  instantOf(day: number, msOfDay: number): number;
}

const calendars = new Map<string, Calendar>();

/**
 * The local days of an IANA zone, exact across daylight saving: midnights are computed once and kept, one calendar a zone.
 * A date the zone skipped has no length. Throws `FlowInputError` for a zone that does not exist.
 */
export function calendarOf(timeZone: string): Calendar {
  const known = calendars.get(timeZone) ?? createCalendar(timeZone);
  calendars.set(timeZone, known);
  return known;
}

function createCalendar(timeZone: string): Calendar {
  const offsetAt = zoneOffset(timeZone);
  /** The first instant in (low, high] whose local time is `local` or later. */
  const firstShowing = (local: number, after: number, until: number): number => {
    let [low, high] = [after, until];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (middle + offsetAt(middle) >= local) high = middle;
      else low = middle;
    }
    return high;
  };
  const midnight = (day: number): number => {
    const utc = day * msPerDay;
    const before = offsetAt(utc - 1.5 * msPerDay);
    if (before === offsetAt(utc + 1.5 * msPerDay)) return utc - before;
    // A change of the clock is near: search the first instant whose local date is this day or later.
    return firstShowing(utc, utc - 1.5 * msPerDay, utc + 1.5 * msPerDay);
  };

  const midnights = new Map<number, number>();
  const startOf = (day: number): number => {
    const start = midnights.get(day) ?? midnight(day);
    midnights.set(day, start);
    return start;
  };
  const dayOf = (ms: number): number => {
    let day = Math.floor(ms / msPerDay);
    while (startOf(day) > ms) day--;
    while (startOf(day + 1) <= ms) day++;
    return day;
  };
  const instantOf = (day: number, msOfDay: number): number => {
    const [start, end] = [startOf(day), startOf(day + 1)];
    if (msOfDay === 0 || end - start === msPerDay) return start + msOfDay;
    return msOfDay >= msPerDay ? end : firstShowing(day * msPerDay + msOfDay, start, end);
  };
  return { timeZone, dayOf, startOf, instantOf };
}

/** `2013-05-18` */
export const dateLabel = (day: number): string => new Date(day * msPerDay).toISOString().slice(0, 10);

/** 1 = Monday ... 7 = Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The first day of the day's week, of an ISO week its Monday. */
export const weekStart = (day: number, startsOn = 1): number => day - ((weekdayOf(day) - startsOn + 7) % 7);

/** The ISO week, `2013-W20`: it belongs to the year its Thursday lies in. */
export function weekLabel(day: number): string {
  const thursday = weekStart(day) + 3;
  const year = new Date(thursday * msPerDay).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / msPerDay) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** The first instant of a local date such as `2013-05-18`. */
export const startOfDate = (calendar: Calendar, date: string): number =>
  calendar.startOf(Date.parse(`${date}T00:00:00Z`) / msPerDay);
