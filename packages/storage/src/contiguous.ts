import type { Batch } from "@weir/domain";

/** Throws where a batch's events do not continue its stream: a fault of the caller, never of the data. */
export const assertContiguous = (batches: readonly Batch[]): void => {
  for (const { stream, expectedSeq, events } of batches) {
    events.forEach((event, index) => {
      const expected = expectedSeq + index + 1;
      if (event.stream === stream && event.seq === expected) return;
      throw new Error(`Event ${event.stream}/${event.seq} where ${stream}/${expected} belongs.`);
    });
  }
};
