import { createFlowLog, cumulativeAt, cumulativeFlowToday, cycleTimePercentiles } from "@weir/flow-metrics";
import { defaultConventions, type FlowLog, type MetricQuery } from "@weir/flow-metrics";

const log: FlowLog = createFlowLog({
  timeZone: "UTC",
  stages: [
    { stageId: "build", name: "Build", kind: "active" },
    { stageId: "done", name: "Done", kind: "done" },
  ],
  startStageId: "build",
  finishStageId: "done",
});
let seq = 0;
const add = (cardId: string, from: string, to: string): void => {
  log.append({ type: "card.created", seq: ++seq, at: `${from}T09:00:00.000Z`, cardId, stageId: "build" });
  log.append({
    type: "card.moved",
    seq: ++seq,
    at: `${to}T09:00:00.000Z`,
    cardId,
    fromStageId: "build",
    toStageId: "done",
  });
};
const now = (): MetricQuery => ({ log, asOf: log.asOf(), conventions: defaultConventions });

add("c1", "2026-03-02", "2026-03-04");
const before = cycleTimePercentiles(now());
add("c2", "2026-03-03", "2026-03-09");

export const answer = {
  p85Before: before.p85,
  p85: cycleTimePercentiles(now()).p85,
  today: cumulativeFlowToday(now()),
  onTheFifth: cumulativeAt(now(), [Date.parse("2026-03-05T00:00:00.000Z")])[0],
};
