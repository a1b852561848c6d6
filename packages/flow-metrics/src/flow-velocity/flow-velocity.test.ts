import { expect, test } from "vitest";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { flowVelocity } from "./flow-velocity.ts";

test("finishes by type and week, weeks without any kept", () => {
  const log = new LogBuilder()
    .card("A", "Progress", "1", "Feature")
    .to("Done", "2")
    .card("B", "Progress", "1", "Defect")
    .to("Done", "16")
    .card("C", "Progress", "1")
    .to("Done", "17")
    .log();
  const { periods, types, total } = ask(flowVelocity, log);
  expect(periods.map(({ label }) => label)).toEqual(["2024-W01", "2024-W02", "2024-W03"]);
  expect(types).toEqual([
    { cardType: "Defect", finished: [0, 0, 1], total: 1 },
    { cardType: "Feature", finished: [1, 0, 0], total: 1 },
    { cardType: null, finished: [0, 0, 1], total: 1 },
  ]);
  expect(total).toBe(3);
});
test("nothing finished: no types", () => {
  expect(ask(flowVelocity, logOf([]), { asOf: ms("1") })).toMatchObject({ types: [], total: 0 });
});
