import { answerMetric, createFlowLog, linksBetweenBoards, type FlowLog, type Workflow } from "@weir/flow-metrics";

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
const fact = (seq: number, day: number): { seq: number; at: string } => ({
  seq,
  at: `2026-03-0${day}T09:00:00.000Z`,
});
const design: FlowLog = createFlowLog(workflow);
design.append({ type: "card.created", ...fact(1, 2), cardId: "c1", stageId: "work" });
design.append({ type: "card.left", ...fact(2, 4), cardId: "c1", toBoardId: "build" });
const build: FlowLog = createFlowLog(workflow);
build.append({
  type: "card.arrived",
  ...fact(1, 4),
  cardId: "c1",
  stageId: "ready",
  createdAt: fact(1, 2).at,
  fromBoardId: "design",
});
build.append({ type: "card.moved", ...fact(2, 7), cardId: "c1", fromStageId: "ready", toStageId: "work" });

const asOf = "2026-03-09T09:00:00.000Z";
const linksOf = (log: FlowLog) => answerMetric(log, "value-stream-handoffs", { "as-of": asOf }).result.boards;

export const answer = linksBetweenBoards([
  { boardId: "design", links: linksOf(design) },
  { boardId: "build", links: linksOf(build) },
]);
