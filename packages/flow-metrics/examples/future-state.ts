import {
  answerMetric,
  createFlowLog,
  createRandom,
  futureState,
  knownMap,
  simulate,
  undrawnMap,
  withDrawnSteps,
} from "@weir/flow-metrics";
import type { SimulatedStage } from "@weir/flow-metrics";

const stages: readonly SimulatedStage[] = [
  { stageId: "options", kind: "queue" },
  { stageId: "build", kind: "active", work: { meanDays: 2 }, capacity: 3 },
  { stageId: "waiting", kind: "queue", work: { meanDays: 2 } },
  {
    stageId: "test",
    kind: "active",
    work: { meanDays: 1 },
    capacity: 2,
    rework: { share: 0.2, toStageId: "build", workShare: 0.5 },
  },
  { stageId: "done", kind: "done" },
];
const team = { from: "2026-01-05T00:00:00.000Z", to: "2026-04-06T00:00:00.000Z", stages, arrivals: { perDay: 1 } };
const log = createFlowLog({
  timeZone: "UTC",
  stages: stages.map(({ stageId, kind }) => ({ stageId, name: stageId, kind })),
  startStageId: "build",
  finishStageId: "done",
});
for (const event of simulate(team, createRandom("a team")).events) log.append(event);

const measured = answerMetric(log, "value-stream-map", {}).result;
const map = knownMap(measured, {
  mapped: [{ nodeId: "build", processTimeDays: 1.5, note: "sampled for a fortnight" }],
  answers: [
    { nodeId: "build", answer: "usable" },
    { nodeId: "build", answer: "fixed" },
    { nodeId: "build", answer: "usable" },
  ],
});
const { today, future, assumptions } = futureState(map, [
  { kind: "wait", nodeId: "test", days: 0.5 },
  { kind: "complete-accurate", nodeId: "build", share: 0.95 },
]);

// An approval by mail that no board shows, and a map that nothing was measured for yet.
const approval = { nodeId: "approval", name: "Approval by mail", kind: "wait", after: "build", waitDays: 2 } as const;
const withApproval = futureState(withDrawnSteps(map, [approval]), []).today;
const workshop = futureState(withDrawnSteps(undrawnMap, [approval]), []).today;

export const answer = {
  build: map.steps[0]?.completeAccurate,
  today,
  future,
  assumptions,
  withApproval: withApproval.leadTimeDays,
  workshop: workshop.leadTimeDays,
};
