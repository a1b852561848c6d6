import { hasBranches, type DrawnFigure, type DrawnMap, type DrawnStep } from "@weir/charts";
import type { FutureChange, FuturePass, FutureState, FutureStep } from "@weir/flow-metrics";

const calculated = (value: number | null): DrawnFigure => ({ value, origin: "calculated", upperBound: false });

/** Today's map as it would be: what the calculation changes is calculated, and its steps are marked. */
export function drawnFuture(today: DrawnMap, state: FutureState, changes: readonly FutureChange[], items: number) {
  const passes = new Map(state.steps.map((step) => [step.nodeId, step]));
  const limits = new Map(
    changes.flatMap((change) => (change.kind === "wip-limit" ? [[change.nodeId, change.max] as const] : [])),
  );
  const then = (step: DrawnStep): DrawnStep => {
    const found = passes.get(step.stepId);
    if (found === undefined) return step;
    if (isGone(step.stepId, found.future.pass, changes)) return withoutTime(step);
    const limit = limits.get(step.stepId);
    const changed = limit !== undefined || !isSame(found.today.pass, found.future.pass);
    return { ...withPass(step, found, limit), ...(changed && { change: "changed" as const }) };
  };
  const { totals } = today;
  const { future } = state;
  return {
    ...today,
    basis: "calculated",
    parts: today.parts.map((part) =>
      hasBranches(part) ? { ...part, branches: part.branches.map((branch) => branch.map(then)) } : then(part),
    ),
    rework: reworkOf(today, state, items),
    totals: {
      ...totals,
      leadTimeDays: calculated(future.leadTimeDays),
      processTimeDays: calculated(future.processTimeDays),
      waitDays: calculated(future.waitDays),
      activityRatio: calculated(future.activityRatio),
      rolledCompleteAccurate: calculated(future.rolledCompleteAccurate),
      itemsPerWeek: calculated(future.itemsPerWeek),
    },
  } satisfies DrawnMap;
}

const near = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) < 1e-9;

const isSame = (was: FuturePass, is: FuturePass): boolean =>
  near(was.processDays, is.processDays) &&
  near(was.idleDays, is.idleDays) &&
  near(was.completeAccurate, is.completeAccurate);

/** Left out, or done along with another: nothing of it is left. */
const isGone = (nodeId: string, is: FuturePass, changes: readonly FutureChange[]): boolean =>
  is.processDays + is.idleDays === 0 &&
  changes.some((change) => change.nodeId === nodeId && (change.kind === "remove" || change.kind === "merge"));

function withoutTime(step: DrawnStep): DrawnStep {
  const none: DrawnFigure = { value: null, origin: "measured", upperBound: false };
  return {
    ...step,
    wait: { ...step.wait, days: none, count: null, laneMax: null, pullMax: null },
    processTimeDays: none,
    leadTimeDays: none,
    completeAccurate: none,
    change: "removed",
  };
}

interface Changed {
  readonly today: FutureStep;
  readonly future: FutureStep;
}

/** Figures that stay keep where they come from; how often a step is passed may have changed all the same. */
function withPass(step: DrawnStep, { today, future }: Changed, limit: number | undefined): DrawnStep {
  const [was, is] = [today.pass, future.pass];
  const told = (figure: DrawnFigure, before: number | null, after: number | null): DrawnFigure =>
    near(before, after) ? figure : calculated(after);
  const { leadTimeDays: lead, processTimeDays: process } = future;
  const idle = lead === null || process === null ? null : lead - process;
  return {
    ...step,
    wait: {
      ...step.wait,
      days: perItem(told(step.wait.days, was.idleDays, is.idleDays), idle),
      ...(limit !== undefined && { pullMax: limit }),
    },
    processTimeDays: perItem(told(step.processTimeDays, was.processDays, is.processDays), process),
    leadTimeDays: told(step.leadTimeDays, was.processDays + was.idleDays, is.processDays + is.idleDays),
    completeAccurate: told(step.completeAccurate, was.completeAccurate, is.completeAccurate),
  };
}

/** Days of an average item, by which the ladder sums to the lead time. */
function perItem(figure: DrawnFigure, days: number | null): DrawnFigure {
  if (days === null || figure.value === null) return figure;
  const told = { ...figure, perItem: days };
  return told;
}

/** What would go back, of as many items as today. */
function reworkOf({ rework, parts }: DrawnMap, { steps }: FutureState, items: number): DrawnMap["rework"] {
  const drawn = new Map(
    parts.flatMap((part) => (hasBranches(part) ? part.branches.flat() : [part])).map((step) => [step.stepId, step]),
  );
  const order = steps.map(({ nodeId }) => nodeId).filter((nodeId) => drawn.has(nodeId));
  const edges = steps.flatMap(({ nodeId, today, future }) =>
    future.pass.moves.flatMap(({ to, share }) => {
      const [from, target] = [drawn.get(nodeId), to === null ? undefined : drawn.get(to)];
      if (from === undefined || target === undefined || order.indexOf(target.stepId) >= order.indexOf(nodeId))
        return [];
      const known = rework.find(({ fromStepId, toStepId }) => fromStepId === nodeId && toStepId === target.stepId);
      const before = shareOf(today, target.stepId);
      const stays = near(before, share) && near(today.expectedPasses, future.expectedPasses);
      if (known !== undefined && stays) return [known];
      const count = Math.round((future.expectedPasses ?? 0) * share * items);
      if (count === 0) return [];
      return [{ fromStepId: nodeId, toStepId: target.stepId, from: from.name, to: target.name, count, share }];
    }),
  );
  return [...edges, ...rework.filter(({ fromStepId, toStepId }) => fromStepId === null || toStepId === null)];
}

const shareOf = ({ pass }: FutureStep, nodeId: string): number =>
  pass.moves.find(({ to }) => to === nodeId)?.share ?? 0;
