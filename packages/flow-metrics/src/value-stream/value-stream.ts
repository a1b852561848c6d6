import { BucketedRanks } from "../bucketed-ranks.ts";
import { ticksPerDay } from "../duration.ts";
import { ExactSum } from "../exact-sum.ts";
import { msPerDay } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { percentile } from "../percentile.ts";
import { windowOf } from "../population.ts";
import { mapPlaces } from "../value-stream-map/map-places.ts";
import type { HandoffEdge, ReworkEdge } from "./edges.ts";
import { receiversAnswers, type AnswerCounts } from "./receivers-answers.ts";
import { readStream, type Stream } from "./read-stream.ts";
import type { StepTimes } from "./step-times.ts";
import { stepsOf, type Step } from "./steps.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

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
  /** What receivers of its work said when they were asked, and the share of them that could use it; null without any. */
  readonly answers: AnswerCounts;
  readonly answeredCompleteAccurate: number | null;
  readonly returned: number;
  readonly passes: number;
  readonly items: number;
  /** Who worked on cards in its active stage in the window, a head count; null where the log names nobody. */
  readonly people: number | null;
  /** Finished cards that took longest here, and that waited longest for it. */
  readonly longest: readonly string[];
  readonly longestWaits: readonly string[];
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
  /** Finished cards that took longest. */
  readonly longest: readonly string[];
}
export interface ValueStreamResult {
  readonly steps: readonly ValueStreamStep[];
  /** Queues between the last step and the finish, with the days items waited there. */
  readonly tail: {
    readonly stageIds: readonly string[];
    readonly waitDays: DaySpread;
    readonly items: number;
    readonly wip: number;
    readonly longestWaits: readonly string[];
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
      naming: ["all"],
      default: "group",
      description: "Hand-offs between groups only, or between people too",
    },
  ],
  compute(query, { handoffs = "group" }) {
    const { log } = query;
    const { steps, tail } = stepsOf(log);
    const { places, placeOf } = mapPlaces(log);
    const counted = places.filter(({ kind }) => kind === "step" || kind === "tail").length;
    const of = { places: places.length, counted };
    const stream = readStream(query, of, placeOf, handoffs === "all" ? ["group", "person"] : ["group"]);
    const tailIds = tail.map((stage) => stage.stageId);
    const standingIn = (stageIds: readonly string[]): number =>
      stageIds.reduce((sum, stageId) => sum + (stream.standing[log.stages.slot(stageId)] ?? 0), 0);
    const answers = receiversAnswers(query);
    const measured = steps.map((step, index) => ({
      ...measuredStep(query, step, index, stream, standingIn),
      ...answered(answers.get(step.active.stageId)),
    }));
    const atTheEnd = tail.length === 0 ? undefined : stream.times[steps.length];
    const waits = atTheEnd?.lead ?? new Float64Array();
    return {
      steps: measured,
      tail: {
        stageIds: tailIds,
        waitDays: spread(query, waits),
        items: waits.length,
        wip: standingIn(tailIds),
        longestWaits: atTheEnd?.longestWaits.examples ?? [],
      },
      rework: stream.rework,
      handoffs: stream.handoffs,
      totals: totalsOf(query, stream, waits, measured),
      upperBound: true,
    };
  },
  explain: (query) => explainPaths(valueStream, query, notFinished(query)),
};

function measuredStep(
  query: MetricQuery,
  { active, queues }: Step,
  index: number,
  stream: Stream,
  standingIn: (stageIds: readonly string[]) => number,
): Omit<ValueStreamStep, "answers" | "answeredCompleteAccurate"> {
  const times = stream.times[index] as StepTimes;
  const [passes, returned] = [stream.passes[index] ?? 0, stream.returned[index] ?? 0];
  const queueStageIds = queues.map((stage) => stage.stageId);
  return {
    stageId: active.stageId,
    stage: active.name,
    queueStageIds,
    processTimeDays: spread(query, times.process),
    waitDays: spread(query, times.wait),
    leadTimeDays: spread(query, times.lead),
    blockedDays: spread(query, times.blocked, times.lead.length),
    completeAccurate: passes === 0 ? null : 1 - returned / passes,
    passes,
    returned,
    items: times.lead.length,
    people: stream.heads(query.log.stages.slot(active.stageId)),
    longest: times.longest.examples,
    longestWaits: times.longestWaits.examples,
    wip: standingIn([active.stageId]),
    waiting: standingIn(queueStageIds),
  };
}

const nobody: AnswerCounts = { usable: 0, clarified: 0, fixed: 0, returned: 0, n: 0 };

const answered = (answers = nobody) => ({
  answers,
  answeredCompleteAccurate: answers.n === 0 ? null : answers.usable / answers.n,
});

/** Of so many items; those without ticks of their own took none. */
function spread({ conventions }: MetricQuery, ticks: Float64Array, items = ticks.length): DaySpread {
  const ranks = new BucketedRanks(ticks);
  const zeros = items - ticks.length;
  const at = (position: number): number => (position < zeros ? 0 : (ranks.at(position - zeros) ?? 0) / ticksPerDay);
  const days = { length: items, at };
  return {
    mean: items === 0 ? null : sumOf(ticks).value() / ticksPerDay / items,
    p50: percentile(days, 50, conventions.percentile),
    p85: percentile(days, 85, conventions.percentile),
  };
}

function sumOf(...columns: Float64Array[]): ExactSum {
  const sum = new ExactSum();
  for (const column of columns) sum.addColumn(column);
  return sum;
}

function totalsOf(
  query: MetricQuery,
  { times, longest, finished }: Stream,
  tailWaits: Float64Array,
  steps: readonly ValueStreamStep[],
): ValueStreamTotals {
  const { from, to } = windowOf(query);
  const perItem = (days: number): number | null => (finished === 0 ? null : days / finished);
  const ofSteps = times.slice(0, steps.length);
  const process = sumOf(...ofSteps.map((step) => step.process)).value() / ticksPerDay;
  const lead = sumOf(...ofSteps.map((step) => step.lead), tailWaits).value() / ticksPerDay;
  const known = steps.flatMap((step) => step.completeAccurate ?? []);
  return {
    leadTimeDays: perItem(lead),
    processTimeDays: perItem(process),
    waitDays: perItem(lead - process),
    activityRatio: lead > 0 ? process / lead : null,
    rolledCompleteAccurate: known.length === 0 ? null : known.reduce((product, share) => product * share, 1),
    itemsPerWeek: to > from ? finished / ((to - from) / (7 * msPerDay)) : null,
    items: finished,
    longest: longest.examples,
  };
}
