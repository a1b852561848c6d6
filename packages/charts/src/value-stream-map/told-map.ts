import type { KnownFigure, KnownStep } from "@weir/flow-metrics";
import {
  measured,
  type DrawnFigure,
  type DrawnMap,
  type DrawnRework,
  type DrawnStep,
  type DrawnTotals,
  type DrawnWait,
} from "./drawn-map.ts";

/** A step as it is known, or was told by a version: days of one pass. */
export type ToldMapStep = Pick<
  KnownStep,
  | "nodeId"
  | "kind"
  | "name"
  | "drawn"
  | "processTimeDays"
  | "waitDays"
  | "blockedDays"
  | "parkedDays"
  | "leadTimeDays"
  | "completeAccurate"
  | "next"
> &
  Partial<Pick<KnownStep, "note">>;

/** What is known of a map, figure by figure; totals of one item. */
export interface ToldMapPart {
  readonly steps: readonly ToldMapStep[];
  readonly totals: {
    readonly leadTimeDays: number | null;
    readonly processTimeDays: number | null;
    readonly waitDays: number | null;
    readonly activityRatio: number | null;
    readonly rolledCompleteAccurate: number | null;
    readonly itemsPerWeek: number | null;
  };
}

export interface ToldMapFacts {
  readonly name: string;
  /** The board of a node, where the map is of several. */
  readonly boardOf?: ((nodeId: string) => string | undefined) | undefined;
  readonly bursts?: DrawnMap["bursts"];
}

/** The drawing of what is told alone: of a version, which keeps no more, and of a workshop, where nothing is measured. */
export function toldMap(told: ToldMapPart, { name, boardOf, bursts = [] }: ToldMapFacts): DrawnMap {
  const boxes = told.steps.filter(({ kind }) => kind === "step");
  const tail = told.steps.find(({ kind }) => kind === "tail");
  return {
    name,
    basis: "observed",
    parts: boxes.map((step) => toldStep(step, boardOf)),
    tail: tail === undefined ? null : toldWait(tail),
    rework: toldRework(boxes),
    totals: toldTotals(told, allMeasured),
    pins: [],
    bursts,
  };
}

export function toldStep(step: ToldMapStep, boardOf?: ToldMapFacts["boardOf"]): DrawnStep {
  const boardName = boardOf?.(step.nodeId);
  const [, stageId] = step.nodeId.split("/");
  return {
    stepId: step.nodeId,
    name: step.name,
    handMade: step.drawn !== undefined,
    stageIds: stageId === undefined ? [] : [step.nodeId],
    ...(boardName === undefined ? {} : { boardName }),
    wait: toldWait(step),
    processTimeDays: printed(step.processTimeDays),
    leadTimeDays:
      step.drawn !== undefined || hasOwnTimes(step) ? mapped(step.leadTimeDays) : measured(step.leadTimeDays),
    completeAccurate: printed(step.completeAccurate),
    people: null,
    wip: null,
    items: null,
    ...noteOf(step),
  };
}

export const noteOf = ({ note }: ToldMapStep): Pick<DrawnStep, "note"> =>
  note === null || note === undefined ? {} : { note };

/** All time of a pass that is no work: waiting, blocked, parked. */
export function toldWait(step: ToldMapStep): DrawnWait {
  const days = (step.waitDays.value ?? 0) + step.blockedDays + step.parkedDays;
  const value = step.waitDays.value === null && days === 0 ? null : days;
  return { stageIds: [], days: { ...printed(step.waitDays), value }, count: null, laneMax: null, pullMax: null };
}

/** What people's figures are in is theirs; what they leave as it was stays as it was `before`. */
export function toldTotals(
  { steps, totals }: ToldMapPart,
  before: (told: ToldMapPart["totals"]) => DrawnTotals,
): DrawnTotals {
  const { leadTimeDays, processTimeDays, waitDays, activityRatio, rolledCompleteAccurate } = totals;
  return {
    ...before(totals),
    ...(steps.some(hasOwnTimes) && {
      leadTimeDays: mapped(leadTimeDays),
      processTimeDays: mapped(processTimeDays),
      waitDays: mapped(waitDays),
      activityRatio: mapped(activityRatio),
    }),
    ...(steps.some(hasOwnQuality) && { rolledCompleteAccurate: mapped(rolledCompleteAccurate) }),
  };
}

const allMeasured = (totals: ToldMapPart["totals"]): DrawnTotals => ({
  leadTimeDays: measured(totals.leadTimeDays),
  processTimeDays: measured(totals.processTimeDays, true),
  waitDays: measured(totals.waitDays),
  activityRatio: measured(totals.activityRatio, true),
  rolledCompleteAccurate: measured(totals.rolledCompleteAccurate, true),
  itemsPerWeek: measured(totals.itemsPerWeek),
});

/** Whether people said how long it takes; a step of theirs that takes no time changes none. */
export const hasOwnTimes = ({ drawn, processTimeDays, waitDays }: ToldMapStep): boolean =>
  [processTimeDays, waitDays].some(({ mapped: own }) => (drawn === undefined ? own !== null : (own ?? 0) > 0));

export const hasOwnQuality = ({ completeAccurate }: ToldMapStep): boolean => completeAccurate.mapped !== null;

export const mapped = (value: number | null): DrawnFigure => ({ value, origin: "mapped", upperBound: false });

const printed = ({ value, origin, upperBound }: KnownFigure): DrawnFigure => ({ value, origin, upperBound });

/** What goes back to an earlier step. */
function toldRework(steps: readonly ToldMapStep[]): DrawnRework[] {
  return steps.flatMap((step, from) =>
    step.next.flatMap(({ to, count, share }) => {
      const at = steps.findIndex(({ nodeId }) => nodeId === to);
      const target = steps[at];
      if (target === undefined || at >= from || count === 0) return [];
      return [{ fromStepId: step.nodeId, toStepId: target.nodeId, from: step.name, to: target.name, count, share }];
    }),
  );
}
