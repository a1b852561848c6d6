import { calibration, shownCalibration, stated, type Asked } from "./calibration.ts";
import { timed } from "./durations.ts";
import { basisOf } from "./forecast-basis.ts";
import { atLeast, daysAt, doneByDay, itemsAt, shortage, totalsAfter, type Model } from "./forecast.ts";
import { itemsOf } from "./item.ts";
import { dateOf, dayNumber, dayStart } from "./local-day.ts";
import { dayMs, type Question } from "./question.ts";

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
