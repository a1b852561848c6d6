import { answerMetric, createFlowLog, FlowInputError, flowCounts, MetricParamError } from "@weir/flow-metrics";
import { defaultConventions, findMetric, traceJourneys, type FlowEvent, type Workflow } from "@weir/flow-metrics";

const workflow: Workflow = {
  timeZone: "Europe/Berlin",
  stages: [
    { stageId: "todo", name: "To do", kind: "queue" },
    { stageId: "build", name: "Build", kind: "active" },
    { stageId: "done", name: "Done", kind: "done" },
  ],
  startStageId: "build",
  finishStageId: "done",
};
const events: readonly FlowEvent[] = [
  { type: "card.created", seq: 1, at: "2026-03-02T09:00:00.000Z", cardId: "c1", stageId: "todo" },
  { type: "card.moved", seq: 2, at: "2026-03-03T09:00:00.000Z", cardId: "c1", fromStageId: "todo", toStageId: "build" },
  { type: "card.moved", seq: 3, at: "2026-03-05T15:00:00.000Z", cardId: "c1", fromStageId: "build", toStageId: "done" },
];
const log = createFlowLog(workflow);
for (const event of events) log.append(event);

const { result, explain } = answerMetric(log, "cycle-time", { cycle: "inclusive" });
const counts = flowCounts({ log, asOf: log.asOf(), conventions: defaultConventions });
const [journey] = traceJourneys(events, workflow);

const complaint = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (error) {
    if (error instanceof MetricParamError || error instanceof FlowInputError) return error.message;
    throw error;
  }
};

export const answer = {
  p85: result.p85,
  formula: explain.formula,
  finished: counts.finished,
  stagesVisited: journey?.visits.map(({ stageId }) => stageId),
  unit: findMetric("cycle-time").unit,
  unreadable: complaint(() => answerMetric(log, "cycle-time", { cycle: "lunar" })),
  notAnInstant: complaint(() => log.append({ type: "card.archived", seq: 4, at: "yesterday", cardId: "c1" })),
};
