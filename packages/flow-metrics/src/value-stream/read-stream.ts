import { forEachPath, visitsToFinish } from "../card-path.ts";
import type { CardDays } from "../card-ticks.ts";
import { tickerOf } from "../duration.ts";
import type { FlowLog } from "../flow-log.ts";
import type { MetricQuery } from "../metric.ts";
import { windowOf } from "../population.ts";
import { handoffTally, reworkTally, type HandoffEdge, type ReworkEdge } from "./edges.ts";
import { headTally } from "./heads.ts";
import { passTally } from "./passes.ts";
import { TimeTally, type StepTimes } from "./step-times.ts";

/** What the paths of a board say about its value stream. */
export interface Stream {
  readonly times: readonly StepTimes[];
  readonly longest: CardDays;
  readonly passes: Int32Array;
  readonly returned: Int32Array;
  readonly rework: readonly ReworkEdge[];
  readonly handoffs: readonly HandoffEdge[];
  readonly finished: number;
  /** Cards in each slot now. */
  readonly standing: Int32Array;
  /** Who worked in a slot, a head count; null where nobody is known. */
  readonly heads: (slot: number) => number | null;
}

/** What read a log last: while it lives, what was compiled for it fits the next answer, as for `waste`. */
const readLast = new WeakMap<FlowLog, readonly unknown[]>();

/** One pass over all paths. */
export function readStream(
  query: MetricQuery,
  places: { readonly places: number; readonly counted: number },
  placeOf: Int16Array,
  kinds: readonly HandoffEdge["kind"][],
): Stream {
  const { log, asOf, conventions } = query;
  const { from, to } = windowOf(query);
  const times = new TimeTally(log, placeOf, places, tickerOf(log.calendar, conventions));
  const passes = passTally(log.stages, placeOf, places.places, { from, to });
  const rework = reworkTally(query, from, to);
  const handoffs = handoffTally(query, from, to, kinds);
  const heads = headTally(query, from, to);
  readLast.set(log, [times, handoffs]);
  const standing = new Int32Array(placeOf.length);
  let finished = 0;
  forEachPath(log, { asOf, slips: conventions.slips }, (path) => {
    passes.see(path);
    rework.see(path);
    handoffs.see(path);
    heads.see(path);
    standing[path.slots[path.visits - 1] as number]!++;
    const visits = visitsToFinish(log, path, conventions.finish);
    const finishedAt = visits < 0 ? Number.NaN : (path.enteredAt[visits] as number);
    if (!(finishedAt >= from && finishedAt < to)) return;
    finished++;
    times.see(path, visits);
  });
  return {
    times: times.take(),
    longest: times.longest,
    passes: passes.passes,
    returned: passes.returned,
    rework: rework.edges(),
    handoffs: handoffs.edges(),
    finished,
    standing,
    heads: heads.in,
  };
}
