import { requireWhole } from "./require-number.ts";

/** Items finished on each day of a past stretch of whole days, days without a finish included. */
export interface ThroughputSample {
  readonly counts: readonly number[];
  /** Weekday of the first day, 1 = Monday (the default) to 7 = Sunday. */
  readonly firstWeekday?: number;
}

/**
 * How a coming day is drawn from the sample. `days`: any day, each as likely, independent of the others.
 * `weekdays`: a past day of the same weekday. `weeks`: seven past days in a row that begin on the same weekday,
 * so that good and bad weeks stay together.
 */
export type ThroughputModel = "days" | "weekdays" | "weeks";
export const throughputModels: readonly ThroughputModel[] = ["days", "weekdays", "weeks"];

/** What a history must hold before it is asked. */
export interface HistoryMinimum {
  readonly days: number;
  /** Days on which something finished. */
  readonly activeDays: number;
  /** Past days of each weekday, or past weeks, for the models that draw from those. */
  readonly weeks: number;
}

/**
 * Five of whatever is drawn: between the least and the greatest of five lies the true median with 93.75 % (Hubbard,
 * How to Measure Anything, "rule of five"); five active days is also what Lighthouse asks for. Ten days in all,
 * as Thrivve Partners' forecasts ask for, so that a weekend is among them.
 */
export const historyMinimum: HistoryMinimum = { days: 10, activeDays: 5, weeks: 5 };

export type Shortage =
  | "too-few-days"
  | "nothing-finished"
  | "too-few-active-days"
  | "too-few-weeks"
  | "too-few-cycle-times";

export interface ForecastOptions {
  /** `days` by default. */
  readonly model?: ThroughputModel;
  /** Weekday of day 1, 1 = Monday to 7 = Sunday; by default the one after the sample's last day. */
  readonly startWeekday?: number;
  readonly minimum?: HistoryMinimum;
}

/** Why there is no forecast: what there is, and what it would take. A part without data makes a joint forecast unknown. */
export interface NoForecast {
  readonly noForecast: Shortage | "part-unknown";
  readonly have: number;
  readonly need: number;
}

/** Whether the answer is the reason why there is no forecast. */
export const isNoForecast = (answer: object): answer is NoForecast => "noForecast" in answer;

/** Days of the sample that lie before its first one of the weekday on which the forecast begins. */
export function daysBeforeStart({ counts, firstWeekday = 1 }: ThroughputSample, startWeekday?: number): number {
  return startWeekday === undefined ? counts.length % 7 : (startWeekday - firstWeekday + 7) % 7;
}

/** Why this history is too thin for the model; null where it will do. Throws `FlowInputError` for a count or weekday that is none. */
export function shortageOf(
  sample: ThroughputSample,
  { model = "days", startWeekday, minimum = historyMinimum }: ForecastOptions,
): NoForecast | null {
  const { counts } = sample;
  counts.forEach((count, index) => requireWhole(`sample.counts[${index}]`, count));
  for (const weekday of [sample.firstWeekday, startWeekday]) requireWhole("weekday", weekday ?? 1, 1, 7);
  const active = counts.filter((count) => count > 0).length;
  const before = model === "weeks" ? daysBeforeStart(sample, startWeekday) : 0;
  const weeks = Math.max(0, Math.floor((counts.length - before) / 7));
  const needWeeks = model === "days" ? 0 : Math.max(1, minimum.weeks);
  if (counts.length < minimum.days) return { noForecast: "too-few-days", have: counts.length, need: minimum.days };
  if (active === 0) return { noForecast: "nothing-finished", have: 0, need: minimum.activeDays };
  if (active < minimum.activeDays) return { noForecast: "too-few-active-days", have: active, need: minimum.activeDays };
  if (weeks < needWeeks) return { noForecast: "too-few-weeks", have: weeks, need: needWeeks };
  return null;
}
