import fc from "fast-check";
import { expect, test } from "vitest";
import { logOf } from "../testing/log-builder.ts";
import { queryOf } from "../testing/query.ts";
import { randomEvents, randomWorkflow } from "../testing/random-log.ts";
import { everBlocked, blockedItems } from "./blocked-time/blocked-time.ts";
import { explainPaths, notFinished } from "./explain-paths.ts";
import { finishedItems } from "./population.ts";
import { throughput } from "./throughput/throughput.ts";

test("paths give the reasons that journeys give", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, fc.constantFrom("first", "last"), (events, workflow, finish) => {
      const query = queryOf(logOf(events, workflow), { finish });
      const { included, excluded } = explainPaths(throughput, query, notFinished(query));
      const byJourneys = finishedItems(query);
      expect(included).toBe(byJourneys.included.length);
      expect(excluded).toEqual(byJourneys.excluded);
      expect(everBlocked(query)).toEqual(blockedItems(query).included);
    }),
    { numRuns: 300 },
  );
});
