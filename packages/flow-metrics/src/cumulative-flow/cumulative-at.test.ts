import fc from "fast-check";
import { expect, test } from "vitest";
import { goldenAsOf, goldenLog } from "../../testing/golden-log.ts";
import { logOf } from "../../testing/log-builder.ts";
import { queryOf } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { defaultConventions } from "../conventions.ts";
import { cumulativeAt } from "./cumulative-at.ts";
import { cumulativeFlow } from "./cumulative-flow.ts";

test.each(["effective", "high-water", "occupancy"] as const)("agrees with the columns of the diagram: %s", (cfd) => {
  const query = { log: goldenLog(), asOf: goldenAsOf, conventions: { ...defaultConventions, cfd } };
  const { at, stages, cumulative } = cumulativeFlow.compute(query, {});
  const lines = cumulativeAt(
    query,
    at.map((instant) => Date.parse(instant)),
  );
  expect(lines.map((line) => line.map(({ count }) => count))).toEqual(
    at.map((_, day) => cumulative.map((row) => row[day])),
  );
  expect(lines[0]?.map(({ stageId }) => stageId)).toEqual(stages.map(({ stageId }) => stageId));
});

test("reads the middle of a day, the instant itself included", () => {
  const query = { log: goldenLog(), asOf: goldenAsOf, conventions: defaultConventions };
  const progress = (instant: string): number | undefined =>
    cumulativeAt(query, [Date.parse(instant)])[0]?.find(({ name }) => name === "Progress")?.count;
  expect([progress("2024-01-02T10:59:59.999Z"), progress("2024-01-02T11:00:00.000Z")]).toEqual([0, 1]);
});

test("agrees with the columns of the diagram for any history, by every convention", () => {
  const conventions = fc.constantFrom("effective", "high-water", "occupancy");
  fc.assert(
    fc.property(randomEvents, randomWorkflow, conventions, (events, workflow, cfd) => {
      const query = queryOf(logOf(events, workflow), { cfd });
      const { at, cumulative } = cumulativeFlow.compute(query, {});
      const lines = cumulativeAt(
        query,
        at.map((instant) => Date.parse(instant)),
      );
      expect(lines.map((line) => line.map(({ count }) => count))).toEqual(
        at.map((_, day) => cumulative.map((row) => row[day])),
      );
    }),
    { numRuns: 300 },
  );
});
