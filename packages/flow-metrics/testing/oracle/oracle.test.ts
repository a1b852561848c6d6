import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultConventions } from "../../src/conventions.ts";
import { factMetrics } from "../../src/delivery/fact-metrics.ts";
import { metrics } from "../../src/metrics.ts";
import { LogBuilder } from "../log-builder.ts";
import { deliveryOracle } from "./delivery.ts";
import { busyRows } from "./busy-rows.ts";
import { busyHistory, randomHistory } from "./random-history.ts";
import { deepRuns, patient } from "./runs.ts";
import type { OracleRow } from "./row.ts";
import { disagreement, frames, rows } from "./table.ts";

/** The smallest history on which library and oracle disagree, in words; null where they never do. */
function whereTheyDisagree(
  some: readonly OracleRow[],
  histories: typeof randomHistory,
  options: fc.Parameters<unknown>,
): string | null {
  const tried = fc.check(
    fc.property(histories, frames, (history, frame) => {
      fc.pre(history.events.some((event) => "cardId" in event));
      for (const row of some) {
        const found = disagreement(row, history, frame);
        if (found !== null) throw new Error(found);
      }
    }),
    options,
  );
  return tried.failed ? (fc.defaultReportMessage(tried) ?? "they differ") : null;
}
type Case = readonly [string, OracleRow, typeof randomHistory];
const casesOf = (some: readonly OracleRow[], histories: typeof randomHistory): Case[] =>
  some.map((row) => {
    const [id, asked] = row;
    return [`${id} ${typeof asked === "function" ? "of its history" : JSON.stringify(asked)}`, row, histories];
  });
const oracle = [...rows, ...busyRows];

const numRuns = deepRuns(300);
const told = `${numRuns} logs, the same answers`;

describe("the oracle agrees", () => {
  test.for(casesOf(rows, randomHistory))("on %s", patient, ([, row, histories], { task }) => {
    expect(whereTheyDisagree([row], histories, { numRuns })).toBeNull();
    task.meta.figures = [told];
  });
  test("on signs of waste, forecasts and verdicts of many cards", patient, ({ task }) => {
    expect(whereTheyDisagree(busyRows, busyHistory, { numRuns })).toBeNull();
    task.meta.figures = busyRows.map(([id]) => `${id}: ${told}`);
  });
  /** Found among 10,000: the same days, added up from other parts, differ in the last digit, and the order with it. */
  test("on which of two equals comes first, however the oracle adds them up", () => {
    const stopped = new LogBuilder().card("B", "Progress", "20 12:00").blocked("20 12:01");
    stopped.card("A", "Progress", "20 12:00").blocked("20 12:01", "vendor").blocked("20 12:01").blocked("20 12:02");
    const { events, workflow } = stopped.card("C", "Backlog", "24 19:46");
    for (const id of ["blocked-time", "blocker-clusters"])
      for (const row of rows.filter(([metric]) => metric === id))
        expect(
          disagreement(row, { events, workflow }, { cut: null, window: null, conventions: defaultConventions }),
        ).toBeNull();
  });
});

describe("the oracle would tell", () => {
  test.each([...casesOf(rows, randomHistory), ...casesOf(busyRows, busyHistory)])(
    "of a slip that counts, or a finish taken for the first: %s",
    patient,
    (_, [id, params, expected], histories) => {
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
      expect(whereTheyDisagree([twin], histories, { numRuns: 300, endOnFailure: true })).not.toBeNull();
    },
  );
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
