import { blockedIn } from "../blocked.ts";
import { spanDays } from "../duration.ts";
import type { Visit } from "../journey.ts";
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

/** An item's time in a step's stages from its creation to its finish; null where it never visited them. */
export function stepTime({ log, conventions }: MetricQuery, step: Step, item: FinishedItem): StepTime | null {
  const days = (from: number, to: number): number => spanDays(log.calendar, from, to, conventions);
  const { visits, blockages } = item.journey;
  let isVisited = false;
  let leadDays = 0;
  let processDays = 0;
  let blockedDays = 0;
  for (let index = 0; index < item.visitsToFinish; index++) {
    const { stageId, enteredAt, leftAt } = visits[index] as Visit;
    const isActive = stageId === step.active.stageId;
    if (!isActive && !step.queues.some((queue) => queue.stageId === stageId)) continue;
    const to = leftAt ?? item.finishedAt;
    const stay = days(enteredAt, to);
    const blocked = blockedIn(blockages, enteredAt, to).reduce((sum, part) => sum + days(...part), 0);
    isVisited = true;
    leadDays += stay;
    blockedDays += blocked;
    if (isActive) processDays += stay - blocked;
  }
  return isVisited ? { processDays, waitDays: leadDays - processDays, leadDays, blockedDays } : null;
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
    (sum, visit) => sum + spanDays(log.calendar, visit.enteredAt, visit.leftAt ?? item.finishedAt, conventions),
    0,
  );
}
