import { expect, test } from "vitest";
import { LogBuilder, logOf, ms } from "../../testing/log-builder.ts";
import { ask, queryOf } from "../../testing/query.ts";
import { answerMetric } from "../answer.ts";
import { customerLeadTime } from "./customer-lead-time.ts";

const log = new LogBuilder()
  .card("A", "Backlog", "1")
  .to("Ready", "3")
  .to("Backlog", "4")
  .to("Progress", "6")
  .to("Done", "8")
  .card("B", "Ready", "2")
  .to("Done", "5")
  .card("C", "Backlog", "1")
  .log();

test("from creation, or from the first crossing into the stage of requests", () => {
  const days = (stage?: string): unknown =>
    ask(customerLeadTime, log, { params: stage === undefined ? {} : { stage } }).items.map((item) => [
      item.cardId,
      item.days,
    ]);
  expect(days()).toEqual([
    ["B", 3],
    ["A", 7],
  ]);
  expect(days("Ready")).toEqual([
    ["B", 3],
    ["A", 5],
  ]);
  expect(days("Progress")).toEqual([
    ["B", 0],
    ["A", 2],
  ]);
  expect(customerLeadTime.explain(queryOf(log), { stage: "Ready" })).toMatchObject({ included: 2 });
});
test("a stage right of the start is where nobody asks any more: refused", () => {
  for (const stage of ["Review", "Elsewhere"])
    expect(() => answerMetric(log, "customer-lead-time", { stage })).toThrow(
      expect.objectContaining({ name: "MetricParamError", param: "stage", value: stage }),
    );
});
test("nothing finished: no figures", () => {
  expect(ask(customerLeadTime, logOf([]), { asOf: ms("1"), params: { stage: "Ready" } })).toMatchObject({
    n: 0,
    p85: null,
    items: [],
  });
});
