import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogBuilder, logOf, workflowOf } from "../../testing/log-builder.ts";
import { ask } from "../../testing/query.ts";
import { plainEvents, randomEvents, randomWorkflow } from "../../testing/random-log.ts";
import type { FlowLog } from "../flow-log.ts";
import { valueStreamMap } from "../value-stream-map/value-stream-map.ts";
import { valueStream } from "../value-stream/value-stream.ts";
import { futureState } from "./future-state.ts";
import { knownMap } from "./known-map.ts";

// The plate (`value-stream`) and what is calculated from the map (known, future, targets, versions) tell one lead time.
const patient = { timeout: 60_000 };
const asked = fc.record({
  cycle: fc.constantFrom("elapsed" as const, "working" as const),
  from: fc.nat(600).map((hours) => Date.UTC(2024, 1, 1) + hours * 3_600_000),
});
const anyLog = fc
  .tuple(fc.oneof(randomEvents, plainEvents), randomWorkflow)
  .map(([events, workflow]) => logOf(events, workflow));
const plateOf = (log: FlowLog, switches = {}) => ask(valueStream, log, switches).totals;
const knownOf = (log: FlowLog, switches = {}) => knownMap(ask(valueStreamMap, log, switches));
const expectNear = (found: number | null, told: number | null): void =>
  told === null ? expect(found).toBeNull() : expect(found).toBeCloseTo(told, 8);

/** A day of work, two in done, one of work again, three off the board, one of work. */
const comesBack = new LogBuilder(workflowOf("Inbox:queue Build:active Done:done", "Build", "Done"))
  .card("A", "Build", "1")
  .to("Done", "2")
  .to("Build", "4")
  .to("off-board", "5")
  .to("Build", "8")
  .to("Done", "9")
  .log();

describe("without knowledge and changes the totals are those of the plate", patient, () => {
  test("for any history, window and way to count days", () => {
    fc.assert(
      fc.property(anyLog, asked, (log, switches) => {
        const plate = plateOf(log, switches);
        const { today } = futureState(knownOf(log, switches), []);
        expectNear(today.leadTimeDays, plate.leadTimeDays);
        expect(today.rolledCompleteAccurate).toBe(plate.rolledCompleteAccurate);
        expect(today.itemsPerWeek).toBe(plate.itemsPerWeek);
        // An active stage left of the start parks what comes back to it; the drawing counts it as work.
        if (log.workflow.startStageId === "Test") return;
        expectNear(today.processTimeDays, plate.processTimeDays);
        expectNear(today.waitDays, plate.waitDays);
        expectNear(today.activityRatio, plate.activityRatio);
      }),
      { numRuns: 1000 },
    );
  });
  test("days in done stages and off the board are told at their nodes", () => {
    const known = knownOf(comesBack);
    const { today, steps } = futureState(known, []);
    expect(plateOf(comesBack)).toMatchObject({ leadTimeDays: 3, activityRatio: 1, items: 1 });
    expect(today).toMatchObject({ leadTimeDays: 3, waitDays: 0, activityRatio: 1 });
    expect(steps.map(({ today: each }) => [each.nodeId, each.leadTimeDays, each.onCriticalPath])).toEqual([
      ["Build", 3, true],
      ["Done", 2, false],
      ["off-board", 3, false],
    ]);
  });
  test("would notice a total that counts them", () => {
    const { steps, ...map } = knownOf(comesBack);
    const counted = { ...map, steps: steps.map((step) => ({ ...step, kind: "step" as const })) };
    expect(futureState(counted, []).today.leadTimeDays).toBe(8);
  });
});
