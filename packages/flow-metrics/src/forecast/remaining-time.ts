import type { Completion } from "./completion.ts";
import { requireDays } from "./require-number.ts";
import type { NoForecast } from "./throughput-sample.ts";

/** Items that are in progress already, and how long finished ones took, all in days. */
export interface InProgress {
  readonly agesDays: readonly number[];
  readonly cycleTimesDays: readonly number[];
}

/** As for throughput: the rule of five. */
const fewestCycleTimes = 5;

/**
 * Why nothing can be said of items in progress; null where there are none, or cycle times enough.
 * Throws `FlowInputError` for days that are none.
 */
export function ageShortage({ agesDays, cycleTimesDays }: InProgress): NoForecast | null {
  requireDays("agesDays", agesDays);
  requireDays("cycleTimesDays", cycleTimesDays);
  return agesDays.length === 0 || cycleTimesDays.length >= fewestCycleTimes
    ? null
    : { noForecast: "too-few-cycle-times", have: cycleTimesDays.length, need: fewestCycleTimes };
}

/**
 * What an item of that age may still take, in whole days: the rest of each cycle time that lasted longer. Nothing is
 * known of an item older than everything that ever finished; it is taken as begun afresh.
 */
export function remainingDays(cycleTimesDays: readonly number[], ageDays: number): readonly number[] {
  const known = !isBeyondSample(cycleTimesDays, ageDays);
  const rest = known ? cycleTimesDays.filter((days) => days > ageDays).map((days) => days - ageDays) : cycleTimesDays;
  return rest.map(Math.ceil);
}

/** Older than everything that ever finished. */
export const isBeyondSample = (cycleTimesDays: readonly number[], ageDays: number): boolean =>
  !cycleTimesDays.some((days) => days > ageDays);

/** When each item in progress will be done, given its age. */
export function completionsByAge(inProgress: InProgress): readonly Completion[] | NoForecast {
  const sorted = Float64Array.from(inProgress.cycleTimesDays).sort();
  return ageShortage(inProgress) ?? inProgress.agesDays.map((ageDays) => completionAt(sorted, ageDays));
}

function completionAt(sorted: Float64Array, ageDays: number): Completion {
  const longest = sorted.at(-1) ?? 0;
  const from = longest > ageDays ? ageDays : Number.NEGATIVE_INFINITY;
  const begun = Math.max(0, from);
  const first = sorted.findIndex((days) => days > from);
  const doneBy = new Float64Array(Math.ceil(longest - begun) + 1);
  let rank = first;
  for (let day = 0; day < doneBy.length; day++) {
    while (rank < sorted.length && (sorted[rank] as number) - begun <= day) rank++;
    doneBy[day] = (rank - first) / (sorted.length - first);
  }
  return { doneBy };
}
