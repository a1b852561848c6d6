import { zoneOffset } from "@weir/flow-metrics";

const dayMs = 86_400_000;

/**
 * The local wall clock of an instant (epoch ms) in an IANA zone, as a fractional number of days since
 * 1970-01-01 on that clock: noon is .5, on the days of a change of clocks too.
 */
export function wallDay(instant: number, timeZone: string): number {
  return (instant + zoneOffset(timeZone)(instant)) / dayMs;
}
