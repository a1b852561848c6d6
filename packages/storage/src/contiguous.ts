import type { Batch } from "@weir/domain";

/** The error of a batch whose events do not continue its stream: a fault of the caller, never of the data. */
export const discontinuity = (batches: readonly Batch[]): Error | undefined => {
  for (const { stream, expectedSeq, events } of batches) {
    let expected = expectedSeq;
    for (const event of events) {
      expected += 1;
      if (event.stream === stream && event.seq === expected) continue;
      return new Error(`Event ${event.stream}/${event.seq} where ${stream}/${expected} belongs.`);
    }
  }
  return undefined;
};
