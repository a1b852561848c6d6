/** items = finished + discarded + unfinished + transferred. */
export interface FlowCounts {
  readonly items: number;
  readonly finished: number;
  readonly discarded: number;
  readonly unfinished: number;
  readonly transferred: number;
  readonly transitions: number;
  readonly backwardMoves: number;
  readonly itemsMovedBackward: number;
  readonly reopened: number;
  readonly noObservedStart: number;
}
