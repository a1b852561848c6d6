import fc from "fast-check";
import { expect, test } from "vitest";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { answerMetric } from "../answer.ts";
import { costOfDelay } from "./cost-of-delay.ts";
import { rankByCostOfDelay, type DelayedItem } from "./rank-by-cost-of-delay.ts";

const log = new LogBuilder()
  .card("A", "Backlog", "1")
  .card("B", "Backlog", "2")
  .to("Progress", "4")
  .card("C", "Backlog", "3")
  .card("D", "Progress", "1")
  .to("Done", "2")
  .card("E", "Backlog", "1")
  .log();

test("dearest first by cost over duration, ties by age, without a duration unranked", () => {
  const { items } = ask(costOfDelay, log, {
    asOf: ms("6"),
    params: { value: ["A=0/0", "B=3/2", "C=6/4", "D=9/1", "E=8+5+3/2"] },
  });
  expect(items).toEqual([
    { cardId: "E", costOfDelay: 16, duration: 2, cd3: 8, rank: 1, ageDays: 5 },
    { cardId: "C", costOfDelay: 6, duration: 4, cd3: 1.5, rank: 2, ageDays: 3 },
    { cardId: "B", costOfDelay: 3, duration: 2, cd3: 1.5, rank: 3, ageDays: 2 },
    { cardId: "A", costOfDelay: 0, duration: 0, cd3: null, rank: null, ageDays: 5 },
  ]);
  const { included, excluded } = costOfDelay.explain(queryOf(log), { value: ["B=3/2", "D=9/1"] });
  expect([included, excluded]).toEqual([
    1,
    [
      { cardId: "A", reason: "no-value" },
      { cardId: "C", reason: "no-value" },
      { cardId: "D", reason: "finished" },
      { cardId: "E", reason: "no-value" },
    ],
  ]);
});
test("asked of a past day, a card nobody had heard of then is not in it", () => {
  const asked = { asOf: ms("2 12:00"), params: { value: ["B=3/2", "C=6/4"] } };
  expect(ask(costOfDelay, log, asked).items.map(({ cardId }) => cardId)).toEqual(["B"]);
  const { included, excluded } = costOfDelay.explain(queryOf(log, asked), asked.params);
  expect([included, excluded]).toEqual([1, expect.arrayContaining([{ cardId: "C", reason: "not-started" }])]);
});
test("a board says no costs: nothing is guessed", () => {
  expect(ask(costOfDelay, log).items).toEqual([]);
});
test.each(["A", "A=3", "A=3/x", "Z=1/1"])("%s is refused", (value) => {
  expect(() => answerMetric(log, "cost-of-delay", { value })).toThrow(
    expect.objectContaining({ name: "MetricParamError", param: "value" }),
  );
});
test("doing neighbours the other way round never costs less", () => {
  const item = fc.record({ costOfDelay: fc.nat(50), duration: fc.integer({ min: 1, max: 20 }) });
  fc.assert(
    fc.property(fc.array(item, { minLength: 2, maxLength: 8 }), fc.nat(), (drawn, turn) => {
      const items: DelayedItem[] = drawn.map((one, index) => ({ ...one, id: String(index), since: null }));
      const order = rankByCostOfDelay(items).map(({ id }) => items[Number(id)] as DelayedItem);
      const costOf = (sequence: readonly DelayedItem[]): number => {
        let done = 0;
        return sequence.reduce((sum, one) => sum + one.costOfDelay * (done += one.duration), 0);
      };
      const at = turn % (order.length - 1);
      const swapped = order.with(at, order[at + 1] as DelayedItem).with(at + 1, order[at] as DelayedItem);
      expect(costOf(order)).toBeLessThanOrEqual(costOf(swapped));
    }),
    { numRuns: 1000 },
  );
});
