import { zoneOffset } from "../zone-offset.ts";
import type { WorkingHours } from "./scenario.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Working time as one unbroken line: the simulation runs on it and never meets a night or a weekend.
 * All numbers are milliseconds; `instantAt` counts from the epoch.
 */
export interface WorkClock {
  /** Working time between `from` and `to`. */
  readonly total: number;
  /** Length of one working day. */
  readonly day: number;
  /** The instant at which this much has been worked; answers the end of the line beyond it. */
  instantAt(worked: number): number;
  /** How much has been worked up to this instant. */
  workedAt(instant: number): number;
  /** ISO weekday (Monday = 1) after this much work. */
  weekdayAt(worked: number): number;
}

interface Shift {
  readonly opens: number;
  readonly closes: number;
  readonly workedBefore: number;
  readonly weekday: number;
}

/** Lays the working hours between two instants end to end. Without hours, every hour is worked. */
export function createWorkClock(from: number, to: number, hours?: WorkingHours): WorkClock {
  const shifts = hours === undefined ? roundTheClock(from, to) : shiftsBetween(from, to, hours);
  const last = shifts.at(-1);
  const total = last === undefined ? 0 : last.workedBefore + last.closes - last.opens;
  const shiftAt = (measure: (shift: Shift) => number, value: number): Shift | undefined => {
    let low = 0;
    let high = shifts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const shift = shifts[middle];
      if (shift !== undefined && measure(shift) <= value) low = middle;
      else high = middle - 1;
    }
    return shifts[low];
  };
  const shiftWorkedAt = (worked: number): Shift | undefined => shiftAt((shift) => shift.workedBefore, worked);
  return {
    total,
    day: hours === undefined ? DAY : (hours.toHour - hours.fromHour) * HOUR,
    instantAt(worked) {
      const shift = shiftWorkedAt(worked);
      return shift === undefined ? to : Math.min(shift.closes, shift.opens + Math.max(0, worked - shift.workedBefore));
    },
    workedAt(instant) {
      const shift = shiftAt(({ opens }) => opens, instant);
      if (shift === undefined) return 0;
      return shift.workedBefore + Math.max(0, Math.min(instant, shift.closes) - shift.opens);
    },
    weekdayAt: (worked) => shiftWorkedAt(worked)?.weekday ?? 1,
  };
}

function roundTheClock(from: number, to: number): Shift[] {
  const shifts: Shift[] = [];
  for (let opens = from; opens < to; opens = Math.floor(opens / DAY) * DAY + DAY) {
    const closes = Math.min(to, Math.floor(opens / DAY) * DAY + DAY);
    shifts.push({ opens, closes, workedBefore: opens - from, weekday: weekdayOf(opens) });
  }
  return shifts;
}

function shiftsBetween(from: number, to: number, hours: WorkingHours): Shift[] {
  const zone = zoneOffsets(hours.timeZone);
  const holidays = new Set(hours.holidays);
  const shifts: Shift[] = [];
  let workedBefore = 0;
  // Local midnights, written as if they were UTC; one day of margin on both sides covers every zone.
  for (let midnight = Math.floor(from / DAY) * DAY - DAY; midnight < to + DAY; midnight += DAY) {
    const weekday = weekdayOf(midnight);
    if (!hours.weekdays.includes(weekday) || holidays.has(new Date(midnight).toISOString().slice(0, 10))) continue;
    const opens = Math.max(from, zone.instantOf(midnight + hours.fromHour * HOUR));
    const closes = Math.min(to, zone.instantOf(midnight + hours.toHour * HOUR));
    if (closes <= opens) continue;
    shifts.push({ opens, closes, workedBefore, weekday });
    workedBefore += closes - opens;
  }
  return shifts;
}

/** Day 0 of the epoch was a Thursday. */
function weekdayOf(localMidnight: number): number {
  return ((((Math.floor(localMidnight / DAY) + 3) % 7) + 7) % 7) + 1;
}

function zoneOffsets(timeZone: string): { instantOf(local: number): number } {
  const offsetAt = zoneOffset(timeZone);
  return { instantOf: (local) => local - offsetAt(local - offsetAt(local)) };
}
