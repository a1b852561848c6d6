import type { ImportPlan } from "@weir/domain";
import { type FlowEvent, type FlowLog, createFlowLog, flowEventTypes } from "@weir/flow-metrics";
import { outcomeOf } from "./flow-outcome.ts";
import type { UnspokenPreview } from "./import-job.ts";

/** What an import would do, and what its charts would show. */
export function previewOf(plan: ImportPlan): UnspokenPreview {
  const {
    system,
    boardName,
    proposedWorkflow,
    guesses,
    warnings,
    questions,
    counts,
    firstEventAt,
    lastEventAt,
    sourceStages,
  } = plan;
  return {
    format: system,
    boardName,
    proposedWorkflow,
    guesses,
    warnings,
    questions,
    counts,
    firstEventAt,
    lastEventAt,
    sourceStages,
    outcome: outcomeOf(logOf(plan)),
  };
}

function logOf({ workflow, events }: ImportPlan): FlowLog {
  const log = createFlowLog(workflow);
  for (const [index, { event, at, actor }] of events.entries()) {
    if (flowEventTypes.has(event.type)) log.append({ ...event, seq: index + 1, at, actor } as FlowEvent);
  }
  return log;
}
