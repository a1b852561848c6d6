import { answerMetric, chainLog, chainStage, crossings, type ChainBoard, type Workflow } from "@weir/flow-metrics";

const workflow: Workflow = {
  timeZone: "UTC",
  stages: [
    { stageId: "ready", name: "Ready", kind: "queue" },
    { stageId: "work", name: "Work", kind: "active" },
    { stageId: "done", name: "Done", kind: "done" },
  ],
  startStageId: "work",
  finishStageId: "done",
};
const at = (day: number): string => `2026-03-0${day}T09:00:00.000Z`;
const design: ChainBoard = {
  boardId: "design",
  workflow,
  events: [
    { type: "card.created", seq: 1, at: at(2), cardId: "c1", stageId: "work" },
    { type: "card.moved", seq: 2, at: at(3), cardId: "c1", fromStageId: "work", toStageId: "done" },
    { type: "card.left", seq: 3, at: at(5), cardId: "c1", toBoardId: "build" },
  ],
};
const arrival = { cardId: "c1", stageId: "work", createdAt: at(2), fromBoardId: "design" };
const build: ChainBoard = {
  boardId: "build",
  workflow,
  events: [
    { type: "card.arrived", seq: 1, at: at(5), ...arrival },
    { type: "card.moved", seq: 2, at: at(7), cardId: "c1", fromStageId: "work", toStageId: "done" },
  ],
};

const { steps, totals } = answerMetric(chainLog([design, build]), "value-stream", {}).result;

export const answer = {
  crossed: crossings([design, build]),
  waitBefore: steps.find(({ stageId }) => stageId === chainStage("build", "work"))?.waitDays.mean,
  leadTimeDays: totals.leadTimeDays,
};
