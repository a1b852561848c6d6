import { dayMs } from "./question.ts";

const formats = new Map<string, Intl.DateTimeFormat>();
function shown(zone: string, ms: number): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(zone, format);
  return format.format(ms);
}

/** The number of the local date, 1970-01-01 = 0, read off a calendar on the wall. */
export const dayNumber = (zone: string, ms: number): number => Date.parse(`${shown(zone, ms)}T00:00:00Z`) / dayMs;

const starts = new Map<string, Map<number, number>>();
/** The first instant whose local date is that day or later: a walk over minutes from long before. */
export function dayStart(zone: string, day: number): number {
  const known = starts.get(zone) ?? new Map<number, number>();
  starts.set(zone, known);
  const start = known.get(day);
  if (start !== undefined) return start;
  let at = (day - 2) * dayMs;
  for (const step of [6 * 3_600_000, 3_600_000, 60_000]) while (dayNumber(zone, at + step) < day) at += step;
  known.set(day, at + 60_000);
  return at + 60_000;
}

export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** 0 = Monday. */
export const weekday = (day: number): number => (new Date(day * dayMs).getUTCDay() + 6) % 7;
/** The Thursday of a week says which year it is of, and its number is how many Thursdays there were. */
export function isoWeek(day: number): string {
  const thursday = day - weekday(day) + 3;
  const year = dateOf(thursday).slice(0, 4);
  let number = 0;
  for (let one = thursday; dateOf(one).slice(0, 4) === year; one -= 7) number += 1;
  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** Monday to Friday, whole days: each local day counts with the share of it that lies in the interval. */
export function workingDays(zone: string, from: number, to: number): number {
  let total = 0;
  for (let day = dayNumber(zone, from); dayStart(zone, day) < to; day += 1) {
    const [start, end] = [dayStart(zone, day), dayStart(zone, day + 1)];
    if (weekday(day) < 5 && end > start)
      total += Math.max(0, Math.min(to, end) - Math.max(from, start)) / (end - start);
  }
  return total;
}
