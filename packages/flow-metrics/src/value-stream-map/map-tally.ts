import { blockedWithin, forEachPath, leftAt, startOf, visitsToFinish, type CardPath } from "../card-path.ts";
import { tickerOf } from "../duration.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { passTally } from "../value-stream/passes.ts";
import type { MapPlaces } from "./map-places.ts";

/** Where the time of an item goes; a tally has one column for each. */
export const parts = ["waiting", "active", "blocked", "parked"] as const;
export type Part = (typeof parts)[number];

/** What happened in each place, in whole numbers. */
export interface MapTally {
  /** Items finished in the window. */
  finished: number;
  /** Finished items that were there at all, and how often: a pass begins on entering, and on going back within. */
  readonly items: Int32Array;
  readonly passes: Int32Array;
  /** Ticks of finished items, `parts.length` columns a place. */
  readonly ticks: Float64Array;
  /** Passes by where the item entered, and by where each led: the last column is the finish. */
  readonly entries: Int32Array;
  readonly moves: readonly Int32Array[];
  /** Of all counted items: passes on to the right in the window, and how many of them came back. */
  readonly passedOn: Int32Array;
  readonly returned: Int32Array;
  /** Of all counted items: ms spent there in the window. */
  readonly presence: Float64Array;
}

/** One pass over all paths. */
export function tallyMap(query: MetricQuery, { places, placeOf }: MapPlaces): MapTally {
  const { log, asOf, conventions } = query;
  const n = places.length;
  const window = windowOf(query);
  const passes = passTally(log.stages, placeOf, n, window);
  const tally: MapTally = {
    finished: 0,
    items: new Int32Array(n),
    passes: new Int32Array(n),
    ticks: new Float64Array(n * parts.length),
    entries: new Int32Array(n),
    moves: Array.from({ length: n }, () => new Int32Array(n + 1)),
    passedOn: passes.passes,
    returned: passes.returned,
    presence: new Float64Array(n),
  };
  const end = Math.min(window.to, asOf);
  const { presence, item } = tallies(query, placeOf, tally);
  forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
    passes.see(path);
    presence(path, window.from, end);
    const visits = visitsToFinish(log, path, conventions.finish);
    const finishedAt = path.enteredAt[visits] ?? Number.NaN;
    if (visits >= 0 && finishedAt >= window.from && finishedAt < window.to) item(path, visits);
  });
  return tally;
}

function tallies({ log, conventions }: MetricQuery, placeOf: Int16Array, tally: MapTally) {
  const { stages } = log;
  const n = tally.items.length;
  const ticksAt = tickerOf(log.calendar, conventions);
  const seenBy = new Int32Array(n);

  function item(path: CardPath, visits: number): void {
    tally.finished++;
    const startedAt = startOf(log, path);
    let place = -1;
    let rank = -1;
    for (let visit = 0; visit < visits; visit++) {
      const slot = path.slots[visit] as number;
      const from = path.enteredAt[visit] as number;
      const to = path.enteredAt[visit + 1] as number;
      const before = place;
      const isBack = stages.rank(slot) < rank;
      place = placeOf[slot] as number;
      rank = stages.rank(slot);
      if (place !== before || isBack) {
        tally.passes[place]!++;
        if (before < 0) tally.entries[place]!++;
        else tally.moves[before]![place]!++;
        if (seenBy[place] !== tally.finished) tally.items[place]!++;
        seenBy[place] = tally.finished;
      }
      const stay = ticksAt(to) - ticksAt(from);
      const column = place * parts.length;
      if (rank < stages.start && startedAt <= from) {
        tally.ticks[column + 3]! += stay;
        continue;
      }
      const blocked = blockedWithin(path, from, to, ticksAt);
      tally.ticks[column + (stages.kind(slot) === "active" ? 1 : 0)]! += stay - blocked;
      tally.ticks[column + 2]! += blocked;
    }
    if (place >= 0) tally.moves[place]![n]!++;
  }

  function presence(path: CardPath, from: number, to: number): void {
    for (let visit = 0; visit < path.visits; visit++) {
      const start = Math.max(from, path.enteredAt[visit] as number);
      const stop = Math.min(to, leftAt(path, visit, to));
      if (stop > start) tally.presence[placeOf[path.slots[visit] as number] as number]! += stop - start;
    }
  }
  return { presence, item };
}
