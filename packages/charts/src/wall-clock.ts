const dayMs = 86_400_000;

/** A zone's offsets as they were found: by UTC day where it was the same at both ends of it. */
interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number | undefined>;
}

const zones = new Map<string, Zone>();

/**
 * The local wall clock of an instant (epoch ms) in an IANA zone, as a fractional number of days since
 * 1970-01-01 on that clock: noon is .5, on the days of a change of clocks too.
 */
export function wallDay(instant: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(instant / dayMs);
  if (!zone.offsets.has(day)) {
    const [start, end] = [offsetAt(zone, day * dayMs), offsetAt(zone, (day + 1) * dayMs - 1)];
    zone.offsets.set(day, start === end ? start : undefined);
  }
  return (instant + (zone.offsets.get(day) ?? offsetAt(zone, instant))) / dayMs;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone: Zone = { format, offsets: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

/** How far the zone's clock is ahead of UTC, ms. */
function offsetAt({ format }: Zone, instant: number): number {
  const parts = format.formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value ?? 0);
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(instant / 1000) * 1000;
}
