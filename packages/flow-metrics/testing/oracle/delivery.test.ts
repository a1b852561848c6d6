import fc from "fast-check";
import { expect, test } from "vitest";
import { answerFactMetric } from "../../src/index.ts";
import { anyFacts } from "../any-facts.ts";
import { difference } from "./agreement.ts";
import { deliveryOracle, type Asked } from "./delivery.ts";
import { deepRuns, patient } from "./runs.ts";

/** On the grid of the facts. */
const anyEdge = fc
  .integer({ min: -2, max: 44 })
  .map((quarter) => new Date(Date.UTC(2026, 2, 1, 6 * quarter)).toISOString());
const anyQuestion: fc.Arbitrary<Asked> = fc
  .record({
    facts: anyFacts,
    edges: fc.tuple(anyEdge, anyEdge).filter(([one, other]) => one !== other),
    now: anyEdge,
    service: fc.constantFrom(undefined, "shop", "mail"),
    // The clocks of New York change on the 8th.
    timeZone: fc.constantFrom("UTC", "America/New_York"),
    percentile: fc.constantFrom("nearest-rank", "linear"),
  })
  .map(({ edges: [one, other], ...rest }) =>
    one < other ? { ...rest, from: one, to: other } : { ...rest, from: other, to: one },
  );

test.each(deliveryOracle)("the oracle agrees on %s %j", patient, (id, params, expected) => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const { from, to, now, service, percentile, timeZone } = asked;
      const raw = { ...params, from, to, percentile, "as-of": now, ...(service !== undefined && { service }) };
      const { result } = answerFactMetric(asked.facts, id, raw, { timeZone, asOf: 0 });
      expect(difference(result, expected(asked))).toBeNull();
    }),
    { numRuns: deepRuns(300) },
  );
});
