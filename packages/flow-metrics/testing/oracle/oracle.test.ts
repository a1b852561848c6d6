import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomHistory } from "./random-history.ts";
import { deepRuns, patient } from "./runs.ts";
import { disagreement, frames, oracle, type OracleRow } from "./table.ts";

/** The smallest history on which library and oracle disagree, in words; null where they never do. */
function whereTheyDisagree(row: OracleRow, numRuns: number): string | null {
  const tried = fc.check(
    fc.property(randomHistory, frames, (history, frame) => {
      const found = disagreement(row, history, frame);
      if (found !== null) throw new Error(found);
    }),
    { numRuns },
  );
  return tried.failed ? (fc.defaultReportMessage(tried) ?? "they differ") : null;
}

describe("the oracle agrees", () => {
  test.each(oracle)("on %s %j", patient, (...row) => {
    expect(whereTheyDisagree(row, deepRuns(300))).toBeNull();
  });
});

describe("the oracle would tell", () => {
  test.each(oracle)(
    "of a slip that counts, or a finish taken for the first: %s %j",
    patient,
    (id, params, expected) => {
      const twin: OracleRow = [
        id,
        params,
        (question) =>
          expected({
            ...question,
            conventions: { ...question.conventions, slips: "count", finish: "first", noObservedStart: "zero" },
            asOf: question.asOf - 3 * 86_400_000,
          }),
      ];
      expect(whereTheyDisagree(twin, 300)).not.toBeNull();
    },
  );
});
