import { expect, test } from "vitest";
import { LogBuilder, ms } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { answerMetric } from "../answer.ts";
import { takt } from "./takt.ts";

const log = new LogBuilder()
  .card("A", "Backlog", "1 09:00")
  .to("Ready", "2 09:00")
  .card("B", "Backlog", "1 09:00")
  .to("Ready", "3 09:00")
  .to("Backlog", "4 09:00")
  .to("Ready", "5 09:00")
  .card("C", "Progress", "8 09:00")
  .card("D", "Ready", "9 09:00")
  .card("I", "Backlog", "9 09:00")
  .log();
const fortnight = { from: ms("1"), to: ms("13"), asOf: ms("15") };

test("off until somebody says where requests arrive", () => {
  expect(ask(takt, log, fortnight)).toMatchObject({
    configured: false,
    demand: null,
    taktDays: null,
    availableDays: 10,
  });
});
test("working days over requests; each request counts once, a skipped stage too", () => {
  expect(ask(takt, log, { ...fortnight, params: { stage: "Ready" } })).toEqual({
    configured: true,
    stageId: "Ready",
    stage: "Ready",
    demand: 4,
    availableDays: 10,
    taktDays: 2.5,
  });
  const explained = takt.explain(queryOf(log, { ...fortnight, from: ms("3") }), { stage: "Ready" });
  expect(explained.included).toBe(3);
  expect(explained.excluded).toEqual([
    { cardId: "A", reason: "outside-window" },
    { cardId: "I", reason: "not-requested" },
  ]);
});
test("a stage where the team has pulled already would only show its throughput: refused", () => {
  for (const stage of ["Progress", "Done", "Nowhere"])
    expect(() => answerMetric(log, "takt", { stage })).toThrow(
      expect.objectContaining({ name: "MetricParamError", param: "stage", value: stage }),
    );
});
test("by the working hours asked for; no demand, no takt", () => {
  const asked = { from: "2024-01-01", to: "2024-01-06", stage: "Ready", "working-hours": "Mon-Thu 09:00-17:00" };
  expect(answerMetric(log, "takt", asked).result).toMatchObject({ demand: 2, availableDays: 4, taktDays: 2 });
  expect(ask(takt, log, { from: ms("10"), asOf: ms("12"), params: { stage: "Ready" } })).toMatchObject({
    demand: 0,
    taktDays: null,
  });
});
