import type { Conventions } from "./conventions.ts";
import type { FlowLog } from "./flow-log.ts";
import type { Journey } from "./journey.ts";
import type { Exclusion, ExclusionReason, Explanation, Metric, MetricQuery } from "./metric.ts";
import { allJourneysIn } from "./journeys.ts";
import { journeysIn } from "./journeys.ts";

/** An item with the arrival at the finish that counts for it. */
export interface FinishedItem {
  readonly journey: Journey;
  readonly finishedAt: number;
  /** Seen at or right of the start and left of the finish before it. */
  readonly observed: boolean;
  /** Visits before this index led to the finish; the later ones are the run of done stages. */
  readonly visitsToFinish: number;
}

export interface Population<T> {
  readonly included: readonly T[];
  readonly excluded: readonly Exclusion[];
}

/** Journeys of the counted cards as the query reads them. */
export const journeysOf = ({ log, asOf, conventions }: MetricQuery): readonly Journey[] =>
  journeysIn(log, { asOf, slips: conventions.slips });

/** The window `[from, to)`; without bounds it holds every fact up to `asOf`, that instant included. */
export function windowOf({ log, asOf, from, to = asOf + 1 }: MetricQuery): { from: number; to: number } {
  const first = log.facts.count === 0 ? asOf : Math.min(log.startsAt(), asOf);
  return { from: from ?? first, to };
}

/** The last arrival at the finish still in force, or by switch the first one ever; null without one. */
export function finishOf({ stages }: FlowLog, journey: Journey, finish: Conventions["finish"]): FinishedItem | null {
  const isDone = (stageId: string): boolean => stages.isDone(stages.slot(stageId));
  const { visits } = journey;
  const index =
    finish === "last"
      ? visits.findLastIndex((visit) => !isDone(visit.stageId)) + 1
      : visits.findIndex((visit) => isDone(visit.stageId));
  const arrival = visits[index];
  if (arrival === undefined) return null;
  const observed = visits.slice(0, index).some((visit) => isInProgress(stages, visit.stageId));
  return { journey, finishedAt: arrival.enteredAt, observed, visitsToFinish: index };
}

/** At or right of the start and left of the finish. */
export function isInProgress(stages: FlowLog["stages"], stageId: string): boolean {
  const rank = stages.rank(stages.slot(stageId));
  return rank >= stages.start && rank < stages.finish;
}

/** Items finished in the window; the others with the reason. */
export function finishedItems(query: MetricQuery): Population<FinishedItem> {
  const { from, to } = windowOf(query);
  return select(query, (journey) => {
    const item = finishOf(query.log, journey, query.conventions.finish);
    if (item === null) return journey.departure?.kind ?? "not-finished";
    return item.finishedAt >= from && item.finishedAt < to ? item : "outside-window";
  });
}

/** Sorts the counted cards by what `read` makes of them; cards of types left out are named as such. */
export function select<T extends object>(
  query: MetricQuery,
  read: (journey: Journey) => T | ExclusionReason,
): Population<T> {
  const included: T[] = [];
  const excluded: Exclusion[] = [];
  for (const journey of allJourneysIn(query.log, { asOf: query.asOf, slips: query.conventions.slips })) {
    const item = query.log.counts(journey.cardType) ? read(journey) : "type-left-out";
    if (typeof item === "string") excluded.push({ cardId: journey.cardId, reason: item });
    else included.push(item);
  }
  return { included, excluded };
}

export const explainWith = <P, R>(
  { formula, source }: Metric<P, R>,
  { included, excluded }: Population<unknown>,
): Explanation => ({
  formula,
  source,
  included: included.length,
  excluded,
});

/** When an item is no longer in progress: its finish, else its departure, else never. */
export const endOf = (log: FlowLog, journey: Journey, finish: Conventions["finish"]): number =>
  finishOf(log, journey, finish)?.finishedAt ?? journey.departure?.at ?? Number.POSITIVE_INFINITY;
