import type { FlowLog } from "../flow-log.ts";
import type { Stage } from "../workflow.ts";

/** An active stage plus the queue stages directly before it. */
export interface Step {
  readonly active: Stage;
  readonly queues: readonly Stage[];
}

/** The steps of a workflow from left to right, and the queues between the last step and the finish. */
export function stepsOf(log: FlowLog): { readonly steps: readonly Step[]; readonly tail: readonly Stage[] } {
  const steps: Step[] = [];
  let queues: Stage[] = [];
  for (const stage of log.workflow.stages.slice(0, log.stages.finish)) {
    if (stage.kind === "active") {
      steps.push({ active: stage, queues });
      queues = [];
    } else queues.push(stage);
  }
  return { steps, tail: queues };
}
