import { FlowInputError } from "../instant.ts";
import { rolled } from "../value-stream-map/value-stream-map.ts";
import { passOf, type FuturePass } from "./future-pass.ts";
import { checkDays, checkShare, type KnownMap } from "./known-map.ts";
import { returnsFromNext, returnsScaled } from "./returns.ts";
import { isWaitedFor, slowestWay } from "./slowest-way.ts";
import { modelOf, visitsOf, type ModelStep, type StreamModel } from "./stream-model.ts";

/** One thing that would be different. Days are per pass. */
export type FutureChange =
  | { readonly kind: "wait" | "process-time" | "blocked"; readonly nodeId: string; readonly days: number }
  | { readonly kind: "complete-accurate"; readonly nodeId: string; readonly share: number }
  | { readonly kind: "wip-limit"; readonly nodeId: string; readonly max: number }
  | { readonly kind: "remove"; readonly nodeId: string }
  /** Its work is done in `into`, without a wait of its own. */
  | { readonly kind: "merge"; readonly nodeId: string; readonly into: string };

/** What the calculation takes for granted. */
export type FutureAssumption =
  /** As much is asked for as today, and steps not named stay as they are. */
  | "same-demand"
  /** How long a pass takes and where it leads depends on neither the card nor how often it was here. */
  | "passes-alike"
  /** Returns to a step fall and rise with what it does not do complete and accurate. */
  | "returns-follow-quality"
  /** Nothing has come back to a step yet: what would, comes from where its work goes most often. */
  | "returns-from-next"
  /** Work that is done along with another step's waits for nothing more. */
  | "merged-without-wait"
  /** Little's law: cards over the limit wait before the stream instead (`deferredDays`). */
  | "excess-waits-before"
  /** The limit is below what the work itself occupies: fewer items get through. */
  | "limit-cuts-throughput";

export interface FutureTotals {
  /** Per finished item; null where none was finished, or items would come back for ever. */
  readonly leadTimeDays: number | null;
  readonly processTimeDays: number | null;
  readonly waitDays: number | null;
  readonly activityRatio: number | null;
  readonly rolledCompleteAccurate: number | null;
  readonly itemsPerWeek: number | null;
  /** What an item would wait before the stream because of limits. */
  readonly deferredDays: number | null;
}
export interface FutureStep {
  readonly nodeId: string;
  readonly expectedPasses: number | null;
  /** Per finished item. */
  readonly leadTimeDays: number | null;
  readonly processTimeDays: number | null;
  /**
   * Its days count into the totals: of steps side by side only those of the slowest branch do, and none in done stages
   * or off the board.
   */
  readonly onCriticalPath: boolean;
  readonly pass: FuturePass;
}
export interface FutureState {
  readonly today: FutureTotals;
  readonly future: FutureTotals;
  readonly steps: readonly { readonly nodeId: string; readonly today: FutureStep; readonly future: FutureStep }[];
  readonly assumptions: readonly FutureAssumption[];
}

/**
 * What the totals would be if some things changed: a calculation, never a promise; days per finished item.
 * Changes apply in the order given. A pass takes its days; expected passes follow from where passes lead (an
 * absorbing Markov chain), so better quality takes rework out of every step it went through; a WIP limit below
 * today's mean shortens the wait by Little's law, down to the time the work itself takes. Of branches side by side the
 * slowest counts; what reopened items lay in done stages and spent off the board is in no total, as in those of
 * `value-stream`. Without changes it answers the map. Throws `FlowInputError` for a step the map does not have and a
 * value that cannot be.
 */
export function futureState(map: KnownMap, changes: readonly FutureChange[]): FutureState {
  const today = modelOf(map);
  const future = modelOf(map);
  const assumptions = new Set<FutureAssumption>(["same-demand", "passes-alike"]);
  for (const [index, change] of changes.entries()) {
    const at = future.steps.findIndex(({ nodeId }) => nodeId === change.nodeId);
    if (at < 0)
      throw new FlowInputError(
        `changes.${index}.nodeId`,
        change.nodeId,
        `one of ${map.steps.map(({ nodeId }) => nodeId).join(", ")}`,
      );
    for (const assumption of apply(future, at, change, `changes.${index}`)) assumptions.add(assumption);
  }
  const before = stepsOf(today);
  const after = stepsOf(future);
  return {
    today: totalsOf(today, before),
    future: totalsOf(future, after),
    steps: before.map((step, index) => ({ nodeId: step.nodeId, today: step, future: after[index] as FutureStep })),
    assumptions: [...assumptions],
  };
}

