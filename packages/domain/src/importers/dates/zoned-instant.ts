import { zoneOffset } from "@weir/flow-metrics";

/** Year, month (1-12), day, hour, minute, second, millisecond on a wall clock. */
export type WallClock = readonly [number, number, number, number, number, number, number];

/** Epoch milliseconds of a wall clock read as UTC; `undefined` for a day or hour that does not exist. */
export function utcInstant(wall: WallClock): number | undefined {
  const [year, month, day, hour, minute, second, millisecond] = wall;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const back = new Date(ms);
  const same = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return same && hour < 24 && minute < 60 && second < 60 ? ms : undefined;
}

/**
 * Epoch milliseconds of a wall clock in an IANA zone. In the hour that a clock repeats the first of
 * the two is meant; in the hour that it skips, the instant the clock jumped over to.
 */
export function zonedInstant(wall: WallClock, timeZone: string): number | undefined {
  const utc = utcInstant(wall);
  if (utc === undefined) return undefined;
  const offsetAt = zoneOffset(timeZone);
  const before = utc - offsetAt(utc - 86_400_000);
  const after = utc - offsetAt(utc + 86_400_000);
  if (before + offsetAt(before) === utc) return before;
  return after + offsetAt(after) === utc ? after : before;
}

/** Whether a name is an IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    zoneOffset(name);
    return true;
  } catch {
    return false;
  }
}
