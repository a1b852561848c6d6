import { zoneOffset } from "@weir/flow-metrics";
import { folded, ME, type AmountRange, type FilterContext, type FilterDay, type FilterRange } from "./filter.ts";

const dayMs = 86_400_000;

/** Whether somebody is called one of these: by id, whole name, or a part of it. */
export function isOneOf(wanted: readonly string[], { me, nameOf }: FilterContext): (personId: string) => boolean {
  const ids = new Set(wanted.map((said) => (said === ME && me !== undefined ? folded(me) : said)));
  return (id) => {
    const name = folded(nameOf(id));
    return ids.has(folded(id)) || ids.has(name) || name.split(/\s+/).some((part) => ids.has(part));
  };
}

/** Whether an instant or a day lies in one of the ranges. */
export function isOnDays(
  ranges: readonly FilterRange<FilterDay>[],
  { now, timeZone }: FilterContext,
): (at: string) => boolean {
  const offsetAt = zoneOffset(timeZone);
  const localDay = (ms: number): number => Math.floor((ms + offsetAt(ms)) / dayMs);
  const today = localDay(now);
  const dayOf = (day: FilterDay): number => ("date" in day ? Date.parse(day.date) / dayMs : today + day.fromToday);
  const within = isWithin(ranges, dayOf);
  return (at) => {
    const ms = Date.parse(at);
    // A plain date is that day in every zone.
    return within(at.length === 10 ? ms / dayMs : localDay(ms));
  };
}

/** Whether a number lies in one of the ranges. */
export const isOfAmount =
  (ranges: readonly AmountRange[]) =>
  (value: number): boolean =>
    ranges.some(({ from = -Infinity, to = Infinity, open }) =>
      open === undefined ? from <= value && value <= to : from < value && value < to,
    );

/** Whether a number lies in one of the ranges, of which `read` makes numbers. */
export function isWithin<Bound>(
  ranges: readonly FilterRange<Bound>[],
  read: (bound: Bound) => number,
): (value: number) => boolean {
  const bounds = ranges.map(({ from, to }) => ({
    from: from === undefined ? -Infinity : read(from),
    to: to === undefined ? Infinity : read(to),
  }));
  return (value) => bounds.some(({ from, to }) => from <= value && value <= to);
}
