import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { finishedItems } from "../population.ts";
import { flowEfficiency, partsOf } from "./flow-efficiency.ts";

test("the window takes in finishes from its first instant to right before its last", () => {
  const builder = new LogBuilder();
  for (const day of ["3", "4", "5", "6"]) builder.card(day, "Progress", "1").to("Done", day);
  expect(ask(flowEfficiency, builder.log(), { from: ms("4"), to: ms("6") })).toMatchObject({ totalDays: 3 + 4 });
});
test("a queue from the finish on is no place to wait", () => {
  const workflow = workflowOf("Build:active Done:done Shelf:queue", "Build", "Done");
  const log = new LogBuilder(workflow).card("A", "Build", "1").to("Done", "3").log();
  expect(ask(flowEfficiency, log)).toEqual({ activeDays: 2, totalDays: 2, value: null, configured: false });
});

describe("the parts of an item's time", () => {
  const parts = (builder: LogBuilder): unknown => {
    const query = queryOf(builder.log());
    return finishedItems(query).included.map((item) => partsOf(query, item));
  };
  test("blocked time is that from the start to the finish, active time what was not blocked of it", () => {
    const builder = new LogBuilder().card("A", "Backlog", "1").blocked("1 12:00").to("Progress", "2").unblocked("3");
    builder.to("Ready", "5").blocked("6").unblocked("8").to("Review", "9").blocked("11").to("Done", "12");
    expect(parts(builder)).toEqual([{ totalDays: 10, activeDays: 2 + 2, blockedDays: 1 + 2 + 1 }]);
  });
  test("an item that was never seen in progress took no time", () => {
    expect(parts(new LogBuilder().card("A", "Backlog", "1").to("Done", "4"))).toEqual([
      { totalDays: 0, activeDays: 0, blockedDays: 0 },
    ]);
  });
  test("those of all items add up to the figure, for any history", () => {
    fc.assert(
      fc.property(randomEvents, randomWorkflow, (events, workflow) => {
        const query = queryOf(logOf(events, workflow));
        const all = finishedItems(query).included.map((item) => partsOf(query, item));
        const { activeDays, totalDays } = flowEfficiency.compute(query, {});
        expect(all.reduce((sum, one) => sum + one.activeDays, 0)).toBeCloseTo(activeDays, 6);
        expect(all.reduce((sum, one) => sum + one.totalDays, 0)).toBeCloseTo(totalDays, 6);
      }),
      { numRuns: 300 },
    );
  });
});
