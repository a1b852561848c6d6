import type { Calendar } from "./calendar.ts";
import type { Conventions } from "./conventions.ts";
import { msPerDay } from "./instant.ts";
import { workingClock } from "./working-time.ts";

/** How an interval is seen. */
export type DurationView = Pick<Conventions, "cycle" | "workingTime">;

/**
 * Days between two instants: `elapsed` = ms / 86 400 000, `inclusive` = local days touched (at least 1),
 * `working` = working days, begun ones with their share.
 */
export function daysBetween(calendar: Calendar, from: number, to: number, view: DurationView): number {
  if (view.cycle === "inclusive") return calendar.dayOf(to) - calendar.dayOf(from) + 1;
  return spanDays(calendar, from, to, view);
}

/** Days of a part of an item's time. Local days touched do not add up, so `inclusive` reads parts as elapsed. */
export function spanDays(calendar: Calendar, from: number, to: number, view: DurationView): number {
  if (view.cycle !== "working") return (to - from) / msPerDay;
  const clock = workingClock(calendar, view.workingTime);
  return (clock.ticksAt(to) - clock.ticksAt(from)) / ticksPerDay;
}

/** A day has as many ticks as ms, so that elapsed time needs no conversion. */
export const ticksPerDay = msPerDay;

/** Reads instants on the axis on which parts of an item's time add up, in whole ticks. */
export function tickerOf(calendar: Calendar, { cycle, workingTime }: DurationView): (ms: number) => number {
  if (cycle !== "working") return elapsed;
  const clock = workingClock(calendar, workingTime);
  return (ms) => clock.ticksAt(ms);
}
/** One for all: code that was compiled with it fits every answer. */
const elapsed = (ms: number): number => ms;

/** Age of an open item: in day counts it ends at the last instant before `asOf`. */
export function ageBetween(calendar: Calendar, from: number, asOf: number, view: DurationView): number {
  return daysBetween(calendar, from, view.cycle === "inclusive" ? Math.max(from, asOf - 1) : asOf, view);
}

/** The part of `[from, to)` that lies in `[low, high)`; null where there is none. An instant (from = to) lies where it lies. */
export function clip(from: number, to: number, low: number, high: number): readonly [number, number] | null {
  const start = Math.max(from, low);
  const end = Math.min(to, high);
  return start < end || (start === end && from === to) ? [start, end] : null;
}
