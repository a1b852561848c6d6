import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factMetrics } from "../../src/delivery/fact-metrics.ts";
import { metrics } from "../../src/metrics.ts";
import { deliveryOracle } from "./delivery.ts";
import { randomHistory } from "./random-history.ts";
import { deepRuns, patient } from "./runs.ts";
import type { OracleRow } from "./row.ts";
import { disagreement, frames, oracle } from "./table.ts";

/** The smallest history on which library and oracle disagree, in words; null where they never do. */
function whereTheyDisagree(row: OracleRow, options: fc.Parameters<unknown>): string | null {
  const [, , , histories = randomHistory] = row;
  const tried = fc.check(
    fc.property(histories, frames, (history, frame) => {
      const found = disagreement(row, history, frame);
      if (found !== null) throw new Error(found);
    }),
    options,
  );
  return tried.failed ? (fc.defaultReportMessage(tried) ?? "they differ") : null;
}
const rows = oracle.map((row): readonly [string, OracleRow] => {
  const [id, asked] = row;
  return [`${id} ${typeof asked === "function" ? "of its history" : JSON.stringify(asked)}`, row];
});

describe("the oracle agrees", () => {
  test.each(rows)("on %s", patient, (_, row) => {
    expect(whereTheyDisagree(row, { numRuns: deepRuns(300) })).toBeNull();
  });
});

describe("the oracle would tell", () => {
  test.each(rows)("of a slip that counts, or a finish taken for the first: %s", patient, (_, row) => {
    const [id, params, expected, ...histories] = row;
    const twin: OracleRow = [
      id,
      params,
      (question) =>
        expected({
          ...question,
          conventions: { ...question.conventions, slips: "count", finish: "first", noObservedStart: "zero" },
          asOf: question.asOf - 3 * 86_400_000,
        }),
      ...histories,
    ];
    expect(whereTheyDisagree(twin, { numRuns: 300, endOnFailure: true })).not.toBeNull();
  });
});

describe("nobody is left out", () => {
  /** Metrics nobody answers for beside the library, and why. */
  const withoutOracle: ReadonlyMap<string, string> = new Map();

  test("each metric of the registry has a row, or a reason why not", () => {
    const answered = new Set<string>([...oracle, ...deliveryOracle].map(([id]) => id));
    const all = [...metrics, ...factMetrics].map(({ id }) => id);
    expect(all.filter((id) => !answered.has(id) && !withoutOracle.has(id))).toEqual([]);
    expect([...withoutOracle.keys()].filter((id) => answered.has(id) || !all.some((one) => one === id))).toEqual([]);
  });
});
