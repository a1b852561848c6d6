import { ageBetween } from "../duration.ts";
import { itemEnd } from "../flow-fold.ts";
import { toInstant } from "../instant.ts";
import { itemSpans } from "../item-spans.ts";
import type { Journey } from "../journey.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { isInProgress } from "../population.ts";
import { stagePace, type StagePace } from "./pace.ts";
import { journeysOfCards } from "../journeys.ts";
import { explainPaths, notOpen } from "../explain-paths.ts";

export interface AgeingItem {
  readonly cardId: string;
  readonly stageId: string;
  readonly startedAt: string;
  readonly ageDays: number;
  readonly inStageDays: number;
  readonly blocked: boolean;
  /** Returned left of the start: still ageing. */
  readonly parked: boolean;
}
export interface WorkItemAgeResult {
  readonly asOf: string;
  /** Σ age: how much waiting the system holds. */
  readonly totalDays: number;
  /** The oldest first. */
  readonly items: readonly AgeingItem[];
  readonly pace: readonly StagePace[];
}

/** How long the items in progress have been in progress, in days; pauses and returns do not reset it. */
export const workItemAge: Metric<Record<never, never>, WorkItemAgeResult> = {
  id: "work-item-age",
  title: "Work item age",
  unit: "days",
  formula: "asOf − S of each item started and not departed; pace: age when finished items last left a stage",
  source: "Kanban Guide 2025.5; total age: Open Guide to Kanban 2025.7",
  params: [],
  compute(query) {
    const { log, asOf, conventions } = query;
    const spans = itemSpans(query);
    const open: number[] = [];
    for (let row = 0; row < spans.count; row++)
      if (spans.end[row] === itemEnd.open) open.push(spans.card[row] as number);
    const items = journeysOfCards(log, open, { asOf, slips: conventions.slips })
      .map((journey) => ageing(query, { journey, startedAt: journey.startedAt ?? asOf }))
      .sort((a, b) => b.ageDays - a.ageDays || (a.cardId < b.cardId ? -1 : 1));
    return {
      asOf: toInstant(asOf),
      totalDays: items.reduce((sum, item) => sum + item.ageDays, 0),
      items,
      pace: stagePace(query),
    };
  },
  explain: (query) => explainPaths(workItemAge, query, notOpen(query)),
};

interface OpenItem {
  readonly journey: Journey;
  readonly startedAt: number;
}

function ageing({ log, asOf, conventions }: MetricQuery, { journey, startedAt }: OpenItem): AgeingItem {
  const stay = journey.visits.at(-1);
  const stageId = stay?.stageId ?? log.workflow.startStageId;
  return {
    cardId: journey.cardId,
    stageId,
    startedAt: toInstant(startedAt),
    ageDays: ageBetween(log.calendar, startedAt, asOf, conventions),
    inStageDays: ageBetween(log.calendar, stay?.enteredAt ?? startedAt, asOf, conventions),
    blocked: journey.blockages.some((blockage) => blockage.to === null),
    parked: !isInProgress(log.stages, stageId),
  };
}
