import { expect, test } from "vitest";
import { LogBuilder, logOf, ms, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { flowLoad } from "./flow-load.ts";

const workflow = workflowOf("Backlog:queue Build:active Wait:queue Ship:active Done:done", "Build", "Done");
const log = new LogBuilder(workflow)
  .card("A", "Build", "1", "Feature")
  .card("B", "Build", "1", "Feature")
  .to("Wait", "2")
  .card("C", "Build", "2", "Feature")
  .blocked("3", "vendor")
  .card("D", "Build", "2", "Defect")
  .to("Backlog", "3")
  .card("E", "Build", "1")
  .to("Done", "3")
  .card("F", "Build", "2")
  .log();

test("now: active means worked on, everything else in progress waits; day by day by type", () => {
  expect(ask(flowLoad, log, { asOf: ms("4"), to: ms("4") })).toEqual({
    now: [
      { cardType: "Defect", active: 0, waiting: 1 },
      { cardType: "Feature", active: 1, waiting: 2 },
      { cardType: null, active: 1, waiting: 0 },
    ],
    total: 5,
    at: ["2024-01-01T23:59:59.999Z", "2024-01-02T23:59:59.999Z", "2024-01-03T23:59:59.999Z"],
    types: [
      { cardType: "Defect", items: [0, 1, 1] },
      { cardType: "Feature", items: [2, 3, 3] },
      { cardType: null, items: [1, 2, 1] },
    ],
  });
});
test("nothing in progress: no types", () => {
  expect(ask(flowLoad, logOf([]), { asOf: ms("1") })).toMatchObject({ now: [], total: 0, types: [] });
});
