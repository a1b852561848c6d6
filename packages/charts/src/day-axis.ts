import { dayMs, dayOfNumber } from "./day-number.ts";
import { monthAndYear, shortDay } from "./day-words.ts";
import { textWidth } from "./text-width.ts";

/** A tick of an axis: where it stands and what is written there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

interface Step {
  readonly days: number;
  readonly next: (day: Date) => Date;
  readonly first: (day: Date) => Date;
  readonly label: (day: string, locale: string) => string;
}

const utc = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month, date));

const daySteps = (days: number): Step => ({
  days,
  first: (from) => from,
  next: (day) => new Date(day.getTime() + days * dayMs),
  label: shortDay,
});
const weekSteps = (weeks: number): Step => ({
  ...daySteps(weeks * 7),
  // Weeks start on Monday (ISO 8601).
  first: (from) => new Date(from.getTime() + ((8 - (from.getUTCDay() || 7)) % 7) * dayMs),
});
const monthSteps = (months: number): Step => ({
  days: months * 30,
  first: (from) => {
    const wanted = from.getUTCDate() === 1 ? from.getUTCMonth() : from.getUTCMonth() + 1;
    return utc(from.getUTCFullYear(), Math.ceil(wanted / months) * months, 1);
  },
  next: (day) => utc(day.getUTCFullYear(), day.getUTCMonth() + months, 1),
  label: monthAndYear,
});

const steps: readonly Step[] = [
  daySteps(1),
  daySteps(2),
  weekSteps(1),
  weekSteps(2),
  monthSteps(1),
  monthSteps(2),
  monthSteps(3),
  monthSteps(6),
  monthSteps(12),
  monthSteps(24),
  monthSteps(60),
  monthSteps(120),
];

/**
 * Ticks at natural dates (days, Mondays, firsts of a month) between two day numbers, few enough
 * that their labels do not touch on `width` px. One label at least, on the first day.
 */
export function dayTicks(from: number, to: number, width: number, locale: string): Tick[] {
  const start = new Date(Math.ceil(from) * dayMs);
  const pxPerDay = width / Math.max(1, to - from);
  for (const step of steps) {
    const ticks: Tick[] = [];
    const widest = textWidth(step.label("2026-09-28", locale), 12) + 20;
    if (pxPerDay * step.days < widest) continue;
    for (let day = step.first(start); day.getTime() / dayMs <= to; day = step.next(day)) {
      ticks.push({ at: day.getTime() / dayMs, label: step.label(day.toISOString().slice(0, 10), locale) });
    }
    if (ticks.length > 1) return ticks;
    break;
  }
  return [{ at: Math.ceil(from), label: shortDay(dayOfNumber(Math.ceil(from)), locale) }];
}
