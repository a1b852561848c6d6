import { FlowInputError } from "../instant.ts";

/** A step of a stream with branches, and the steps it hands on to; rework arrows do not belong here. */
export interface StreamBranch {
  readonly stepId: string;
  readonly leadTimeDays: number;
  readonly processTimeDays: number;
  readonly next: readonly string[];
  /** What it makes reaches the customer. */
  readonly delivers?: true;
}

export interface CriticalPath {
  /** From a step nothing leads to, to one that delivers. */
  readonly stepIds: readonly string[];
  readonly leadTimeDays: number;
  readonly processTimeDays: number;
  /** Null where the path takes no time. */
  readonly activityRatio: number | null;
  /** Steps from which no path leads to the customer: however long, they hold nobody up. */
  readonly deadEnds: readonly string[];
}

/**
 * The longest way to the customer by lead time, in days; of equally long ones the first in the order given.
 * Where branches run side by side the slowest one counts, unless it is a dead end. Null where nothing delivers.
 * Throws `FlowInputError` for a step named twice, an unknown next step, a negative time, and steps in a circle.
 * Source: Martin & Osterling, Value Stream Mapping (2013), timeline of parallel processes.
 */
export function criticalPath(steps: readonly StreamBranch[]): CriticalPath | null {
  const ordered = inFlowOrder(steps);
  /** Longest rest of the way from a step, itself included; absent for a dead end. */
  const rest = new Map<string, { readonly days: number; readonly onTo: string | null }>();
  for (const step of ordered.toReversed()) {
    let best: { days: number; onTo: string | null } | null = step.delivers === true ? { days: 0, onTo: null } : null;
    for (const next of step.next) {
      const days = rest.get(next)?.days;
      if (days !== undefined && (best === null || days > best.days)) best = { days, onTo: next };
    }
    if (best !== null) rest.set(step.stepId, { days: best.days + step.leadTimeDays, onTo: best.onTo });
  }
  const led = new Set(steps.flatMap(({ next }) => next));
  const [first] = steps
    .filter(({ stepId }) => !led.has(stepId) && rest.has(stepId))
    .toSorted((a, b) => (rest.get(b.stepId)?.days ?? 0) - (rest.get(a.stepId)?.days ?? 0));
  if (first === undefined) return null;
  const stepIds: string[] = [];
  for (let at: string | null = first.stepId; at !== null; at = rest.get(at)?.onTo ?? null) stepIds.push(at);
  const onPath = steps.filter(({ stepId }) => stepIds.includes(stepId));
  const leadTimeDays = onPath.reduce((sum, step) => sum + step.leadTimeDays, 0);
  const processTimeDays = onPath.reduce((sum, step) => sum + step.processTimeDays, 0);
  return {
    stepIds,
    leadTimeDays,
    processTimeDays,
    activityRatio: leadTimeDays > 0 ? processTimeDays / leadTimeDays : null,
    deadEnds: steps.filter(({ stepId }) => !rest.has(stepId)).map(({ stepId }) => stepId),
  };
}

/** Every step before those it hands on to. */
function inFlowOrder(steps: readonly StreamBranch[]): StreamBranch[] {
  const byId = new Map<string, StreamBranch>();
  const waitsFor = new Map(steps.map(({ stepId }) => [stepId, 0]));
  for (const step of steps) {
    if (byId.has(step.stepId)) throw new FlowInputError("steps", step.stepId, "a step named once");
    byId.set(step.stepId, step);
    for (const days of [step.leadTimeDays, step.processTimeDays])
      if (!(days >= 0)) throw new FlowInputError(`steps.${step.stepId}`, days, "days of at least 0");
    for (const next of step.next) {
      const known = waitsFor.get(next);
      if (known === undefined) throw new FlowInputError(`steps.${step.stepId}.next`, next, "one of the steps");
      waitsFor.set(next, known + 1);
    }
  }
  const open = steps.filter(({ stepId }) => waitsFor.get(stepId) === 0);
  const ordered: StreamBranch[] = [];
  for (let step = open.shift(); step !== undefined; step = open.shift()) {
    ordered.push(step);
    for (const next of step.next) {
      const left = (waitsFor.get(next) ?? 0) - 1;
      waitsFor.set(next, left);
      const follower = byId.get(next);
      if (left === 0 && follower !== undefined) open.push(follower);
    }
  }
  const caught = steps.find((step) => !ordered.includes(step));
  if (caught !== undefined)
    throw new FlowInputError("steps", caught.stepId, "a step that does not lead back to itself");
  return ordered;
}
