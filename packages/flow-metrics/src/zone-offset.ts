import { FlowInputError, msPerDay } from "./instant.ts";

const offsets = new Map<string, (ms: number) => number>();

/**
 * How far an IANA zone's clock is ahead of UTC, in ms, at an instant in epoch ms. Throws
 * `FlowInputError` for a zone that does not exist.
 *
 * @example zoneOffset("Europe/Berlin")(Date.parse("2026-07-01T00:00:00Z")) // 7_200_000
 */
export function zoneOffset(timeZone: string): (ms: number) => number {
  const known = offsets.get(timeZone) ?? offsetIn(timeZone);
  offsets.set(timeZone, known);
  return known;
}

/** Offsets are looked up four days apart and refined only where they differ. */
function offsetIn(timeZone: string): (ms: number) => number {
  const format = zoneFormat(timeZone);
  const exact = (ms: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
  };
  const step = 4 * msPerDay;
  const known = new Map<number, number>();
  const atStep = (index: number): number => {
    const found = known.get(index) ?? exact(index * step);
    known.set(index, found);
    return found;
  };
  return (ms) => {
    const index = Math.floor(ms / step);
    const offset = atStep(index);
    return offset === atStep(index + 1) ? offset : exact(ms);
  };
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    throw new FlowInputError("workflow.timeZone", timeZone, "an IANA time zone, like Europe/Berlin");
  }
}
