import type { ImportPlan } from "@weir/domain";
import {
  type CumulativeFlowResult,
  type DurationResult,
  type FlowEvent,
  type FlowLog,
  answerMetric,
  createFlowLog,
  defaultConventions,
  flowCounts,
} from "@weir/flow-metrics";
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
    outcome: outcomeOf(plan),
  };
}

function outcomeOf(plan: ImportPlan): UnspokenPreview["outcome"] {
  const log = logOf(plan);
  const { finished, discarded, unfinished } = flowCounts({ log, conventions: defaultConventions, asOf: log.asOf() });
  const { days, stages, cumulative } = answerMetric(log, "cumulative-flow", {}).result as CumulativeFlowResult;
  const { n, p85 } = answerMetric(log, "cycle-time", {}).result as DurationResult;
  return { finished, discarded, unfinished, cycleTimeDays: { n, p85 }, cumulativeFlow: { days, stages, cumulative } };
}

function logOf({ workflow, events }: ImportPlan): FlowLog {
  const log = createFlowLog(workflow);
  for (const [index, { event, at, actor }] of events.entries()) {
    if (flowTypes.has(event.type)) log.append({ ...event, seq: index + 1, at, actor } as FlowEvent);
  }
  return log;
}

const flowTypes: ReadonlySet<string> = new Set([
  "card.created",
  "card.moved",
  "card.blocked",
  "card.unblocked",
  "card.archived",
  "card.restored",
  "card.edited",
]);
