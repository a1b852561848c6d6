import { jointCompletion, type Completion } from "./completion.ts";
import { completionsByAge, type InProgress } from "./remaining-time.ts";
import { requireWhole } from "./require-number.ts";
import { nothing, plus, weightOf, type Shares } from "./shares.ts";
import { cycleOf } from "./throughput-cycle.ts";
import { shortageOf, type ForecastOptions, type NoForecast, type ThroughputSample } from "./throughput-sample.ts";

export interface WhenOptions extends ForecastOptions {
  /** Where the distribution is cut; ten years at most and by default. */
  readonly horizonDays?: number;
  /** Waits for these items too, whatever the throughput: each independent of it and of the others. */
  readonly inProgress?: InProgress;
}

export const longestHorizonDays = 3650;
const tail = 1e-13;

/**
 * When `items` more items will be finished, as a full distribution over days: exact for the model, by dynamic
 * programming over the items finished so far. Only the unfinished part is kept, so the cost is
 * O(days · items · distinct daily counts). No items: day 0. A history that is too thin: the reason.
 * Throws `FlowInputError` for a number that is none, or out of its bounds.
 *
 * @example daysAt(forecastWhen({ counts: [2, 0, 1, 0, 3, 1, 0, 2, 1, 0] }, 12), 85)
 */
export function forecastWhen(
  sample: ThroughputSample,
  items: number,
  options: WhenOptions = {},
): Completion | NoForecast {
  const { model = "days", inProgress, horizonDays = longestHorizonDays } = options;
  requireWhole("items", items);
  requireWhole("horizonDays", horizonDays, 1, longestHorizonDays);
  const waitedFor = inProgress === undefined ? [] : completionsByAge(inProgress);
  if ("noForecast" in waitedFor) return waitedFor;
  if (items === 0) return jointCompletion(waitedFor);
  const shortage = shortageOf(sample, options);
  if (shortage !== null) return shortage;

  const cycle = cycleOf(sample, model, options.startWeekday);
  const doneBy = [0];
  let total = nothing;
  let unfinished = 1;
  const note = (left: number): void => {
    unfinished = Math.min(unfinished, left);
    doneBy.push(1 - unfinished);
  };
  while (unfinished > tail && doneBy.length <= horizonDays) {
    for (const { draw, begun } of cycle) {
      for (const { upTo } of begun) note(stillBelow(total, upTo, items));
      total = plus(total, draw, items);
      note(weightOf(total));
    }
  }
  return jointCompletion([{ doneBy: Float64Array.from(doneBy.slice(0, horizonDays + 1)) }, ...waitedFor]);
}

/** How likely a total stays below `items` once the first days of a stretch are added. */
function stillBelow({ low, shares }: Shares, upTo: Float64Array, items: number): number {
  let sum = 0;
  for (let index = shares.length - 1; index >= 0; index--) {
    const room = items - 1 - low - index;
    sum += (shares[index] as number) * (room < upTo.length ? (upTo[room] as number) : 1);
  }
  return sum;
}
