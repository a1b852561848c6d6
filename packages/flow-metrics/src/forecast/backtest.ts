import { daysAt } from "./completion.ts";
import { forecastHowMany, itemsAt } from "./how-many.ts";
import { requireWhole } from "./require-number.ts";
import { isNoForecast, type ForecastOptions, type ThroughputSample } from "./throughput-sample.ts";
import { forecastWhen } from "./when.ts";

/** What happened, day by day, and what of it was known before a day came. */
export interface BacktestHistory extends ThroughputSample {
  /** Counts of the days `[from, to)` as they were known when day `to` began; by default as they are known now. */
  knownThen?(from: number, to: number): readonly number[];
}
/** How many within so many days, or when so many are done. */
export type BacktestQuestion =
  | { readonly kind: "how-many"; readonly days: number }
  | { readonly kind: "when"; readonly items: number };

export interface BacktestOptions extends Pick<ForecastOptions, "model" | "minimum"> {
  /** Days before each past date that are asked, as far as there are so many: 90 by default. */
  readonly sampleDays?: number;
}
export interface CalibrationRow {
  /** What was stated, in per cent. */
  readonly percent: number;
  /** Past forecasts whose outcome is known by now. */
  readonly n: number;
  readonly held: number;
  readonly heldPercent: number | null;
  /** So few held that a sound forecast would do as badly in at most 2.5 % of histories. */
  readonly missed: boolean;
}
export interface Calibration {
  readonly question: BacktestQuestion;
  /** Past dates asked, and those of them whose history was too thin for an answer. */
  readonly asked: number;
  readonly refused: number;
  /** `missed` where one of the stated likelihoods is; `too-few` below five outcomes of the best-known one. */
  readonly verdict: "held" | "missed" | "too-few";
  readonly rows: readonly CalibrationRow[];
}

export const statedPercents = [50, 70, 85, 95] as const;
export const defaultSampleDays = 90;
const fewestOutcomes = 5;
/** The four go together: of sound histories at most one in twenty-five had one of them missed (the test beside shows it). */
const alpha = 0.025;

/**
 * How often past forecasts held: walks over past dates, asks the forecast with what was known then, and compares
 * with what happened. The stretches that are forecast do not overlap, so the outcomes are as independent as the days.
 * An outcome counts only where the forecast's own date has passed, so that haste does not look like accuracy.
 * Throws `FlowInputError` for a number that is none.
 *
 * @example backtestForecast({ counts }, { kind: "how-many", days: 14 }).rows
 */
export function backtestForecast(
  history: BacktestHistory,
  question: BacktestQuestion,
  options: BacktestOptions = {},
): Calibration {
  requireWhole("question", question.kind === "how-many" ? question.days : question.items);
  requireWhole("sampleDays", options.sampleDays ?? defaultSampleDays, 1);
  const walk =
    question.kind === "how-many"
      ? walkHowMany(history, question.days, options)
      : walkWhen(history, question.items, options);
  const rows = statedPercents.map((percent): CalibrationRow => {
    const outcomes = walk.flatMap((outcome) => outcome?.get(percent) ?? []);
    const held = outcomes.filter(Boolean).length;
    const n = outcomes.length;
    const missed = n >= fewestOutcomes && atMost(held, n, percent / 100) <= alpha;
    return { percent, n, held, heldPercent: n === 0 ? null : (100 * held) / n, missed };
  });
  const enough = rows.some((row) => row.n >= fewestOutcomes);
  const missed = rows.some((row) => row.missed);
  return {
    question,
    asked: walk.length,
    refused: walk.filter((outcome) => outcome === null).length,
    verdict: enough ? (missed ? "missed" : "held") : "too-few",
    rows,
  };
}

/** Whether each stated likelihood held, where that is known; null where there was no forecast. */
type Outcome = ReadonlyMap<number, boolean> | null;

function walkHowMany(history: BacktestHistory, days: number, options: BacktestOptions): Outcome[] {
  const { counts } = history;
  const outcomes: Outcome[] = [];
  for (let day = counts.length - days; days > 0 && day > 0; day -= days) {
    const forecast = forecastHowMany(sampleBefore(history, day, options), days, options);
    const finished = sumOf(counts.slice(day, day + days));
    outcomes.push(
      isNoForecast(forecast)
        ? null
        : new Map(statedPercents.map((percent) => [percent, finished >= itemsAt(forecast, percent)])),
    );
  }
  return outcomes;
}

function walkWhen(history: BacktestHistory, items: number, options: BacktestOptions): Outcome[] {
  const { counts } = history;
  const outcomes: Outcome[] = [];
  let day = 1;
  while (items > 0 && day < counts.length) {
    const forecast = forecastWhen(sampleBefore(history, day, options), items, options);
    if (isNoForecast(forecast)) {
      outcomes.push(null);
      day++;
      continue;
    }
    const took = daysTo(items, counts, day);
    const known = statedPercents.flatMap((percent): [number, boolean][] => {
      const days = daysAt(forecast, percent);
      return days === null || day + days > counts.length ? [] : [[percent, took <= days]];
    });
    outcomes.push(new Map(known));
    day += took;
  }
  return outcomes;
}

function sampleBefore(
  history: BacktestHistory,
  day: number,
  { sampleDays = defaultSampleDays }: BacktestOptions,
): ThroughputSample {
  const from = Math.max(0, day - sampleDays);
  const counts = history.knownThen?.(from, day) ?? history.counts.slice(from, day);
  return { counts, firstWeekday: (((history.firstWeekday ?? 1) - 1 + from) % 7) + 1 };
}

/** Days from `day` on until so many are finished; infinite where they are not yet. */
function daysTo(items: number, counts: readonly number[], day: number): number {
  let left = items;
  for (let index = day; index < counts.length; index++) {
    left -= counts[index] ?? 0;
    if (left <= 0) return index - day + 1;
  }
  return Number.POSITIVE_INFINITY;
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** P(at most `held` of `n` hold) where each does with `share`: the binomial distribution, in logarithms as 0.05^n vanishes. */
function atMost(held: number, n: number, share: number): number {
  let log = n * Math.log(1 - share);
  let sum = Math.exp(log);
  for (let k = 1; k <= held; k++) {
    log += Math.log(((n - k + 1) * share) / (k * (1 - share)));
    sum += Math.exp(log);
  }
  return sum;
}
