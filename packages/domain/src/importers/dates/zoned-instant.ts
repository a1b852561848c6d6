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
  const before = utc - offsetAt(utc - 86_400_000, timeZone);
  const after = utc - offsetAt(utc + 86_400_000, timeZone);
  if (before + offsetAt(before, timeZone) === utc) return before;
  return after + offsetAt(after, timeZone) === utc ? after : before;
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    number("year"),
    number("month") - 1,
    number("day"),
    number("hour"),
    number("minute"),
    number("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

/** Whether a name is an IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return formatOf(name) !== undefined;
  } catch {
    return false;
  }
}
