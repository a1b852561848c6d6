import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomHistory } from "./random-history.ts";
import { disagreement, frames, oracle } from "./table.ts";

const numRuns = process.env["WEIR_DEEP"] === "1" ? 10_000 : 300;

describe("the oracle agrees", () => {
  test.each(oracle)("on %s %j", (...row) => {
    fc.assert(
      fc.property(randomHistory, frames, (history, frame) => {
        expect(disagreement(row, history, frame)).toBeNull();
      }),
      { numRuns },
    );
  });
});
