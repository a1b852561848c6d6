import { createFlowLog, type FlowLog } from "../src/flow-log.ts";
import { workflowOf } from "./log-builder.ts";

/** When work on an item began and ended, in epoch ms; open where it has not. */
export interface Span {
  readonly startedAt: number;
  readonly finishedAt?: number;
}

/** A board of one active stage that these items went through. */
export function logOfSpans(spans: readonly Span[]): FlowLog {
  const log = createFlowLog(workflowOf("doing:active done:done", "doing", "done"));
  let seq = 0;
  spans.forEach(({ startedAt, finishedAt }, index) => {
    const cardId = `item-${index}`;
    log.append({ type: "card.created", seq: ++seq, at: new Date(startedAt).toISOString(), cardId, stageId: "doing" });
    if (finishedAt === undefined) return;
    const at = new Date(finishedAt).toISOString();
    log.append({ type: "card.moved", seq: ++seq, at, cardId, fromStageId: "doing", toStageId: "done" });
  });
  return log;
}
