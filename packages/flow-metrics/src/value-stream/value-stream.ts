import { mean } from "../duration-summary.ts";
import { msPerDay } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { standingAt } from "../occupancy.ts";
import { percentile } from "../percentile.ts";
import { explainWith, finishedItems, journeysOf, windowOf, type FinishedItem } from "../population.ts";
import { handoffEdges, reworkEdges, type HandoffEdge, type ReworkEdge } from "./edges.ts";
import { countPasses, type StepPasses } from "./passes.ts";
import { stepTime, tailDays, type StepTime } from "./step-times.ts";
import { stepsOf, type Step } from "./steps.ts";

/** Days per item that visited the step. */
export interface DaySpread {
  readonly mean: number | null;
  readonly p50: number | null;
  readonly p85: number | null;
}
/** An active stage with the queue stages directly before it. */
export interface ValueStreamStep {
  readonly stageId: string;
  readonly stage: string;
  readonly queueStageIds: readonly string[];
  /** Time in the active stage, unblocked: an upper bound of touch time. */
  readonly processTimeDays: DaySpread;
  /** Lead time − process time. */
  readonly waitDays: DaySpread;
  readonly leadTimeDays: DaySpread;
  readonly blockedDays: DaySpread;
  /** 1 − returned / passes: an upper bound. Null without passes. */
  readonly completeAccurate: number | null;
  readonly returned: number;
  readonly passes: number;
  readonly items: number;
  /** Cards in its active stage now. */
  readonly wip: number;
  /** Cards in its queues now: the inventory before it. */
  readonly waiting: number;
}
export interface ValueStreamTotals {
  /** Means over the finished items; time in queues after the last step is waiting. */
  readonly leadTimeDays: number | null;
  readonly processTimeDays: number | null;
  readonly waitDays: number | null;
  /** Σ process time / Σ lead time. */
  readonly activityRatio: number | null;
  /** Product over the steps that anything has passed. */
  readonly rolledCompleteAccurate: number | null;
  readonly itemsPerWeek: number | null;
  readonly items: number;
}
export interface ValueStreamResult {
  readonly steps: readonly ValueStreamStep[];
  /** Queues between the last step and the finish, with the days items waited there. */
  readonly tail: {
    readonly stageIds: readonly string[];
    readonly waitDays: DaySpread;
    readonly items: number;
    readonly wip: number;
  };
  readonly rework: readonly ReworkEdge[];
  readonly handoffs: readonly HandoffEdge[];
  readonly totals: ValueStreamTotals;
  /** Time in an active stage and "not returned" are upper bounds: print them with "≤". */
  readonly upperBound: true;
}
export interface ValueStreamParams {
  readonly handoffs?: "group" | "all";
}

/** The measured value stream: times per step of finished items, what came back, and who handed on to whom. */
export const valueStream: Metric<ValueStreamParams, ValueStreamResult> = {
  id: "value-stream",
  title: "Value stream",
  unit: "days",
  formula:
    "per step: PT = unblocked time in its active stage, LT = time in it and its queues, wait = LT − PT; not returned = 1 − returned passes / passes",
  source: "Rother & Shook, Learning to See (1998); Martin & Osterling, Value Stream Mapping (2013)",
  params: [
    {
      name: "handoffs",
      kind: "choice",
      choices: ["group", "all"],
      default: "group",
      description: "Hand-offs between groups only, or between people too",
    },
  ],
  compute(query, { handoffs = "group" }) {
    const { log, asOf } = query;
    const journeys = journeysOf(query);
    const finished = finishedItems(query).included;
    const { from, to } = windowOf(query);
    const { steps, tail } = stepsOf(log);
    const passes = countPasses(log, steps, journeys, from, to);
    const standing = standingAt(journeys, asOf);
    const wipIn = (stageIds: readonly string[]): number =>
      stageIds.reduce((sum, stageId) => sum + standing(stageId), 0);

    const times = steps.map((step) => finished.flatMap((item) => stepTime(query, step, item) ?? []));
    const tailIds = tail.map((stage) => stage.stageId);
    const tailSet = new Set(tailIds);
    const waits = finished.flatMap((item) => tailDays(query, tailSet, item) ?? []);
    const measured = steps.map((step, index) => {
      const standingNow = {
        wip: wipIn([step.active.stageId]),
        waiting: wipIn(step.queues.map(({ stageId }) => stageId)),
      };
      return measuredStep(query, step, times[index] ?? [], passes[index] ?? { passes: 0, returned: 0 }, standingNow);
    });
    return {
      steps: measured,
      tail: { stageIds: tailIds, waitDays: spread(query, waits), items: waits.length, wip: wipIn(tailIds) },
      rework: reworkEdges(log, journeys, from, to),
      handoffs: handoffEdges(journeys, from, to, handoffs === "all" ? ["group", "person"] : ["group"]),
      totals: totalsOf(query, finished, times.flat(), waits, measured),
      upperBound: true,
    };
  },
  explain: (query) => explainWith(valueStream, finishedItems(query)),
};

function measuredStep(
  query: MetricQuery,
  step: Step,
  times: readonly StepTime[],
  passes: StepPasses,
  standingNow: Pick<ValueStreamStep, "wip" | "waiting">,
): ValueStreamStep {
  return {
    stageId: step.active.stageId,
    stage: step.active.name,
    queueStageIds: step.queues.map((stage) => stage.stageId),
    processTimeDays: spread(
      query,
      times.map((time) => time.processDays),
    ),
    waitDays: spread(
      query,
      times.map((time) => time.waitDays),
    ),
    leadTimeDays: spread(
      query,
      times.map((time) => time.leadDays),
    ),
    blockedDays: spread(
      query,
      times.map((time) => time.blockedDays),
    ),
    completeAccurate: passes.passes === 0 ? null : 1 - passes.returned / passes.passes,
    ...passes,
    items: times.length,
    ...standingNow,
  };
}

function spread({ conventions }: MetricQuery, days: readonly number[]): DaySpread {
  const sorted = Float64Array.from(days).sort();
  return {
    mean: mean(sorted),
    p50: percentile(sorted, 50, conventions.percentile),
    p85: percentile(sorted, 85, conventions.percentile),
  };
}

function totalsOf(
  query: MetricQuery,
  finished: readonly FinishedItem[],
  times: readonly StepTime[],
  tailWaits: readonly number[],
  steps: readonly ValueStreamStep[],
): ValueStreamTotals {
  const { from, to } = windowOf(query);
  const perItem = (days: number): number | null => (finished.length === 0 ? null : days / finished.length);
  const process = times.reduce((sum, time) => sum + time.processDays, 0);
  const lead = times.reduce((sum, time) => sum + time.leadDays, 0) + tailWaits.reduce((sum, days) => sum + days, 0);
  const known = steps.flatMap((step) => step.completeAccurate ?? []);
  return {
    leadTimeDays: perItem(lead),
    processTimeDays: perItem(process),
    waitDays: perItem(lead - process),
    activityRatio: lead > 0 ? process / lead : null,
    rolledCompleteAccurate: known.length === 0 ? null : known.reduce((product, share) => product * share, 1),
    itemsPerWeek: to > from ? finished.length / ((to - from) / (7 * msPerDay)) : null,
    items: finished.length,
  };
}
