import type { FlowLog } from "../flow-log.ts";
import type { Journey } from "../journey.ts";
import type { Step } from "./steps.ts";

export interface StepPasses {
  readonly passes: number;
  readonly returned: number;
}

/**
 * Moves out of each step to the right in `[from, to)`, and how many of these passes were returned later:
 * a move back from the right charges the step it goes to, once per pass.
 */
export function countPasses(
  log: FlowLog,
  steps: readonly Step[],
  journeys: readonly Journey[],
  from: number,
  to: number,
): StepPasses[] {
  const counts = steps.map(() => ({ passes: 0, returned: 0 }));
  const stepOf = new Map<string, number>();
  steps.forEach(({ active, queues }, index) => {
    for (const { stageId } of [...queues, active]) stepOf.set(stageId, index);
  });
  for (const { transitions } of journeys) {
    /** Steps the card has passed and not been returned to, with the counts the pass belongs to. */
    const passed = new Map<number, { returned: number } | null>();
    for (const { at, fromStageId, toStageId, backward } of transitions) {
      const left = stepOf.get(fromStageId);
      const entered = stepOf.get(toStageId);
      const isOff = log.stages.rank(log.stages.slot(toStageId)) < 0;
      if (left === entered || isOff) continue;
      if (!backward && left !== undefined) {
        const count = at >= from && at < to ? (counts[left] ?? null) : null;
        if (count !== null) count.passes++;
        passed.set(left, count);
      }
      if (backward && entered !== undefined) {
        const count = passed.get(entered);
        if (count !== undefined && count !== null) count.returned++;
        passed.delete(entered);
      }
    }
  }
  return counts;
}
