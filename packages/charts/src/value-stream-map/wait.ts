import { formatNumber } from "../format.ts";
import type { ChartWords } from "../words.ts";
import type { DrawnStep, DrawnWait } from "./drawn-map.ts";
import { durationText } from "./figures.ts";
import { spokenName } from "./spoken-name.ts";

/** A place where work waits: before a step, or (null) between the last step and the customer. */
export interface Waiting extends DrawnWait {
  readonly stepId: string | null;
  /** For whom it waits. */
  readonly whom: string;
}

export const waitingBefore = (step: DrawnStep, words: ChartWords): Waiting => ({
  ...step.wait,
  stepId: step.stepId,
  whom: spokenName(step, words),
});

export const waitingAtTheEnd = (tail: DrawnWait, words: ChartWords): Waiting => ({
  ...tail,
  stepId: null,
  whom: words["charts.map-customer"],
});

/** Something can wait here: there is a queue, or time was spent waiting. */
export const holdsWork = ({ count, stageIds, days }: DrawnWait): boolean =>
  count !== null || stageIds.length > 0 || (days.value ?? 0) > 0;

/** What is known of the wait before a step, in words. */
export interface WaitFacts {
  readonly holds: boolean;
  readonly duration: string;
  /** Items in the queue now, where there is one. */
  readonly count?: string;
  readonly tip: string;
}

export function waitFacts(waiting: Waiting, words: ChartWords): WaitFacts {
  const { count, days, laneMax } = waiting;
  const text = formatNumber(count ?? 0, words["charts.locale"]);
  const duration = durationText(days, words);
  const quantity = { value: count ?? 0, text };
  const tip = words["charts.map-waits"]({ step: waiting.whom, duration, count: quantity });
  return {
    holds: holdsWork(waiting),
    duration,
    ...(count === null
      ? {}
      : {
          count:
            laneMax === null
              ? words["charts.items"](quantity)
              : words["charts.map-lane-count"]({ text, most: formatNumber(laneMax, words["charts.locale"]) }),
        }),
    tip: laneMax === null ? tip : words["charts.map-waits-in-lane"]({ reading: tip, most: laneMax }),
  };
}

/** Each place's share (0..1) of all waiting: what its gap is wide by. Zero where nothing waits. */
export function waitShares(places: readonly Waiting[]): number[] {
  const waits = places.map(({ days }) => Math.max(0, days.value ?? 0));
  const total = waits.reduce((sum, days) => sum + days, 0);
  return waits.map((days) => (total === 0 ? 0 : days / total));
}
