import { hasBranches, type DrawnMap, type DrawnStep, type DrawnWait } from "./drawn-map.ts";
import { toldTotals, type ToldMapPart } from "./told-map.ts";
import { withSteps } from "./told-parts.ts";
import { hasOwnQuality, hasOwnTimes, mapped, noteOf, unworkedDays, withPasses, type ToldMapStep } from "./told-step.ts";

/**
 * What people know, laid over a measured drawing whose steps go by the same names. A step they said nothing of stays
 * as it was, and so does the whole drawing where they said nothing at all; what they said is marked as theirs, with
 * all that follows from it. Steps of their own stand where they are told.
 *
 * A process time below the measured one leaves the lead time as it was, and the rest is waiting; a longer one, and a
 * wait, change it.
 */
export function withKnown(drawn: DrawnMap, told: ToldMapPart): DrawnMap {
  const tail = told.steps.find(({ kind }) => kind === "tail");
  return {
    ...drawn,
    parts: withSteps(partsSaid(drawn, told.steps), told.steps),
    tail: drawn.tail === null || tail === undefined || !hasOwnTimes(tail) ? drawn.tail : waitSaid(drawn.tail, tail),
    totals: toldTotals(told, () => drawn.totals),
  };
}

/** The steps that are drawn, each with what is said of it. */
function partsSaid({ parts }: DrawnMap, steps: readonly ToldMapStep[]): DrawnMap["parts"] {
  const said = new Map(steps.map((step) => [step.nodeId, step]));
  return parts.map((part) =>
    hasBranches(part)
      ? {
          ...part,
          branches: part.branches.map((branch) => branch.map((step) => stepSaid(step, said.get(step.stepId)))),
        }
      : stepSaid(part, said.get(part.stepId)),
  );
}

function stepSaid(step: DrawnStep, said: ToldMapStep | undefined): DrawnStep {
  if (said === undefined) return step;
  return {
    ...step,
    ...(hasOwnTimes(said) && timesSaid(step, said)),
    ...(hasOwnQuality(said) && { completeAccurate: mapped(said.completeAccurate.mapped) }),
    ...noteOf(said),
  };
}

function timesSaid(step: DrawnStep, said: ToldMapStep): Pick<DrawnStep, "wait" | "processTimeDays" | "leadTimeDays"> {
  const before = step.processTimeDays.value ?? 0;
  const own = said.processTimeDays.mapped;
  const process = own ?? before;
  const processTimeDays = withPasses(
    said,
    own === null ? step.processTimeDays : mapped(own),
    said.processTimeDays.value,
  );
  if (said.waitDays.mapped !== null) {
    const wait = waitSaid(step.wait, said);
    return {
      wait,
      processTimeDays,
      leadTimeDays: withPasses(said, mapped(process + (wait.days.value ?? 0)), said.leadTimeDays),
    };
  }
  const unworked = Math.max(0, before - process);
  const longer = Math.max(0, process - before);
  const waited = unworked === 0 ? step.wait.days : mapped((step.wait.days.value ?? 0) + unworked);
  const lead = longer === 0 ? step.leadTimeDays : mapped((step.leadTimeDays.value ?? 0) + longer);
  return {
    wait: { ...step.wait, days: withPasses(said, waited, unworkedDays(said)) },
    processTimeDays,
    leadTimeDays: withPasses(said, lead, said.leadTimeDays),
  };
}

/** What is told of waiting, and what a pass is blocked and parked besides. */
const waitSaid = (wait: DrawnWait, said: ToldMapStep): DrawnWait => ({
  ...wait,
  days: withPasses(said, mapped(unworkedDays(said))),
});
