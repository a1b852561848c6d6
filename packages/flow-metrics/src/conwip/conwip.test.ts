import fc from "fast-check";
import { expect, test } from "vitest";
import { goldenLog } from "../../testing/golden-log.ts";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import { answerMetric } from "../answer.ts";
import { wipByStage } from "../wip-by-stage/wip-by-stage.ts";
import { wip } from "../wip/wip.ts";
import { wipLimit } from "../wip-limit/wip-limit.ts";
import { conwip } from "./conwip.ts";

const three = new LogBuilder()
  .card("A", "Progress", "1")
  .to("Review", "5")
  .card("B", "Progress", "3")
  .to("Done", "9")
  .card("C", "Review", "6")
  .to("Done", "8")
  .log();

test("the sum over the stages against one limit; a move between them changes nothing", () => {
  expect(ask(conwip, three, { asOf: ms("11"), params: { limit: 2 } })).toMatchObject({
    stages: [{ stageId: "Progress" }, { stageId: "Review" }],
    limit: 2,
    now: 1,
    breaches: [{ from: "2024-01-06T00:00:00.000Z", to: "2024-01-08T00:00:00.000Z", peak: 3, overBy: 1 }],
    timeOverDays: 2,
    shareOver: 0.2,
    shareAtLimit: 0.4,
    levels: [
      { count: 1, days: 4 },
      { count: 2, days: 4 },
      { count: 3, days: 2 },
    ],
  });
});
test("without a limit nothing is judged; a breach that lasts has no end", () => {
  const free = ask(conwip, three, { asOf: ms("11") });
  expect([free.limit, free.breaches, free.timeOverDays, free.shareOver, free.shareAtLimit]).toEqual([
    null,
    [],
    0,
    null,
    null,
  ]);
  expect(ask(conwip, three, { asOf: ms("7"), params: { limit: 2 } }).breaches).toMatchObject([{ to: null }]);
  const over = ask(conwip, three, { asOf: ms("8"), params: { limit: 2 } }).breaches;
  expect(over).toMatchObject([{ to: "2024-01-08T00:00:00.000Z" }]);
});
test("stages are given by id or name, several times; an unknown one is refused", () => {
  const asked = { "as-of": "2024-01-13", stages: ["Ready", "Progress"] };
  expect(answerMetric(goldenLog(), "conwip", asked).result.now).toBe(2);
  expect(answerMetric(goldenLog(), "conwip", { stages: "Ready" }).params["stages"]).toEqual(["Ready"]);
  expect(() => answerMetric(goldenLog(), "conwip", { stages: "Shipping" })).toThrow(
    expect.objectContaining({ name: "MetricParamError", param: "stages", value: "Shipping" }),
  );
});
test("nothing recorded: 0", () => {
  expect(ask(conwip, logOf([]), { asOf: ms("1"), params: { limit: 1 } })).toMatchObject({
    now: 0,
    breaches: [],
    shareOver: null,
  });
});
test("over all of the work it is the WIP, over one stage that stage, and its breaches are the limit's", () => {
  fc.assert(
    fc.property(randomEvents, randomWorkflow, fc.integer({ min: 1, max: 3 }), (events, workflow, limit) => {
      const seq = events.length + 1;
      const set = {
        type: "wip-limit.set",
        scope: { kind: "stage", stageId: "Test" },
        max: limit,
        policy: "warn",
      } as const;
      const log = logOf([...events, { ...set, seq, at: "2024-01-01T00:00:00.000Z" }], workflow);
      const all = ask(conwip, log);
      const at = all.points.map((point) => Date.parse(point.at));
      expect(all.points.map((point) => point.count)).toEqual(
        ask(wip, log, { params: { at } }).points.map((point) => point.board),
      );
      const one = ask(conwip, log, { params: { stages: ["Test"], limit } });
      const stage = ask(wipByStage, log).stages.find(({ stageId }) => stageId === "Test");
      const judged = ask(wipLimit, log).stages.find(({ stageId }) => stageId === "Test");
      expect(one.levels).toEqual(stage?.levels);
      expect(one.breaches.map((breach) => ({ ...breach, reasons: [] }))).toEqual(judged?.breaches);
      expect(one.timeOverDays).toBeCloseTo(judged?.timeOverDays ?? 0, 9);
    }),
    { numRuns: 500 },
  );
});
