import { expectedVisits } from "@weir/flow-metrics";

/** Rows: where passes of a state lead, as counts: to itself, to the next, to the finish. */
const doneAgain = expectedVisits([1], [[1, 9]]);
const buildAndTest = expectedVisits(
  [10, 0],
  [
    [0, 12, 0],
    [2, 0, 10],
  ],
);

export const answer = { doneAgain, buildAndTest };
