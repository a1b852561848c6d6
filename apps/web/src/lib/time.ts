import { shellTexts, textsOf } from "@weir/contract";
import { inLocale } from "./locale.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365.25 * day;

const say = textsOf(shellTexts);

/** A span in ms as its largest whole unit, short: "12 min", "3 h", "9 d"; from three years on in years, "13 y". */
export function shortSpan(ms: number): string {
  const span = Math.max(0, ms);
  if (span < hour) return say("span.minutes", { count: Math.max(1, Math.floor(span / minute)) });
  if (span < day) return say("span.hours", { count: Math.floor(span / hour) });
  if (span < 3 * year) return say("span.days", { count: Math.floor(span / day) });
  return say("span.years", { count: Math.floor(span / year) });
}

const relative = inLocale((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * day],
  ["month", 30 * day],
  ["week", 7 * day],
  ["day", day],
  ["hour", hour],
  ["minute", minute],
];

/** "3 days ago", "in 2 hours", "now". */
export function relativeTime(at: number, now: number): string {
  const [unit, size] = units.find(([, ms]) => Math.abs(at - now) >= ms) ?? ["second", 1000];
  return unit === "second" ? relative().format(0, "second") : relative().format(Math.trunc((at - now) / size), unit);
}

const exact = inLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "full", timeStyle: "long" }));
const dayAndTime = inLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    }),
);
const dayOnly = inLocale((tag) => new Intl.DateTimeFormat(tag, { day: "numeric", month: "short" }));

export const exactTime = (at: number): string => exact().format(at);
export const localTime = (at: number): string => dayAndTime().format(at);
export const localDay = (at: number): string => dayOnly().format(at);

/** The last moment of a calendar day, where whoever looks at it is. */
export const endOfDay = (day: string): number => Date.parse(`${day}T23:59:59.999`);

/** Whether it is a calendar day as addresses write it, `2026-03-02`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
