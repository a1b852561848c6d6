import { reaches } from "./completion.ts";
import { requireWhole } from "./require-number.ts";
import { nothing, plus } from "./shares.ts";
import { cycleOf } from "./throughput-cycle.ts";
import { shortageOf, type ForecastOptions, type NoForecast, type ThroughputSample } from "./throughput-sample.ts";
import { longestHorizonDays } from "./when.ts";

/** How much will be finished, as a distribution over items. */
export interface Delivery {
  /** Fewer than this are as good as impossible. */
  readonly low: number;
  /** How likely `low`, `low + 1`, ... items or more are: never rises. */
  readonly atLeast: Float64Array;
}

/**
 * How many items will be finished in so many days, as a full distribution: exact for the model.
 * No days: 0 items. A history that is too thin: the reason. O(days · items · distinct daily counts).
 * Throws `FlowInputError` for a number of days that is not from 0 to 3,650.
 *
 * @example itemsAt(forecastHowMany({ counts: [2, 0, 1, 0, 3, 1, 0, 2, 1, 0] }, 30), 85)
 */
export function forecastHowMany(
  sample: ThroughputSample,
  days: number,
  options: ForecastOptions = {},
): Delivery | NoForecast {
  requireWhole("days", days, 0, longestHorizonDays);
  if (days === 0) return { low: 0, atLeast: Float64Array.of(1) };
  const { model = "days" } = options;
  const shortage = shortageOf(sample, options);
  if (shortage !== null) return shortage;

  const cycle = cycleOf(sample, model, options.startWeekday);
  let total = nothing;
  let left = days;
  for (let index = 0; left > 0; index++) {
    const stretch = cycle[index % cycle.length] as (typeof cycle)[number];
    total = plus(total, stretch.begun[left - 1]?.draw ?? stretch.draw);
    left -= stretch.days;
  }
  return deliveryOf(total.low, total.shares);
}

/** The distribution of trials: how many of them finished so many items. Expects at least one trial. */
export function deliveryOfTrials(trialsByItems: ReadonlyMap<number, number>): Delivery {
  const low = Math.min(...trialsByItems.keys());
  const shares = new Float64Array(Math.max(...trialsByItems.keys()) - low + 1);
  const trials = [...trialsByItems.values()].reduce((sum, count) => sum + count, 0);
  for (const [items, count] of trialsByItems) shares[items - low] = count / trials;
  return deliveryOf(low, shares);
}

function deliveryOf(low: number, shares: Float64Array): Delivery {
  const atLeast = new Float64Array(shares.length);
  let sum = 0;
  for (let index = shares.length - 1; index >= 0; index--) {
    sum += shares[index] as number;
    atLeast[index] = Math.min(1, sum);
  }
  return { low, atLeast };
}

/** The most items of which it can be said with at least `percent` per cent that so many or more will be finished. */
export function itemsAt({ low, atLeast }: Delivery, percent: number): number {
  const last = atLeast.findLastIndex((share) => reaches(share, percent));
  return last < 0 ? 0 : low + last;
}

/** How likely so many items or more are finished, 0 to 1. */
export const likelihoodOfAtLeast = ({ low, atLeast }: Delivery, items: number): number =>
  items <= low ? 1 : (atLeast[items - low] ?? 0);
