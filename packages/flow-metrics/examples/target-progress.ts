import {
  answerMetric,
  createFlowLog,
  createRandom,
  futureState,
  knownMap,
  progressWindows,
  simulate,
  targetProgress,
} from "@weir/flow-metrics";
import type { ProgressReading, ProgressWindow, SimulatedStage } from "@weir/flow-metrics";

// Half a year of a team that tests in half the time from April on.
const stages: readonly SimulatedStage[] = [
  { stageId: "options", kind: "queue" },
  { stageId: "build", kind: "active", work: { meanDays: 2 }, capacity: 3 },
  { stageId: "test", kind: "active", work: { meanDays: 2 }, capacity: 3 },
  { stageId: "done", kind: "done" },
];
const log = createFlowLog({
  timeZone: "UTC",
  stages: stages.map(({ stageId, kind }) => ({ stageId, name: stageId, kind })),
  startStageId: "build",
  finishStageId: "done",
});
const team = {
  from: "2026-01-05T00:00:00.000Z",
  to: "2026-07-06T00:00:00.000Z",
  stages,
  arrivals: { perDay: 1 },
  changes: [{ at: "2026-04-06T00:00:00.000Z", stageId: "test", policy: { work: { meanDays: 1 } } }],
};
for (const event of simulate(team, createRandom("a team")).events) log.append(event);

const iso = (at: number): string => new Date(at).toISOString();
const mapIn = ({ from, to }: ProgressWindow) =>
  knownMap(answerMetric(log, "value-stream-map", { from: iso(from ?? 0), to: iso(to) }).result);
const reading = (window: ProgressWindow): ProgressReading => {
  const map = mapIn(window);
  return { window, items: map.items, totals: futureState(map, []).today };
};

// Set on 1 April by the quarter before: tests shall take a day.
const [setAt, asOf] = [Date.parse("2026-04-01"), Date.parse("2026-07-01")];
const by = { from: Date.parse("2026-01-05"), to: setAt };
const { today, future } = futureState(mapIn(by), [{ kind: "process-time", nodeId: "test", days: 1 }]);
const { points, figures } = targetProgress({
  targetId: "faster-tests",
  setAt,
  asOf,
  today,
  future,
  baseline: reading(by),
  readings: progressWindows({ setAt, asOf, by }).map(reading),
  leads: [],
});

export const answer = { windows: points.length, processTime: figures.processTimeDays, leadTime: figures.leadTimeDays };
