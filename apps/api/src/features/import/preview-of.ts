import { flowLogOfPlan, type ImportPlan } from "@weir/domain";
import { outcomeOf } from "./flow-outcome.ts";
import type { UnspokenPreview } from "./import-job.ts";

/** What an import would do, and what its charts would show; what has no date is there too, and not finished. */
export function previewOf(plan: ImportPlan): UnspokenPreview {
  const outcome = outcomeOf(flowLogOfPlan(plan));
  return {
    format: plan.system,
    boardName: plan.boardName,
    proposedWorkflow: plan.proposedWorkflow,
    guesses: plan.guesses,
    warnings: plan.warnings,
    questions: plan.questions,
    counts: plan.counts,
    firstEventAt: plan.firstEventAt,
    lastEventAt: plan.lastEventAt,
    sourceStages: plan.sourceStages,
    sourceFields: plan.sourceFields,
    outcome: { ...outcome, unfinished: outcome.unfinished + plan.counts.undated },
  };
}
