import { timed } from "./durations.ts";
import { atLeast, daysAt, doneByDay, itemsAt, shortage, totalsAfter, type Model, type Sample } from "./forecast.ts";
import { isDone, itemsOf, lastRun } from "./item.ts";
import { dateOf, dayNumber, dayStart, weekday } from "./local-day.ts";
import { dayMs, sum, type Question } from "./question.ts";

export const stated = [50, 70, 85, 95] as const;

/** Finished on each day of `[first, end)`, as was known before an instant. */
function countsOf(question: Question, first: number, end: number, knownBefore: number): number[] {
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
interface Basis {
  readonly sample: Sample;
  /** The first whole day known, the first of the sample, and the one after its last. */
  readonly known: number;
  readonly first: number;
  readonly end: number;
  readonly dayZero: number;
  readonly startWeekday: number;
  readonly window: Record<string, unknown> & { readonly days: number };
}
const sampleOf = (question: Question, first: number, end: number, knownBefore = Number.POSITIVE_INFINITY): Sample => ({
  counts: countsOf(question, first, end, knownBefore),
  firstWeekday: weekday(first) + 1,
});
function basisOf(question: Question): Basis {
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

type Asked = { readonly kind: "how-many"; readonly days: number } | { readonly kind: "when"; readonly items: number };
/** Chance of so few heads or fewer, coin after coin. */
function soFewOrFewer(held: number, n: number, share: number): number {
  let chances = [1];
  for (let coin = 0; coin < n; coin += 1)
    chances = [...chances, 0].map((chance, heads) => chance * (1 - share) + (chances[heads - 1] ?? 0) * share);
  return sum(chances.slice(0, held + 1));
}
/** Past dates asked with what was known then; a held or missed statement counts once its own date has passed. */
function calibration(question: Question, basis: Basis, asked: Asked, model: Model): Record<string, unknown> {
  const zone = question.workflow.timeZone;
  const { known, end } = basis;
  const counts = countsOf(question, known, end, Number.POSITIVE_INFINITY);
  const before = (day: number): { sample: Sample; weekday: number } => ({
    sample: sampleOf(
      question,
      known + Math.max(0, day - (question.isWindowed ? Math.max(1, basis.window.days) : 90)),
      known + day,
      dayStart(zone, known + day),
    ),
    weekday: weekday(known + day) + 1,
  });
  const outcomes: (ReadonlyMap<number, boolean> | null)[] = [];
  if (asked.kind === "how-many") {
    for (let day = counts.length - asked.days; day > 0; day -= asked.days) {
      const { sample, weekday: start } = before(day);
      const finished = sum(counts.slice(day, day + asked.days));
      if (shortage(sample, model, start) !== null) outcomes.push(null);
      else {
        const totals = totalsAfter(sample, model, start, asked.days);
        outcomes.push(new Map(stated.map((percent) => [percent, finished >= itemsAt(totals, percent)])));
      }
    }
  } else {
    for (let day = 1; day < counts.length;) {
      const { sample, weekday: start } = before(day);
      if (shortage(sample, model, start) !== null) {
        outcomes.push(null);
        day += 1;
        continue;
      }
      const left = counts.slice(day);
      const took = left.findIndex((_, index) => sum(left.slice(0, index + 1)) >= asked.items) + 1 || Infinity;
      const doneBy = doneByDay(sample, model, start, asked.items);
      const passed = stated.flatMap((percent): [number, boolean][] => {
        const days = daysAt(doneBy, percent);
        return days === null || days > left.length ? [] : [[percent, took <= days]];
      });
      outcomes.push(new Map(passed));
      day += took;
    }
  }
  const rows = stated.map((percent) => {
    const own = outcomes.flatMap((outcome) => outcome?.get(percent) ?? []);
    const held = own.filter(Boolean).length;
    const n = own.length;
    const missed = n >= 5 && soFewOrFewer(held, n, percent / 100) <= 0.025;
    return { percent, n, held, heldPercent: n === 0 ? null : (100 * held) / n, missed };
  });
  const verdict = rows.every(({ n }) => n < 5) ? "too-few" : rows.some(({ missed }) => missed) ? "missed" : "held";
  const refused = outcomes.filter((outcome) => outcome === null).length;
  return { question: asked, asked: outcomes.length, refused, verdict, rows };
}
/** Of the same question; else of the longest one of which there are outcomes enough. */
function shownCalibration(question: Question, basis: Basis, asked: Asked, model: Model): Record<string, unknown> {
  const same = calibration(question, basis, asked, model);
  const others = [28, 14, 7]
    .filter((days) => asked.kind === "when" || days < asked.days)
    .map((days) => () => calibration(question, basis, { kind: "how-many", days }, model));
  if (same["verdict"] !== "too-few") return same;
  for (const other of others) {
    const one = other();
    if (one["verdict"] !== "too-few") return one;
  }
  return same;
}

export function forecastWhen(
  question: Question,
  model: Model,
  asked: { readonly items?: number; readonly by?: number; readonly byAge?: boolean } = {},
): unknown {
  const basis = basisOf(question);
  const { sample, dayZero, startWeekday, window } = basis;
  const open = itemsOf(question).filter((item) => item.departed === null && item.finish === null).length;
  const items = asked.items ?? open;
  const elapsed = { ...question, conventions: { ...question.conventions, cycle: "elapsed" as const } };
  const zone = question.workflow.timeZone;
  const ages = itemsOf(question).flatMap((item) =>
    asked.byAge === true && item.start !== null && item.end > question.asOf
      ? [(question.asOf - item.start) / dayMs]
      : [],
  );
  const cycles = timed({ ...elapsed, from: dayStart(zone, basis.first), to: dayStart(zone, basis.end) }).map(
    ({ days }) => days,
  );
  const isBeyond = (age: number): boolean => cycles.every((days) => days <= age);
  /** Each item in progress takes the rest of a cycle time that lasted longer; one older than all is as if begun now. */
  const others = (day: number): number =>
    ages.reduce((all, age) => {
      const rests = isBeyond(age) ? cycles : cycles.filter((days) => days > age).map((days) => days - age);
      return (all * rests.filter((days) => days <= day).length) / rests.length;
    }, 1);
  const tooFewCycles = { noForecast: "too-few-cycle-times", have: cycles.length, need: 5 };
  const thin =
    (ages.length > 0 && cycles.length < 5 ? tooFewCycles : null) ??
    (items === 0 ? null : shortage(sample, model, startWeekday));
  const doneBy = thin === null ? doneByDay(sample, model, startWeekday, items, others) : [];
  const share = (day: number): number => doneBy[Math.min(day, doneBy.length - 1)] ?? 0;
  const byDay = asked.by === undefined ? 0 : dayNumber(zone, asked.by) - dayZero;
  return {
    items,
    itemsAre: asked.items === undefined ? "open" : "asked",
    model,
    dayZero: dateOf(dayZero),
    answers: stated.map((percent) => {
      const days = thin === null ? daysAt(doneBy, percent) : null;
      return { percent, days, date: days === null ? null : dateOf(dayZero + days) };
    }),
    likelihood:
      asked.by === undefined || thin !== null
        ? null
        : { date: dateOf(dayZero + byDay), share: share(byDay), percent: Math.floor(share(byDay) * 100 + 1e-9) },
    distribution: doneBy
      .map((by, days) => ({ days, date: dateOf(dayZero + days), share: by - (doneBy[days - 1] ?? 0), doneBy: by }))
      .filter((row) => row.doneBy > 1e-6 + 1e-12 && row.doneBy - row.share < 1 - 1e-6 - 1e-12),
    noForecast: thin,
    beyondSample: asked.byAge === true ? ages.filter(isBeyond).length : null,
    sample: window,
    calibration:
      thin !== null || items === 0 ? null : shownCalibration(question, basis, { kind: "when", items }, model),
  };
}

export function forecastHowMany(question: Question, model: Model, by?: number): unknown {
  const basis = basisOf(question);
  const { sample, dayZero, startWeekday, window } = basis;
  const days = by === undefined ? 30 : dayNumber(question.workflow.timeZone, by) - dayZero;
  const thin = shortage(sample, model, startWeekday);
  const totals = thin === null ? totalsAfter(sample, model, startWeekday, days) : new Map<number, number>();
  return {
    by: dateOf(dayZero + days),
    days,
    model,
    dayZero: dateOf(dayZero),
    answers: stated.map((percent) => ({ percent, items: thin === null ? itemsAt(totals, percent) : 0 })),
    distribution: [...totals]
      .filter(([, share]) => share > 1e-6 + 1e-12)
      .map(([items, share]) => ({ items, share, atLeast: atLeast(totals, items) }))
      .sort((a, b) => a.items - b.items),
    noForecast: thin,
    sample: window,
    calibration:
      thin !== null || days === 0 ? null : shownCalibration(question, basis, { kind: "how-many", days }, model),
  };
}

export function forecastBacktest(question: Question, model: Model, asked: readonly Asked[]): unknown {
  const basis = basisOf(question);
  return {
    model,
    sampleDays: question.isWindowed ? Math.max(1, basis.window.days) : 90,
    tables: asked.map((one) => calibration(question, basis, one, model)),
    sample: basis.window,
  };
}
