import { describe, expect, test } from "vitest";
import { goldenLog } from "../testing/golden-log.ts";
import { LogBuilder, workflowOf } from "../testing/log-builder.ts";
import { answerMetric } from "./answer.ts";
import { metrics } from "./metrics.ts";

describe.each(metrics.map((metric) => metric.id))("%s", (id) => {
  test("answers plain data that explains itself", () => {
    const answer = answerMetric(goldenLog(), id, { "as-of": "2024-01-13" });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answer.metric).toBe(id);
    expect(answer.explain.formula.length + answer.explain.source.length).toBeGreaterThan(20);
    expect(answer.explain.included + answer.explain.excluded.length).toBe(12);
  });
});

test("switches and window are read, defaults shown", () => {
  const answer = answerMetric(goldenLog(), "cycle-time", {
    cycle: "inclusive",
    "no-observed-start": "zero",
    from: "2024-01-08",
    to: "2024-01-11T00:00:00Z",
  });
  expect(answer.result.items.map((item) => item.cardId)).toEqual(["A", "H", "J", "C"]);
  expect(answer.conventions).toEqual({
    cycle: "inclusive",
    percentile: "nearest-rank",
    noObservedStart: "zero",
    cfd: "effective",
    finish: "last",
    slips: "ignore",
    timeZone: "UTC",
  });
  expect(answer.params).toMatchObject({ from: "2024-01-08T00:00:00.000Z", cycle: "inclusive" });
});
test("why items are left out", () => {
  const { explain, dataQuality } = answerMetric(goldenLog(), "cycle-time", {
    from: "2024-01-09",
    "as-of": "2024-01-13",
  });
  expect(explain.included).toBe(5);
  expect(Object.fromEntries(explain.excluded.map(({ cardId, reason }) => [cardId, reason]))).toEqual({
    A: "outside-window",
    B: "outside-window",
    F: "not-finished",
    G: "not-finished",
    H: "no-observed-start",
    I: "not-finished",
    K: "not-finished",
  });
  expect(dataQuality).toEqual([
    { code: "no-observed-start", of: "card", count: 1, examples: ["H"], treatment: "left-out-of-cycle-times" },
  ]);
});
test("types left out are told", () => {
  const workflow = { ...new LogBuilder().workflow, countedTypes: { count: ["*"], leaveOut: ["Epic"] } };
  const answer = answerMetric(
    new LogBuilder(workflow).card("A", "Progress", "1", "Epic").card("B", "Progress", "1").log(),
    "wip",
    {},
  );
  expect(answer.result.now.flow).toBe(1);
  expect(answer.explain.excluded).toEqual([{ cardId: "A", reason: "type-left-out" }]);
  expect(answer.dataQuality).toContainEqual({
    code: "type-left-out",
    of: "card",
    count: 1,
    examples: ["A"],
    treatment: "left-out",
  });
});
test("several instants", () => {
  const { result } = answerMetric(goldenLog(), "wip", { at: ["2024-01-03", "2024-01-10T00:00:00+00:00"] });
  expect(result.points.map((point) => point.flow)).toEqual([1, 8]);
});
test.each([
  ["nonsense", {}, "metric", "nonsense"],
  ["wip", { cycel: "elapsed" }, "cycel", "elapsed"],
  ["wip", { cycle: "fast" }, "cycle", "fast"],
  ["wip", { from: "yesterday" }, "from", "yesterday"],
  ["wip", { from: "2024-02-31" }, "from", "2024-02-31"],
  ["wip", { from: "2024-01-05T10:00" }, "from", "2024-01-05T10:00"],
  ["wip", { cycle: ["elapsed", "working"] }, "cycle", "elapsed, working"],
  ["wip", { from: "2024-02-01", to: "2024-01-01" }, "to", "2024-01-01"],
])("%s with %j is refused at %s", (metric, params, param, value) => {
  expect(() => answerMetric(goldenLog(), metric, params)).toThrow(
    expect.objectContaining({ name: "MetricParamError", param, value }),
  );
});

test("the example of the README", () => {
  const builder = new LogBuilder(workflowOf("todo:queue build:active done:done", "build", "done", "Europe/Berlin"));
  const log = builder
    .card("c1", "todo", "2026-03-02 09:00")
    .to("build", "2026-03-03 09:00")
    .to("done", "2026-03-05 15:00")
    .log();
  expect(answerMetric(log, "cycle-time", { cycle: "inclusive" }).result.p85).toBe(3);
});
