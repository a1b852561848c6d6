// The ladder of the drawing sums to its lead time, whatever the history, and whatever people say of it.
import { futureState, knownMap, withDrawnSteps, type FlowLog } from "@weir/flow-metrics";
import fc from "fast-check";
import { expect, test } from "vitest";
import { valueStreamMap } from "../../flow-metrics/src/value-stream-map/value-stream-map.ts";
import { valueStream } from "../../flow-metrics/src/value-stream/value-stream.ts";
import { LogBuilder, logOf, workflowOf } from "../../flow-metrics/testing/log-builder.ts";
import { ask, type Asked } from "../../flow-metrics/testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../../flow-metrics/testing/random-log.ts";
import { drawnSteps, type DrawnMap } from "../src/value-stream-map/drawn-map.ts";
import { valueStreamMapGeometry } from "../src/value-stream-map/geometry.ts";
import { measuredMap } from "../src/value-stream-map/measured-map.ts";
import { withKnown } from "../src/value-stream-map/with-known.ts";
import { words } from "./words.ts";

const measuredOf = (log: FlowLog, asked: Asked = {}): DrawnMap =>
  measuredMap(ask(valueStream, log, asked), { boardName: "Team", statistic: "mean" });
/** On a wall and upright, branches beside the slowest left out. */
const sumsOf = (map: DrawnMap): number[] =>
  [1240, 358].map((width) =>
    valueStreamMapGeometry(map, { words, width }).ladder.rungs.reduce(
      (sum, { days, aside }) => sum + (aside === undefined ? (days ?? 0) : 0),
      0,
    ),
  );
const histories = fc.record({ events: fc.oneof(randomEvents, plainEvents), workflow: randomWorkflow });
const patient = { timeout: 60_000 };

test("as measured, elapsed and in working days", patient, () => {
  fc.assert(
    fc.property(histories, fc.constantFrom("elapsed" as const, "working" as const), ({ events, workflow }, cycle) => {
      const map = measuredOf(logOf(events, workflow), { cycle });
      for (const sum of sumsOf(map)) expect(sum).toBeCloseTo(map.totals.leadTimeDays.value ?? 0, 8);
    }),
    { numRuns: 500 },
  );
});

const days = fc.integer({ min: 0, max: 9 });
const said = fc.record({ processTimeDays: days, waitDays: days }, { requiredKeys: [] });

test("with what people say of a step, and a step of their own, on the way or in a branch", patient, () => {
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom("Build", "Ship"),
      said,
      days,
      fc.boolean(),
      ({ events, workflow }, nodeId, figures, waitDays, isBranch) => {
        const log = logOf(events, workflow);
        const mail = { nodeId: "mail", name: "Mail", kind: "wait", after: "Build", waitDays } as const;
        const known = withDrawnSteps(knownMap(ask(valueStreamMap, log), { mapped: [{ nodeId, ...figures }] }), [
          isBranch ? { ...mail, beside: "Build" } : mail,
        ]);
        const map = withKnown(measuredOf(log), { steps: known.steps, totals: futureState(known, []).today });
        fc.pre(known.items > 0 && map.totals.leadTimeDays.value !== null);
        for (const sum of sumsOf(map)) expect(sum).toBeCloseTo(map.totals.leadTimeDays.value ?? 0, 6);
      },
    ),
    { numRuns: 500 },
  );
});

test("would notice a rung that says what a step takes those that come to it", () => {
  const builder = new LogBuilder(workflowOf("Inbox:queue Build:active Test:active Done:done", "Build", "Done"));
  builder.card("A", "Build", "1").to("Test", "3").to("Done", "7").card("B", "Build", "1").to("Done", "5");
  const map = measuredOf(builder.log());
  const parts = drawnSteps(map).map((step) => {
    const { perItem: _share, ...processTimeDays } = step.processTimeDays;
    return { ...step, processTimeDays };
  });
  // A builds 2 days and tests 4, B builds 4.
  expect(sumsOf(map)).toEqual([5, 5]);
  expect(sumsOf({ ...map, parts })).toEqual([7, 7]);
});
