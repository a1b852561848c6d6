import fc from "fast-check";
import { createFlowLog, type FlowLog } from "../../src/flow-log.ts";
import type { History } from "../oracle/random-history.ts";
import { deepRuns } from "../oracle/runs.ts";

/** Tries a law of the design's list on a thousand random cases, by `npm run test:deep` on ten thousand. */
export const always =
  <T>(cases: fc.Arbitrary<T>, holds: (drawn: T) => void): (() => void) =>
  () =>
    fc.assert(
      fc.property(cases, (drawn) => {
        holds(drawn);
      }),
      { numRuns: deepRuns(1000) },
    );

export function logOfHistory({ events, workflow }: History): FlowLog {
  const log = createFlowLog(workflow);
  for (const event of events) log.append(event);
  return log;
}
