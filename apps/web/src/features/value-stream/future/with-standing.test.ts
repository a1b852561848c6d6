// What holds at a step whatever its days become stands in the drawing of a future state as it does in today's.
import { drawnSteps } from "@weir/charts";
import { workflowOf } from "@weir/domain";
import {
  answerMetric,
  createFlowLog,
  futureState,
  undrawnMap,
  withDrawnSteps,
  type FutureChange,
  type ValueStreamResult,
} from "@weir/flow-metrics";
import { expect, it } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { drawnKnown } from "../known/drawn-known.ts";
import { drawnFuture } from "./drawn-future.ts";
import { withStanding } from "./with-standing.ts";

const world = playWorld([]);
const stageId = world.server().stages.find(({ kind }) => kind === "active")?.stageId ?? "";
world.elsewhere({ type: "wip-limit.set", scope: { kind: "stage", stageId }, max: 3, policy: "refuse" });
const board = world.server();
const { result } = answerMetric(createFlowLog(workflowOf(board)), "value-stream", {});
const { steps } = result as ValueStreamResult;
const measured = { ...(result as ValueStreamResult), steps: steps.map((step) => ({ ...step, people: 4 })) };
const drawnStep = { name: "Build", kind: "process", after: null, completeAccurate: 0.9 } as const;
const known = withDrawnSteps(undrawnMap, [{ ...drawnStep, nodeId: stageId, processTimeDays: 2, waitDays: 3 }]);
const told = drawnKnown(
  { steps: known.steps, totals: { ...futureState(known, []).today, items: 1 } },
  { name: "Orders" },
);

it("limits, heads and colours are today's, days those of one pass, and cards are not counted", () => {
  const [was, is] = [told, withStanding(told, measured, [board])].map((map) => drawnSteps(map)[0]);
  expect(was).toMatchObject({ people: null, wait: { pullMax: null } });
  expect(is).toEqual({ ...was, people: 4, ramp: 0.5, wait: { ...was?.wait, pullMax: 3 } });
});

it("a limit that would be another is the other one, a step left out has none, and where nothing is measured nothing stands", () => {
  const today = withStanding(told, measured, [board]);
  const then = (changes: readonly FutureChange[]) =>
    drawnSteps(drawnFuture(today, futureState(known, changes), changes, 1))[0]?.wait.pullMax;
  expect(then([{ kind: "wip-limit", nodeId: stageId, max: 2 }])).toBe(2);
  expect(then([{ kind: "process-time", nodeId: stageId, days: 1 }])).toBe(3);
  expect(then([{ kind: "remove", nodeId: stageId }])).toBeNull();
  expect(withStanding(told, undefined, [board])).toBe(told);
});