function apply(model: StreamModel, at: number, change: FutureChange, place: string): FutureAssumption[] {
  const step = model.steps[at] as ModelStep;
  if (change.kind === "remove") {
    Object.assign(step, nothing);
    return [];
  }
  if (change.kind === "merge") return merge(model, at, change.into, `${place}.into`);
  if (change.kind === "wip-limit") return limit(model, step, change.max, place);
  if (change.kind === "complete-accurate") {
    checkShare(`${place}.share`, change.share);
    const defects = 1 - (step.completeAccurate ?? 1);
    step.completeAccurate = change.share;
    if (defects > 0) {
      const comesBack = (from: number): boolean => from > at && model.steps[from]?.kind !== "away";
      model.moves = returnsScaled(model.moves, at, comesBack, (1 - change.share) / defects);
      return ["returns-follow-quality"];
    }
    const redirected = change.share < 1 ? returnsFromNext(model.moves, at, 1 - change.share) : null;
    if (redirected === null) return [];
    model.moves = redirected;
    return ["returns-follow-quality", "returns-from-next"];
  }
  checkDays(`${place}.days`, change.days);
  if (change.kind === "wait") step.waitDays = change.days;
  else if (change.kind === "blocked") step.blockedDays = change.days;
  else step.processDays = change.days;
  return [];
}

const nothing: Partial<ModelStep> = {
  processDays: 0,
  waitDays: 0,
  blockedDays: 0,
  parkedDays: 0,
  completeAccurate: null,
};

/** The work stays and is as good as both were; waiting, blockages and parking of the one that goes are gone. */
function merge(model: StreamModel, at: number, into: string, place: string): FutureAssumption[] {
  const step = model.steps[at] as ModelStep;
  const target = model.steps.find(({ nodeId }) => nodeId === into);
  if (target === undefined || target === step)
    throw new FlowInputError(place, into, `another one of ${model.steps.map(({ nodeId }) => nodeId).join(", ")}`);
  const visits = visitsOf(model);
  const [own = null, theirs = null] = [visits[at], visits[model.steps.indexOf(target)]];
  target.processDays += step.processDays * (own !== null && theirs !== null && theirs > 0 ? own / theirs : 1);
  target.completeAccurate = rolled([step.completeAccurate, target.completeAccurate]);
  Object.assign(step, nothing);
  return ["merged-without-wait"];
}

/** Little's law at the same throughput: the lead time shrinks with the number of cards, at the cost of the wait. */
function limit(model: StreamModel, step: ModelStep, max: number, place: string): FutureAssumption[] {
  if (!(max > 0)) throw new FlowInputError(`${place}.max`, max, "a limit above 0");
  if (step.meanWip === null || step.meanWip <= max) return [];
  const work = step.processDays + step.blockedDays + step.parkedDays;
  const wanted = (work + step.waitDays) * (max / step.meanWip);
  const wait = Math.max(0, wanted - work);
  step.deferredDays += step.waitDays - wait;
  step.waitDays = wait;
  if (wanted >= work) return ["excess-waits-before"];
  if (model.itemsPerWeek !== null) model.itemsPerWeek *= wanted / work;
  return ["excess-waits-before", "limit-cuts-throughput"];
}

function stepsOf(model: StreamModel): (FutureStep & { readonly deferredDays: number | null })[] {
  const visits = visitsOf(model);
  const told = model.steps.map((step, index) => {
    const visited = visits[index] ?? null;
    const passes = visited === null || model.entered === null ? null : visited * model.entered;
    const per = (days: number): number | null => (passes === null ? null : passes * days);
    return {
      nodeId: step.nodeId,
      kind: step.kind,
      branch: step.branch,
      expectedPasses: passes,
      leadTimeDays: per(step.processDays + step.waitDays + step.blockedDays + step.parkedDays),
      processTimeDays: per(step.processDays),
      deferredDays: per(step.deferredDays),
      pass: passOf(model, index),
    };
  });
  const way = slowestWay(
    told.map((step) => ({ ...step, leadTimeDays: step.leadTimeDays ?? 0, processTimeDays: step.processTimeDays ?? 0 })),
  );
  return told.map(({ branch: _branch, kind: _kind, ...step }) => ({ ...step, onCriticalPath: way.has(step.nodeId) }));
}

function totalsOf(model: StreamModel, steps: readonly (FutureStep & { deferredDays: number | null })[]): FutureTotals {
  const sum = (read: (step: (typeof steps)[number]) => number | null): number | null => {
    let total = 0;
    for (const step of steps) {
      const days = read(step);
      if (days === null) return null;
      if (step.onCriticalPath) total += days;
    }
    return total;
  };
  const lead = sum((step) => step.leadTimeDays);
  const process = sum((step) => step.processTimeDays);
  return {
    leadTimeDays: lead,
    processTimeDays: process,
    waitDays: lead === null || process === null ? null : lead - process,
    activityRatio: lead !== null && process !== null && lead > 0 ? process / lead : null,
    rolledCompleteAccurate: rolled(model.steps.filter(isWaitedFor).map((step) => step.completeAccurate)),
    itemsPerWeek: lead === null && model.entered !== null ? null : model.itemsPerWeek,
    deferredDays: sum((step) => step.deferredDays),
  };
}
