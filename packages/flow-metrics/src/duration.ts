import { workingDaysBetween, type Calendar } from "./calendar.ts";
import type { Conventions } from "./conventions.ts";
import { msPerDay } from "./instant.ts";

/**
 * Days between two instants: `elapsed` = ms / 86 400 000, `inclusive` = local days touched (at least 1),
 * `working` = days from Monday to Friday, begun ones with their share.
 */
export function daysBetween(calendar: Calendar, from: number, to: number, cycle: Conventions["cycle"]): number {
  if (cycle === "inclusive") return calendar.dayOf(to) - calendar.dayOf(from) + 1;
  return spanDays(calendar, from, to, cycle);
}

/** Days of a part of an item's time. Local days touched do not add up, so `inclusive` reads parts as elapsed. */
export function spanDays(calendar: Calendar, from: number, to: number, cycle: Conventions["cycle"]): number {
  return cycle === "working" ? workingDaysBetween(calendar, from, to) : (to - from) / msPerDay;
}

/** Age of an open item: in day counts it ends at the last instant before `asOf`. */
export function ageBetween(calendar: Calendar, from: number, asOf: number, cycle: Conventions["cycle"]): number {
  return daysBetween(calendar, from, cycle === "inclusive" ? Math.max(from, asOf - 1) : asOf, cycle);
}

/** The part of `[from, to)` that lies in `[low, high)`; null where there is none. An instant (from = to) lies where it lies. */
export function clip(from: number, to: number, low: number, high: number): readonly [number, number] | null {
  const start = Math.max(from, low);
  const end = Math.min(to, high);
  return start < end || (start === end && from === to) ? [start, end] : null;
}
