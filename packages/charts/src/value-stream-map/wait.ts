import type { ValueStreamStep } from "@weir/flow-metrics";
import { formatNumber } from "../format.ts";
import { waitText, type MapStatistic } from "./figures.ts";
import type { ValueStreamMapOptions } from "./geometry.ts";

/** What is known of the wait before a step, in words. */
export interface WaitFacts {
  /** Something can wait here: there is a queue, or time was spent waiting. */
  readonly holds: boolean;
  readonly duration: string;
  /** Cards in the queue now, where it is known. */
  readonly count?: string;
  readonly limit?: number;
  readonly tip: string;
}

export function waitFacts(step: ValueStreamStep, options: ValueStreamMapOptions): WaitFacts {
  const { words, statistic } = options;
  const counts = step.queueStageIds.map((stageId) => options.countIn?.(stageId));
  const known = counts.length > 0 && counts.every((count) => count !== undefined);
  const count = counts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const limits = [step.stageId, ...step.queueStageIds].flatMap((stageId) => options.limitOf?.(stageId) ?? []);
  const text = formatNumber(count, words["charts.locale"]);
  const duration = waitText(step, statistic, words);
  return {
    holds: step.queueStageIds.length > 0 || (step.waitDays[statistic] ?? 0) > 0,
    duration,
    ...(known ? { count: words["charts.items"]({ value: count, text }) } : {}),
    ...(limits.length > 0 ? { limit: Math.min(...limits) } : {}),
    tip: words["charts.map-waits"]({ step: step.stage, duration, count: { value: count, text } }),
  };
}

/** Each step's share (0..1) of all waiting: what its gap is wide by. Zero where nothing waits. */
export function waitShares(steps: readonly ValueStreamStep[], statistic: MapStatistic): number[] {
  const waits = steps.map((step) => Math.max(0, step.waitDays[statistic] ?? 0));
  const total = waits.reduce((sum, days) => sum + days, 0);
  return waits.map((days) => (total === 0 ? 0 : days / total));
}
