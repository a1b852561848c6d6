import { hasBranches, measuredMap, drawnSteps, type DrawnMap, type DrawnStep } from "@weir/charts";
import type { ValueStreamResult } from "@weir/flow-metrics";
import { limitOn, rampOn, type Ground } from "../ground.ts";

/**
 * A drawing of days of one pass, with what holds at its steps whatever their days become: limits, heads, colours.
 * Cards are not counted: how many there would be nobody knows.
 */
export function withStanding(drawn: DrawnMap, measured: ValueStreamResult | undefined, ground: Ground): DrawnMap {
  if (measured === undefined) return drawn;
  const { name: boardName } = drawn;
  const facts = { limitOf: (id: string) => limitOn(ground, id), rampOf: (id: string) => rampOn(ground, id) };
  const now = measuredMap(measured, { boardName, statistic: "mean", ...facts });
  const standing = new Map(drawnSteps(now).map((step) => [step.stepId, step]));
  const stand = (step: DrawnStep): DrawnStep => {
    const found = standing.get(step.stepId);
    if (found === undefined) return step;
    const { people, ramp, wait } = found;
    const limits = { laneMax: wait.laneMax, pullMax: wait.pullMax };
    return { ...step, people, ...(ramp !== undefined && { ramp }), wait: { ...step.wait, ...limits } };
  };
  return {
    ...drawn,
    parts: drawn.parts.map((part) =>
      hasBranches(part) ? { ...part, branches: part.branches.map((branch) => branch.map(stand)) } : stand(part),
    ),
  };
}
