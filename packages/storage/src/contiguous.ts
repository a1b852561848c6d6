import type { Batch } from "@weir/domain";

/** Throws where a batch's events do not continue its stream: a fault of the caller, never of the data. */
export const assertContiguous = (batches: readonly Batch[]): void => {
  for (const { stream, expectedSeq, events } of batches) {
    let expected = expectedSeq;
    for (const event of events) {
      expected += 1;
      if (event.stream === stream && event.seq === expected) continue;
      throw new Error(`Event ${event.stream}/${event.seq} where ${stream}/${expected} belongs.`);
    }
  }
};
