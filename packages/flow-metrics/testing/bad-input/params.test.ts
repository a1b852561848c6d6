import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerMetric } from "../../src/answer.ts";
import type { ParamSpec } from "../../src/metric.ts";
import { metrics } from "../../src/metrics.ts";
import { commonParams } from "../../src/read-params.ts";
import { goldenLog } from "../golden-log.ts";
import { deepRuns, patient } from "../oracle/runs.ts";
import { errorOf, typedErrors, unsound } from "./unsound.ts";

/** What nobody means, and what belongs to another parameter. */
const absurd = [
  "",
  " ",
  "NaN",
  "-1",
  "0",
  "0.5",
  "1",
  "2",
  "50",
  "100",
  "1e9",
  "1e308",
  "1e400",
  "99999999999999999999",
  "Infinity",
  "2024-13-45",
  "2024-02-30",
  "9999-01-01",
  "0001-01-01",
  "1900-01-01",
  "2199-12-31",
  "2024-01-05",
  "2024-01-05T10:00:00Z",
  "__proto__",
  "constructor",
  "null",
  "undefined",
  "%00",
  "a=b",
  "A=5/0",
  "A=1e400/1",
  "2024-01-05=10@85",
  "Ready",
  "Limbo",
  "Mon-Fri 09:00-17:00",
  "Mon 25:00-26:00",
  "Sat",
  "Europe/Atlantis",
  "Pacific/Apia",
  "x".repeat(5000),
];
const valueOf = ({ choices = [] }: ParamSpec): fc.Arbitrary<string | string[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...absurd, ...choices) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...absurd, ...choices), { maxLength: 3 }) },
  );

describe.each(metrics.map((metric) => [metric.id, metric] as const))("%s", (id, metric) => {
  const specs = [...metric.params, ...commonParams];
  const asked = fc
    .uniqueArray(fc.constantFrom(...specs), { minLength: 1, maxLength: 3 })
    .chain((some) => fc.record(Object.fromEntries(some.map((spec) => [spec.name, valueOf(spec)]))));
  test("answers absurd parameters soundly, or refuses them by name", patient, () => {
    const log = goldenLog();
    fc.assert(
      fc.property(asked, (raw) => {
        const sound = errorOf(() => {
          const { result, explain } = answerMetric(log, id, raw);
          expect(unsound({ result, explain })).toBeNull();
        });
        expect(sound === null || typedErrors.includes(sound.name) ? null : sound).toBeNull();
      }),
      { numRuns: deepRuns(60) },
    );
  });
});

test("a number that no calendar holds is refused, not computed", () => {
  expect(() => answerMetric(goldenLog(), "percentiles-over-time", { days: "1e308" })).toThrow(
    expect.objectContaining({ name: "MetricParamError", param: "days" }),
  );
});
