import { isDone, itemsOf, lastRun } from "./item.ts";
import type { Sample } from "./forecast.ts";
import { dateOf, dayNumber, dayStart, weekday } from "./local-day.ts";
import { sum, type Question } from "./question.ts";

/** Finished on each day of `[first, end)`, as was known before an instant. */
export function countsOf(question: Question, first: number, end: number, knownBefore: number): number[] {
  const finishes = itemsOf(question).flatMap(({ stays }) => {
    const known = stays.filter((stay) => stay.from < knownBefore);
    const done = (stay: (typeof stays)[number]): boolean => isDone(question, stay.stageId);
    const at = question.conventions.finish === "last" ? lastRun(known, done) : known.find(done)?.from;
    return at === null || at === undefined ? [] : [dayNumber(question.workflow.timeZone, at)];
  });
  return Array.from(
    { length: Math.max(0, end - first) },
    (_, index) => finishes.filter((day) => day === first + index).length,
  );
}

/** What a log's forecast is drawn from: whole days of the window, the last 90 of them without one. */
export interface Basis {
  readonly sample: Sample;
  /** The first whole day known, the first of the sample, and the one after its last. */
  readonly known: number;
  readonly first: number;
  readonly end: number;
  readonly dayZero: number;
  readonly startWeekday: number;
  readonly window: Record<string, unknown> & { readonly days: number };
}
export const sampleOf = (
  question: Question,
  first: number,
  end: number,
  knownBefore = Number.POSITIVE_INFINITY,
): Sample => ({
  counts: countsOf(question, first, end, knownBefore),
  firstWeekday: weekday(first) + 1,
});
export function basisOf(question: Question): Basis {
  const { asOf, from, to, isWindowed } = question;
  const zone = question.workflow.timeZone;
  const start = Math.min(...question.events.flatMap((event) => ("cardId" in event ? [Date.parse(event.at)] : [])));
  const known = dayNumber(zone, start);
  const dayZero = dayNumber(zone, asOf - 1);
  const end = Math.min(dayNumber(zone, asOf + 1), dayNumber(zone, to));
  const day = dayNumber(zone, from);
  const wanted = isWindowed ? (dayStart(zone, day) === from ? day : day + 1) : end - 90;
  const first = Math.min(end, Math.max(wanted, known));
  const sample = sampleOf(question, first, end);
  const { counts } = sample;
  const partial = [
    ...(isWindowed && day === first - 1 && from > start ? [day] : []),
    ...(dayStart(zone, end) < Math.min(to, asOf) ? [end] : []),
  ];
  return {
    sample,
    known,
    first,
    end,
    dayZero,
    startWeekday: weekday(dayZero + 1) + 1,
    window: {
      fromDay: counts.length === 0 ? null : dateOf(first),
      toDay: counts.length === 0 ? null : dateOf(end - 1),
      days: counts.length,
      activeDays: counts.filter((count) => count > 0).length,
      finished: sum(counts),
      partialDays: partial.map((one) => ({
        day: dateOf(one),
        finished: sum(countsOf(question, one, one + 1, Number.POSITIVE_INFINITY)),
      })),
    },
  };
}
