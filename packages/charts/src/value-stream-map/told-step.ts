import type { KnownFigure, KnownStep } from "@weir/flow-metrics";
import { measured, type DrawnFigure, type DrawnStep, type DrawnWait } from "./drawn-map.ts";

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
  | "branch"
  | "next"
> &
  Partial<Pick<KnownStep, "note" | "expectedPasses">>;

/** A figure with the days of an average item, which may pass more or less than once. */
export function withPasses({ expectedPasses }: ToldMapStep, figure: DrawnFigure, ofPass = figure.value): DrawnFigure {
  if (ofPass === null || expectedPasses === null || expectedPasses === undefined) return figure;
  const { perItem: _before, ...own } = figure;
  const perItem = ofPass * expectedPasses;
  return perItem === own.value ? own : { ...own, perItem };
}

/** A step by what is told of it alone. */
export function toldStep(step: ToldMapStep, boardOf?: (nodeId: string) => string | undefined): DrawnStep {
  const boardName = boardOf?.(step.nodeId);
  const [, stageId] = step.nodeId.split("/");
  return {
    stepId: step.nodeId,
    name: step.name,
    handMade: step.drawn !== undefined,
    stageIds: stageId === undefined ? [] : [step.nodeId],
    ...(boardName === undefined ? {} : { boardName }),
    wait: toldWait(step),
    processTimeDays: withPasses(step, printed(step.processTimeDays)),
    leadTimeDays: withPasses(
      step,
      step.drawn !== undefined || hasOwnTimes(step) ? mapped(step.leadTimeDays) : measured(step.leadTimeDays),
    ),
    completeAccurate: printed(step.completeAccurate),
    people: null,
    wip: null,
    items: null,
    ...noteOf(step),
    ...(step.branch?.isDeadEnd === true && { deadEnd: true as const }),
  };
}

export const noteOf = ({ note }: ToldMapStep): Pick<DrawnStep, "note"> =>
  note === null || note === undefined ? {} : { note };

export const unworkedDays = ({ waitDays, blockedDays, parkedDays }: ToldMapStep): number =>
  (waitDays.value ?? 0) + blockedDays + parkedDays;

/** All time of a pass that is no work: waiting, blocked, parked. */
export function toldWait(step: ToldMapStep): DrawnWait {
  const unworked = unworkedDays(step);
  const value = step.waitDays.value === null && unworked === 0 ? null : unworked;
  const days = withPasses(step, { ...printed(step.waitDays), value });
  return { stageIds: [], days, count: null, laneMax: null, pullMax: null };
}

/** Whether people said how long it takes; a step of theirs that takes no time changes none. */
export const hasOwnTimes = ({ drawn, processTimeDays, waitDays }: ToldMapStep): boolean =>
  [processTimeDays, waitDays].some(({ mapped: own }) => (drawn === undefined ? own !== null : (own ?? 0) > 0));

export const hasOwnQuality = ({ completeAccurate }: ToldMapStep): boolean => completeAccurate.mapped !== null;

export const mapped = (value: number | null): DrawnFigure => ({ value, origin: "mapped", upperBound: false });

const printed = ({ value, origin, upperBound }: KnownFigure): DrawnFigure => ({ value, origin, upperBound });
