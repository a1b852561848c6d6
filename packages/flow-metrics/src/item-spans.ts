import { readChain } from "./chain.ts";
import { cardReading } from "./fact-columns.ts";
import { firstTypes } from "./first-types.ts";
import { itemEnd, type CrossedItems } from "./flow-fold.ts";
import type { FlowLog } from "./flow-log.ts";
import { Level } from "./level.ts";
import type { MetricQuery } from "./metric.ts";
import { endOfPath, forEachPath, startOf, visitsToFinish, wasInProgress } from "./card-path.ts";
import { foldOf } from "./fold-of.ts";

/**
 * The items of a query as columns: `at` is S (NaN before it), `endedAt` is F or the departure. Equal to what the
 * journeys say, but read from the fold, so that an aggregate over all items costs one pass over numbers.
 */
export function itemSpans(query: MetricQuery, who: "started" | "all" = "started"): CrossedItems {
  const { log, asOf, conventions } = query;
  if (conventions.finish === "first") return byFirstFinish(query, who);
  return foldOf(log, { asOf, slips: conventions.slips }).crossedItems(who);
}

/** How many of them were in progress, over time. */
export function flowLevel({ count, at, endedAt }: CrossedItems): Level {
  return new Level({
    ups: at.subarray(0, count),
    downs: endedAt.subarray(0, count).filter((end) => end !== Number.POSITIVE_INFINITY),
  });
}

/** The first finish ever is not what the fold keeps. */
function byFirstFinish(query: MetricQuery, who: "started" | "all"): CrossedItems {
  const { log, asOf, conventions } = query;
  const cards = log.cardIds.length;
  const spans = {
    count: 0,
    card: new Int32Array(cards),
    at: new Float64Array(cards),
    end: new Uint8Array(cards),
    endedAt: new Float64Array(cards),
    observed: new Uint8Array(cards),
  };
  forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
    const startedAt = startOf(log, path);
    if (who === "started" && startedAt === Number.POSITIVE_INFINITY) return;
    const row = spans.count++;
    const visits = visitsToFinish(log, path, "first");
    spans.card[row] = path.card;
    spans.at[row] = startedAt === Number.POSITIVE_INFINITY ? Number.NaN : startedAt;
    spans.endedAt[row] = endOfPath(log, path, "first");
    if (visits >= 0) spans.end[row] = itemEnd.finished;
    else spans.end[row] = spans.endedAt[row] === Number.POSITIVE_INFINITY ? itemEnd.open : itemEnd.gone;
    spans.observed[row] = visits < 0 || wasInProgress(log, path, visits) ? 1 : 0;
  });
  return spans;
}

/** Whether a card that is off the board went to another one. */
export function isTransferred({ log, asOf, conventions }: MetricQuery, card: number): boolean {
  return log.reading[card] === cardReading.untidy && chainOf(log, card, asOf, conventions.slips).left;
}

/** A card's type; null where it has none. */
export function cardTypeOf({ log, asOf, conventions }: MetricQuery, card: number): string | null {
  if (log.reading[card] === cardReading.untidy) return chainOf(log, card, asOf, conventions.slips).cardType;
  return firstTypes(log)[card] ?? null;
}

/** When cycle times start by the switch for items without an observed start; NaN where it leaves the item out. */
export function cycleStartOf(query: MetricQuery, spans: CrossedItems, row: number): number {
  const { conventions } = query;
  if (spans.observed[row] === 1 || conventions.noObservedStart === "zero") return spans.at[row] as number;
  if (conventions.noObservedStart === "exclude") return Number.NaN;
  return createdAtOf(query, spans.card[row] as number);
}

/** When a card was created, or first heard of; NaN where not even that is known. */
export function createdAtOf({ log, asOf, conventions }: MetricQuery, card: number): number {
  if (log.reading[card] === cardReading.untidy)
    return chainOf(log, card, asOf, conventions.slips).createdAt ?? Number.NaN;
  return log.facts.at[log.facts.rows.first(card)] ?? Number.NaN;
}

const chainOf = (log: FlowLog, card: number, asOf: number, slips: "ignore" | "count"): ReturnType<typeof readChain> =>
  readChain(log, card, { removals: log.removals.length, asOf, slips });
