import { createFlowLog, type FlowEvent, flowEventTypes, type FlowLog } from "@weir/flow-metrics";
import type { ImportPlan } from "./importers/import-plan.ts";
import type { BoardState } from "./streams/board/state.ts";
import { workflowOf } from "./streams/board/workflow-of.ts";
import type { DomainEvent } from "./verbs.ts";

const isFlowEvent = <Event extends { readonly type: string }>(event: Event): event is Event & FlowEvent =>
  flowEventTypes.has(event.type);

/** A board's events as the log that metrics read, under the workflow the board has come to. */
export function flowLogOfBoard(board: BoardState, events: Iterable<DomainEvent>): FlowLog {
  const log = createFlowLog(workflowOf(board));
  for (const event of events) if (isFlowEvent(event)) log.append(event);
  return log;
}

/** A plan's facts as the log that metrics read, some cards left out. */
export function flowLogOfPlan(
  { workflow, events }: Pick<ImportPlan, "workflow" | "events">,
  leftOut: ReadonlySet<string> = new Set(),
): FlowLog {
  const log = createFlowLog(workflow);
  for (const [index, { event, at, actor }] of events.entries()) {
    const fact = { ...event, seq: index + 1, at, actor };
    if (isFlowEvent(fact) && !("cardId" in event && leftOut.has(event.cardId))) log.append(fact);
  }
  return log;
}
