import { ticksPerDay } from "../duration.ts";
import { msPerDay } from "../instant.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { expectedVisits } from "./expected-visits.ts";
import { mapPlaces, type MapPlace } from "./map-places.ts";
import { parts, tallyMap, type MapTally, type Part } from "./map-tally.ts";
import { explainPaths, notFinished } from "../explain-paths.ts";

/** Where time went, in days: lead = waiting + active + blocked + parked. */
export interface TimeSplit {
  /** Unblocked, in the queues of the step. */
  readonly waitingDays: number;
  /** Unblocked, in its active stage: an upper bound of touch time. */
  readonly activeDays: number;
  readonly blockedDays: number;
  /** Moved back left of the start, or off the board, after having been started. */
  readonly parkedDays: number;
  readonly leadDays: number;
}

/** Where items go when they leave a place; `to` is null for the finish. */
export interface MapMove {
  readonly to: string | null;
  readonly count: number;
  readonly share: number;
}

export interface MapNode extends MapPlace {
  /** Finished items that were here, and how often all of them came. */
  readonly items: number;
  readonly passes: number;
  /** Passes each finished item needs, by the chain of `next` shares: 1 where nothing is skipped or done again. */
  readonly expectedPasses: number | null;
  /** Mean over all finished items: over the places of a map these add up to the totals. */
  readonly perItem: TimeSplit | null;
  /** Mean over the passes. */
  readonly perPass: TimeSplit | null;
  /** Lead days an average finished item spends in passes after its first. */
  readonly reworkDays: number | null;
  readonly entries: number;
  readonly next: readonly MapMove[];
  /** Of all cards in the window: passes on to the right, and how many came back; 1 − their share: an upper bound. */
  readonly passedOn: number;
  readonly returned: number;
  readonly completeAccurate: number | null;
  /** Cards here at once, averaged over the window. */
  readonly meanWip: number | null;
}

/**
 * All places together: the mean customer lead time. The steps and the tail alone are the totals of `value-stream`,
 * which leaves out what reopened items stood in done stages and spent off the board.
 */
export interface MapTotals extends TimeSplit {
  /** Σ active / Σ lead; null where items took no time. */
  readonly activityRatio: number | null;
  readonly reworkDays: number;
}

export interface ValueStreamMapResult {
  readonly nodes: readonly MapNode[];
  /** Means over the finished items; null without any. */
  readonly totals: MapTotals | null;
  readonly rolledCompleteAccurate: number | null;
  readonly items: number;
  readonly itemsPerWeek: number | null;
  /** Time in an active stage and "not returned" are upper bounds: print them with "≤". */
  readonly upperBound: true;
}

/** The value stream step by step: how often items pass, where their time goes, what is done again. */
export const valueStreamMap: Metric<Record<never, never>, ValueStreamMapResult> = {
  id: "value-stream-map",
  title: "Value stream, step by step",
  unit: "days",
  formula:
    "per step: lead = waiting before + active + blocked + parked, of items finished in the window, from creation to F; expected passes v = entry · (I − Q)⁻¹ over the shares of where passes lead",
  source:
    "Martin & Osterling, Value Stream Mapping (2013); expected visits: Kemeny & Snell, Finite Markov Chains (1960)",
  params: [],
  compute(query) {
    const layout = mapPlaces(query.log);
    const tally = tallyMap(query, layout);
    const { from, to } = windowOf(query);
    const expected = expectedPassesOf(tally);
    const window = Math.min(to, query.asOf) - from;
    const nodes = layout.places.map((_, index) =>
      mapNode(layout.places, tally, index, expected[index] ?? null, window),
    );
    return {
      nodes,
      totals: totalsOf(tally, nodes),
      rolledCompleteAccurate: rolled(
        nodes.map(({ kind, completeAccurate }) => (kind === "step" ? completeAccurate : null)),
      ),
      items: tally.finished,
      itemsPerWeek: to > from ? tally.finished / ((to - from) / (7 * msPerDay)) : null,
      upperBound: true,
    };
  },
  explain: (query: MetricQuery) => explainPaths(valueStreamMap, query, notFinished(query)),
};

/** Items created in a done stage enter no place: they need no pass anywhere. */
function expectedPassesOf(tally: MapTally): (number | null)[] {
  const entered = tally.entries.reduce((sum, count) => sum + count, 0);
  const visits = expectedVisits(
    [...tally.entries],
    tally.moves.map((row) => [...row]),
  );
  return visits.map((count) => (count === null || tally.finished === 0 ? null : (count * entered) / tally.finished));
}

/** The product of what is known; null where nothing is. */
export function rolled(shares: readonly (number | null)[]): number | null {
  const known = shares.filter((share) => share !== null);
  return known.length === 0 ? null : known.reduce((product, share) => product * share, 1);
}

function mapNode(
  places: readonly MapPlace[],
  tally: MapTally,
  index: number,
  expectedPasses: number | null,
  window: number,
): MapNode {
  const [items, passes] = [tally.items[index] ?? 0, tally.passes[index] ?? 0];
  const [passedOn, returned] = [tally.passedOn[index] ?? 0, tally.returned[index] ?? 0];
  const ticks = (part: Part): number => tally.ticks[index * parts.length + parts.indexOf(part)] ?? 0;
  const perPass = splitOf(ticks, passes);
  return {
    ...(places[index] as MapPlace),
    items,
    passes,
    expectedPasses,
    perItem: splitOf(ticks, tally.finished),
    perPass,
    reworkDays: perPass === null ? null : ((passes - items) / tally.finished) * perPass.leadDays,
    entries: tally.entries[index] ?? 0,
    next: nextOf(places, tally.moves[index] ?? new Int32Array(), passes),
    passedOn,
    returned,
    completeAccurate: passedOn === 0 ? null : 1 - returned / passedOn,
    meanWip: window > 0 ? (tally.presence[index] ?? 0) / window : null,
  };
}

function splitOf(ticks: (part: Part) => number, shared: number): TimeSplit | null {
  if (shared === 0) return null;
  const days = (part: Part): number => ticks(part) / shared / ticksPerDay;
  const lead = parts.reduce((sum, part) => sum + ticks(part), 0);
  return {
    waitingDays: days("waiting"),
    activeDays: days("active"),
    blockedDays: days("blocked"),
    parkedDays: days("parked"),
    leadDays: lead / shared / ticksPerDay,
  };
}

function nextOf(places: readonly MapPlace[], moves: Int32Array, passes: number): MapMove[] {
  return [...moves]
    .map((count, to) => ({ to: places[to]?.nodeId ?? null, count, share: count / passes }))
    .filter(({ count }) => count > 0);
}

function totalsOf(tally: MapTally, nodes: readonly MapNode[]): MapTotals | null {
  const ticks = (part: Part): number =>
    nodes.reduce((sum, _, index) => sum + (tally.ticks[index * parts.length + parts.indexOf(part)] ?? 0), 0);
  const split = splitOf(ticks, tally.finished);
  if (split === null) return null;
  return {
    ...split,
    activityRatio: split.leadDays > 0 ? split.activeDays / split.leadDays : null,
    reworkDays: nodes.reduce((sum, { reworkDays }) => sum + (reworkDays ?? 0), 0),
  };
}
