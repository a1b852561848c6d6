import { Level } from "./level.ts";
import type { Journey, Visit } from "./journey.ts";

type Interval = readonly [from: number, to: number];

/** Stays in stages that pass a test, as intervals; an open one has no end. */
export const staysIn = (journeys: readonly Journey[], isMeant: (stageId: string) => boolean): Interval[] =>
  journeys.flatMap(({ visits }) => visits.filter((visit) => isMeant(visit.stageId)).map(interval));

/** How many cards stood in each stage at an instant. */
export function standingAt(journeys: readonly Journey[], at: number): (stageId: string) => number {
  const counts = new Map<string, number>();
  for (const { visits } of journeys) {
    const stay = visits.findLast((visit) => visit.enteredAt <= at);
    if (stay !== undefined) counts.set(stay.stageId, (counts.get(stay.stageId) ?? 0) + 1);
  }
  return (stageId) => counts.get(stageId) ?? 0;
}

/** How many cards stood in each stage, over time. */
export function occupancyByStage(journeys: readonly Journey[]): (stageId: string) => Level {
  const stays = new Map<string, Interval[]>();
  for (const { visits } of journeys) {
    for (const visit of visits) {
      const known = stays.get(visit.stageId);
      if (known === undefined) stays.set(visit.stageId, [interval(visit)]);
      else known.push(interval(visit));
    }
  }
  return (stageId) => new Level(stays.get(stageId) ?? []);
}

const interval = ({ enteredAt, leftAt }: Visit): Interval => [enteredAt, leftAt ?? Number.POSITIVE_INFINITY];
