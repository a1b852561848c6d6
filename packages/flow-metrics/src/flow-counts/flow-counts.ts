import type { MetricQuery } from "../metric.ts";
import { journeysOf } from "../population.ts";

/** items = finished + discarded + unfinished + transferred. */
export interface FlowCounts {
  /** Every counted card, those only ever off the board too. */
  readonly items: number;
  readonly finished: number;
  readonly discarded: number;
  readonly unfinished: number;
  readonly transferred: number;
  /** Changes of stage, into and out of ignored stages too. */
  readonly transitions: number;
  readonly backwardMoves: number;
  readonly itemsMovedBackward: number;
  /** Moves (not items) from a done stage to a stage left of the finish. */
  readonly reopened: number;
  readonly noObservedStart: number;
}

/** How many items and moves a log tells of, as it stands at `asOf`. */
export function flowCounts(query: MetricQuery): FlowCounts {
  const { stages } = query.log;
  const journeys = journeysOf(query);
  const transitions = journeys.flatMap((journey) => journey.transitions);
  const departed = (kind: string): number => journeys.filter(({ departure }) => departure?.kind === kind).length;
  const isDone = (stageId: string): boolean => stages.isDone(stages.slot(stageId));
  return {
    items: journeys.length,
    finished: departed("finished"),
    discarded: departed("discarded"),
    unfinished: journeys.filter(({ departure }) => departure === null).length,
    transferred: departed("transferred"),
    transitions: transitions.length,
    backwardMoves: transitions.filter((move) => move.backward).length,
    itemsMovedBackward: journeys.filter((journey) => journey.transitions.some((move) => move.backward)).length,
    reopened: transitions.filter((move) => move.backward && isDone(move.fromStageId) && !isDone(move.toStageId)).length,
    noObservedStart: journeys.filter((journey) => journey.noObservedStart).length,
  };
}
