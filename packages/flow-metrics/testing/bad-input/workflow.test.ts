import { expect, test } from "vitest";
import { createFlowLog } from "../../src/flow-log.ts";
import type { Workflow } from "../../src/workflow.ts";
import { workflowOf } from "../log-builder.ts";

const sound = workflowOf("Ready:queue Work:active Done:done", "Work", "Done");
const gone = (stageId: string, mergedInto: string): NonNullable<Workflow["removedStages"]>[number] => ({
  stageId,
  name: stageId,
  kind: "queue",
  mergedInto,
  removedAt: "2024-01-01T00:00:00.000Z",
});

test.each<readonly [string, Workflow]>([
  ["workflow.timeZone", { ...sound, timeZone: "Europe/Atlantis" }],
  ["workflow.timeZone", { ...sound, timeZone: "" }],
  ["workflow.startStageId", { ...sound, startStageId: "Limbo" }],
  ["workflow.finishStageId", { ...sound, finishStageId: "Limbo" }],
  ["workflow.startStageId", { ...sound, startStageId: "Done" }],
  ["workflow.startStageId", { ...sound, startStageId: "Done", finishStageId: "Work" }],
  ["workflow.stages", { ...sound, stages: [...sound.stages, ...sound.stages] }],
  ["workflow.startStageId", { ...sound, stages: [] }],
  ["workflow.removedStages", { ...sound, removedStages: [gone("a", "b"), gone("b", "a")] }],
])("%s is refused, the rest is not read: %j", (place, workflow) => {
  expect(() => createFlowLog(workflow)).toThrow(expect.objectContaining({ name: "FlowInputError", place }));
});
