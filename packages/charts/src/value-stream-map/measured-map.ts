import type { DaySpread, TaktResult, ValueStreamResult, ValueStreamStep } from "@weir/flow-metrics";
import {
  measured,
  type DrawnFigure,
  type DrawnMap,
  type DrawnPin,
  type DrawnRework,
  type DrawnStep,
  type DrawnTotals,
  type DrawnWait,
} from "./drawn-map.ts";
import { groupOf, inBranches, type SideBySide } from "./either-way.ts";

/** Which figure of a distribution the map prints. */
export type MapStatistic = "mean" | "p50" | "p85";

/** What the figures themselves do not say. */
export interface MapFacts {
  readonly boardName: string;
  /** The board of a stage, where the map is of several. */
  readonly boardOf?: ((stageId: string) => string | undefined) | undefined;
  readonly statistic: MapStatistic;
  /** The limit of a stage: a queue with one is a FIFO lane, and work is pulled into a step whose stage has one. */
  readonly limitOf?: (stageId: string) => number | undefined;
  /** Where a stage lies on the board's ramp (0..1), so that it has one colour everywhere. */
  readonly rampOf?: (stageId: string) => number | undefined;
  /** Given where a stage is marked as the point where demand arrives. */
  readonly takt?: TaktResult | undefined;
  readonly sideBySide?: SideBySide | undefined;
  readonly pins?: readonly DrawnPin[];
  readonly bursts?: DrawnMap["bursts"] | undefined;
}

/** The map that the board's own card moves draw. */
export function measuredMap(result: ValueStreamResult, facts: MapFacts): DrawnMap {
  const { steps, tail } = result;
  return {
    name: facts.boardName,
    basis: "observed",
    parts: inBranches(
      steps.map((step) => stepOf(step, facts, shareOf(step, result, facts))),
      facts.sideBySide ?? [],
    ),
    tail:
      tail.stageIds.length === 0 || steps.length === 0
        ? null
        : waitOf(tail.stageIds, daysOf(tail.waitDays, facts, shareOf(tail, result, facts)), tail.wip, undefined, facts),
    rework: reworkOf(result, facts),
    totals: totalsOf(result, facts),
    pins: facts.pins ?? [],
    bursts: facts.bursts ?? [],
  };
}

/**
 * Which share of the finished items came through: what their average counts for on the ladder. Medians add up to
 * nothing; but of several ways an item goes one, and a rung that they share counts each by its items.
 */
const shareOf = (
  { items, stageId }: { readonly items: number; readonly stageId?: string },
  { totals }: ValueStreamResult,
  { statistic, sideBySide = [] }: MapFacts,
): number => {
  const counts = statistic === "mean" || (stageId !== undefined && groupOf(stageId, sideBySide) !== undefined);
  return counts && totals.items > 0 ? items / totals.items : 1;
};

function daysOf(spread: DaySpread, { statistic }: MapFacts, share: number, upperBound = false): DrawnFigure {
  const figure = measured(spread[statistic], upperBound);
  return share === 1 || figure.value === null ? figure : { ...figure, perItem: figure.value * share };
}

function stepOf(step: ValueStreamStep, facts: MapFacts, share: number): DrawnStep {
  const { rampOf, boardOf } = facts;
  const ramp = rampOf?.(step.stageId);
  const boardName = boardOf?.(step.stageId);
  return {
    stepId: step.stageId,
    name: step.stage,
    handMade: false,
    stageIds: [step.stageId],
    ...(boardName === undefined ? {} : { boardName }),
    wait: waitOf(step.queueStageIds, daysOf(step.waitDays, facts, share), step.waiting, step.stageId, facts),
    processTimeDays: daysOf(step.processTimeDays, facts, share, true),
    leadTimeDays: daysOf(step.leadTimeDays, facts, share),
    completeAccurate: completeAccurateOf(step),
    people: step.people,
    wip: step.wip,
    items: step.items,
    ...(ramp === undefined ? {} : { ramp }),
  };
}

/** What receivers said, where they were asked; else what was not returned, which is an upper bound. */
const completeAccurateOf = ({ answeredCompleteAccurate: answered, completeAccurate }: ValueStreamStep): DrawnFigure =>
  answered === null ? measured(completeAccurate, true) : { value: answered, origin: "answered", upperBound: false };

function waitOf(
  stageIds: readonly string[],
  days: DrawnFigure,
  standing: number,
  into: string | undefined,
  { limitOf }: MapFacts,
): DrawnWait {
  const limits = stageIds.map((stageId) => limitOf?.(stageId));
  const isLane = stageIds.length > 0 && limits.every((limit) => limit !== undefined);
  return {
    stageIds,
    days,
    count: stageIds.length === 0 ? null : standing,
    laneMax: isLane ? limits.reduce((sum, limit) => sum + (limit ?? 0), 0) : null,
    pullMax: (into === undefined ? undefined : limitOf?.(into)) ?? null,
  };
}

/** A move back belongs to the steps of its stages, queues included; what lies beyond them are the ends. */
function reworkOf({ rework, steps }: ValueStreamResult, { boardOf }: MapFacts): DrawnRework[] {
  const stepOfStage = new Map(
    steps.flatMap(({ stageId, queueStageIds }) => [stageId, ...queueStageIds].map((id) => [id, stageId] as const)),
  );
  return rework
    .filter(({ count }) => count > 0)
    .map(({ from, to, fromStageId, toStageId, count, share }) => ({
      fromStepId: stepOfStage.get(fromStageId) ?? null,
      toStepId: stepOfStage.get(toStageId) ?? null,
      from,
      to,
      fromBoard: boardOf?.(fromStageId),
      toBoard: boardOf?.(toStageId),
      count,
      share,
      move: { fromStageId, toStageId },
    }));
}

/** All of it averages: medians of steps do not add up. */
function totalsOf({ totals }: ValueStreamResult, { takt }: MapFacts): DrawnTotals {
  return {
    leadTimeDays: measured(totals.leadTimeDays),
    processTimeDays: measured(totals.processTimeDays, true),
    waitDays: measured(totals.waitDays),
    activityRatio: measured(totals.activityRatio, true),
    rolledCompleteAccurate: measured(totals.rolledCompleteAccurate, true),
    itemsPerWeek: measured(totals.itemsPerWeek),
    ...(takt?.configured === true ? { taktDays: measured(takt.taktDays) } : {}),
  };
}
