import { expect, test } from "vitest";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { flowDistribution } from "./flow-distribution.ts";

const typed = new LogBuilder()
  .card("A", "Progress", "1", "Feature")
  .to("Done", "2")
  .card("B", "Progress", "1", "Defect")
  .to("Done", "3")
  .card("C", "Progress", "1")
  .to("Done", "4")
  .card("D", "Progress", "1", "Defect")
  .typed("Feature", "4")
  .to("Done", "5")
  .card("E", "Progress", "1", "Risk")
  .log();

test("shares of what was finished, by the type a card has now; without a type last", () => {
  expect(ask(flowDistribution, typed)).toEqual({
    n: 4,
    types: [
      { cardType: "Defect", finished: 1, share: 0.25 },
      { cardType: "Feature", finished: 2, share: 0.5 },
      { cardType: null, finished: 1, share: 0.25 },
    ],
  });
  expect(ask(flowDistribution, typed, { from: ms("5") }).types).toEqual([
    { cardType: "Feature", finished: 1, share: 1 },
  ]);
});
test("nothing finished: no types", () => {
  expect(ask(flowDistribution, logOf([]), { asOf: ms("1") })).toEqual({ n: 0, types: [] });
});
