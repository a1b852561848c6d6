import { blockedIn } from "../blocked.ts";
import { spanDays } from "../duration.ts";
import type { MetricQuery } from "../metric.ts";
import type { FinishedItem } from "../population.ts";
import type { Step } from "./steps.ts";

/** One item's days in a step: process + wait = lead, where waiting takes queues and blockages. */
export interface StepTime {
  readonly processDays: number;
  readonly waitDays: number;
  readonly leadDays: number;
  readonly blockedDays: number;
}

/** An item's time in some stages from its creation to its finish; null where it never visited them. */
export function stepTime(
  { log, conventions }: MetricQuery,
  { active, queues }: Step,
  item: FinishedItem,
): StepTime | null {
  const stageIds = new Set([active, ...queues].map((stage) => stage.stageId));
  const visits = item.journey.visits.slice(0, item.visitsToFinish).filter((visit) => stageIds.has(visit.stageId));
  if (visits.length === 0) return null;
  const days = (from: number, to: number): number => spanDays(log.calendar, from, to, conventions.cycle);
  let leadDays = 0;
  let processDays = 0;
  let blockedDays = 0;
  for (const { stageId, enteredAt, leftAt } of visits) {
    const to = leftAt ?? item.finishedAt;
    const blocked = blockedIn(item.journey.blockages, enteredAt, to).reduce((sum, part) => sum + days(...part), 0);
    leadDays += days(enteredAt, to);
    blockedDays += blocked;
    if (stageId === active.stageId) processDays += days(enteredAt, to) - blocked;
  }
  return { processDays, waitDays: leadDays - processDays, leadDays, blockedDays };
}

/** An item's days in the queues between the last step and the finish; null where it never was in one. */
export function tailDays(
  { log, conventions }: MetricQuery,
  stageIds: ReadonlySet<string>,
  item: FinishedItem,
): number | null {
  const visits = item.journey.visits.slice(0, item.visitsToFinish).filter((visit) => stageIds.has(visit.stageId));
  if (visits.length === 0) return null;
  return visits.reduce(
    (sum, visit) => sum + spanDays(log.calendar, visit.enteredAt, visit.leftAt ?? item.finishedAt, conventions.cycle),
    0,
  );
}
