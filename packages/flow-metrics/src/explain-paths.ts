import { endOfPath, forEachPath, startOf, visitsToFinish, wasInProgress, type CardPath } from "./card-path.ts";
import { clip } from "./duration.ts";
import type { Exclusion, ExclusionReason, Explanation, Metric, MetricQuery } from "./metric.ts";
import { windowOf } from "./population.ts";

/** Why a card is not in a figure; null where it is. */
export type ReasonOf = (path: CardPath) => ExclusionReason | null;

/** Explains a metric by asking each counted card's path; cards of types left out are named as such. */
export function explainPaths<P, R>(
  { formula, source }: Metric<P, R>,
  { log, asOf, conventions }: MetricQuery,
  reasonOf: ReasonOf,
): Explanation {
  const excluded: Exclusion[] = [];
  let included = 0;
  const note = (cardId: string, reason: ExclusionReason | null): void => {
    if (reason === null) included++;
    else excluded.push({ cardId, reason });
  };
  const skip = (path: CardPath, isCounted: boolean): void =>
    note(path.cardId, isCounted ? reasonOf(path) : "type-left-out");
  forEachPath(log, { asOf, slips: conventions.slips }, (path) => note(path.cardId, reasonOf(path)), { skip });
  return { formula, source, included, excluded };
}

export const everyone: ReasonOf = () => null;

/** How a card left the flow, as it stands at the end; null while it has not. */
function departureOf({ log: { stages } }: MetricQuery, { visits, slots, left }: CardPath): ExclusionReason | null {
  const last = slots[visits - 1];
  if (visits === 0 || last === undefined) return null;
  if (stages.isDone(last)) return "finished";
  if (last !== stages.off) return null;
  return left ? "transferred" : "discarded";
}

/** Of items finished in the window. */
export function notFinished(query: MetricQuery): ReasonOf {
  const { log, conventions } = query;
  const { from, to } = windowOf(query);
  return (path) => {
    const visits = visitsToFinish(log, path, conventions.finish);
    if (visits < 0) return departureOf(query, path) ?? "not-finished";
    const finishedAt = path.enteredAt[visits] as number;
    return finishedAt >= from && finishedAt < to ? null : "outside-window";
  };
}

/** Of items finished in the window that have a cycle time by the switch for those never seen in progress. */
export function notTimed(query: MetricQuery): ReasonOf {
  const { log, conventions } = query;
  const isUnfinished = notFinished(query);
  return (path) => {
    const reason = isUnfinished(path);
    if (reason !== null || conventions.noObservedStart !== "exclude") return reason;
    if (wasInProgress(log, path, visitsToFinish(log, path, conventions.finish))) return null;
    return "no-observed-start";
  };
}

/** Of items started and neither finished nor gone. */
export function notOpen(query: MetricQuery): ReasonOf {
  const { log, conventions } = query;
  return (path) => {
    const departure = departureOf(query, path);
    if (departure !== null) return departure;
    if (startOf(log, path) === Number.POSITIVE_INFINITY) return "not-started";
    return visitsToFinish(log, path, conventions.finish) >= 0 ? "finished" : null;
  };
}

/** Of items in progress at some instant of the window, or on its edges. */
export function notPresent(query: MetricQuery): ReasonOf {
  const { log, conventions } = query;
  const { from, to } = windowOf(query);
  return (path) => {
    const startedAt = startOf(log, path);
    if (startedAt === Number.POSITIVE_INFINITY) return "not-started";
    const present = clip(startedAt, endOfPath(log, path, conventions.finish) + 1, from, to);
    return present === null ? "outside-window" : null;
  };
}

/** Of items in progress now. */
export function notInProgress(query: MetricQuery): ReasonOf {
  const { log, asOf, conventions } = query;
  return (path) => {
    const departure = departureOf(query, path);
    if (startOf(log, path) === Number.POSITIVE_INFINITY) return departure ?? "not-started";
    return endOfPath(log, path, conventions.finish) > asOf ? null : (departure ?? "finished");
  };
}
