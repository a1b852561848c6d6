import type { DaySpread, ValueStreamResult, ValueStreamStep } from "@weir/flow-metrics";
import { formatDuration, formatNumber } from "../format.ts";
import type { ChartWords } from "../words.ts";
import type { MapStatistic } from "./figures.ts";
import type { ValueStreamMapOptions } from "./geometry.ts";

/** A place where work waits: before a step, or between the last step and the customer. */
export interface Waiting {
  /** For whom it waits. */
  readonly whom: string;
  readonly stageIds: readonly string[];
  readonly days: DaySpread;
  /** Cards in its queues now. */
  readonly count: number;
  /** Stages whose limit makes the way on from here a pull. */
  readonly limitedBy: readonly string[];
}

export const waitingBefore = (step: ValueStreamStep): Waiting => ({
  whom: step.stage,
  stageIds: step.queueStageIds,
  days: step.waitDays,
  count: step.waiting,
  limitedBy: [step.stageId, ...step.queueStageIds],
});

/** Queues right of the last step; `undefined` where there are none. */
export const waitingAtTheEnd = ({ tail, steps }: ValueStreamResult, words: ChartWords): Waiting | undefined =>
  tail.stageIds.length === 0 || steps.length === 0
    ? undefined
    : {
        whom: words["charts.map-customer"],
        stageIds: tail.stageIds,
        days: tail.waitDays,
        count: tail.wip,
        limitedBy: [],
      };

/** What is known of the wait before a step, in words. */
export interface WaitFacts {
  /** Something can wait here: there is a queue, or time was spent waiting. */
  readonly holds: boolean;
  readonly duration: string;
  /** Cards in the queue now, where there is one. */
  readonly count?: string;
  readonly limit?: number;
  readonly tip: string;
}

export function waitFacts(waiting: Waiting, options: ValueStreamMapOptions): WaitFacts {
  const { words, statistic } = options;
  const { count } = waiting;
  const limits = waiting.limitedBy.flatMap((stageId) => options.limitOf?.(stageId) ?? []);
  const text = formatNumber(count, words["charts.locale"]);
  const days = waiting.days[statistic];
  const duration = days === null ? words["charts.unknown"] : formatDuration(days, words, "short");
  return {
    holds: waiting.stageIds.length > 0 || (days ?? 0) > 0,
    duration,
    ...(waiting.stageIds.length > 0 ? { count: words["charts.items"]({ value: count, text }) } : {}),
    ...(limits.length > 0 ? { limit: Math.min(...limits) } : {}),
    tip: words["charts.map-waits"]({ step: waiting.whom, duration, count: { value: count, text } }),
  };
}

/** Each place's share (0..1) of all waiting: what its gap is wide by. Zero where nothing waits. */
export function waitShares(places: readonly Waiting[], statistic: MapStatistic): number[] {
  const waits = places.map(({ days }) => Math.max(0, days[statistic] ?? 0));
  const total = waits.reduce((sum, days) => sum + days, 0);
  return waits.map((days) => (total === 0 ? 0 : days / total));
}
