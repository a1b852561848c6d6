import { isNoForecast, type NoForecast } from "./throughput-sample.ts";

/** When something will be done, as a distribution over days to come: day 0 is over, day 1 is the first whole one. */
export interface Completion {
  /** How likely it is done by the end of day 0, 1, 2, ...: never falls. */
  readonly doneBy: Float64Array;
}

/** Sums of floats miss a stated share by less than this. */
const rounding = 1e-12;
export const reaches = (share: number, percent: number): boolean => share >= percent / 100 - rounding;

/** Whole percents, rounded down: "100 %" is never said of what may fail, nor a chance made larger than it is. */
export const wholePercent = (share: number): number => Math.max(0, Math.floor(share * 100 + 1e-9));

/**
 * The least number of days by whose end it is done with at least `percent` per cent; null where the forecast ends before.
 *
 * @example daysAt(forecastWhen(sample, 28), 85)
 */
export function daysAt({ doneBy }: Completion, percent: number): number | null {
  const days = doneBy.findIndex((share) => reaches(share, percent));
  return days < 0 ? null : days;
}

/** How likely it is done by the end of that day, 0 to 1: the likelihood of a date that is asked for. */
export const likelihoodBy = ({ doneBy }: Completion, days: number): number =>
  days < 0 ? 0 : (doneBy[Math.min(Math.floor(days), doneBy.length - 1)] ?? 0);

/** The distribution of trials: how many of them were done on which day. Expects at least one trial. */
export function completionOfTrials(
  trialsByDay: ReadonlyMap<number, number>,
  trials = [...trialsByDay.values()].reduce((sum, count) => sum + count, 0),
): Completion {
  const doneBy = new Float64Array(Math.max(0, ...trialsByDay.keys()) + 1);
  let sum = 0;
  for (let day = 0; day < doneBy.length; day++) {
    sum += trialsByDay.get(day) ?? 0;
    doneBy[day] = sum / trials;
  }
  return { doneBy };
}

/**
 * When all of several are done, each independent of the others: the product of their distributions.
 * One without a forecast makes the whole unknown. Nothing to wait for is done on day 0.
 */
export function jointCompletion(parts: readonly (Completion | NoForecast)[]): Completion | NoForecast {
  const unknown = parts.filter(isNoForecast).length;
  if (unknown > 0) return { noForecast: "part-unknown", have: parts.length - unknown, need: parts.length };
  const known = parts.filter((part): part is Completion => !isNoForecast(part));
  const doneBy = new Float64Array(Math.max(1, ...known.map((part) => part.doneBy.length))).fill(1);
  for (const part of known) {
    for (let day = 0; day < doneBy.length; day++) doneBy[day] = (doneBy[day] as number) * likelihoodBy(part, day);
  }
  return { doneBy };
}
