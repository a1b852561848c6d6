import {
  measured,
  type DrawnFigure,
  type DrawnMap,
  type DrawnRework,
  type DrawnStep,
  type DrawnWait,
} from "@weir/charts";
import { drawnBursts } from "../drawing/drawn-bursts.ts";
import type { MapState, ToldStep, ToldTotals } from "@weir/domain";
import type { KnownFigure } from "@weir/flow-metrics";

/** Steps as they are known now, or were told by a version. */
export interface Told {
  readonly steps: readonly ToldStep[];
  readonly totals: ToldTotals;
}

export interface DrawnFacts {
  readonly name: string;
  /** The board of a node, where the map is of several. */
  readonly boardOf?: ((nodeId: string) => string | undefined) | undefined;
  readonly bursts?: MapState["bursts"];
  /** The steps of the map beside it: what differs is marked. */
  readonly compareWith?: readonly ToldStep[];
  /** This is the later one of the two. */
  readonly isLater?: boolean;
}

/** The drawing of what is known: days of one pass at each step, totals of one item. */
export function drawnKnown({ steps, totals }: Told, facts: DrawnFacts): DrawnMap {
  const { name, boardOf, bursts = [] } = facts;
  const boxes = steps.filter(({ kind }) => kind === "step");
  const tail = steps.find(({ kind }) => kind === "tail");
  const isMapped = steps.some((step) => isKnownByPeople(step));
  const total = (value: number | null, upperBound = false): DrawnFigure => ({
    value,
    origin: isMapped ? "mapped" : "measured",
    upperBound: upperBound && !isMapped,
  });
  return {
    name,
    basis: "observed",
    parts: boxes.map((step) => ({ ...drawnStep(step, boardOf), ...changeOf(step, facts) })),
    tail: tail === undefined ? null : waitOf(tail),
    rework: reworkOf(boxes),
    totals: {
      leadTimeDays: total(totals.leadTimeDays),
      processTimeDays: total(totals.processTimeDays, true),
      waitDays: total(totals.waitDays),
      activityRatio: total(totals.activityRatio, true),
      rolledCompleteAccurate: total(totals.rolledCompleteAccurate, true),
      itemsPerWeek: measured(totals.itemsPerWeek),
    },
    pins: [],
    bursts: drawnBursts(bursts, (nodeId) => (boxes.some((step) => step.nodeId === nodeId) ? nodeId : null)),
  };
}

/** How the step differs from the same one of the map beside it. */
function changeOf(step: ToldStep, { compareWith, isLater = false }: DrawnFacts): Pick<DrawnStep, "change"> {
  if (compareWith === undefined) return {};
  const other = compareWith.find(({ nodeId }) => nodeId === step.nodeId);
  if (other === undefined) return { change: isLater ? "added" : "removed" };
  return isOther(step, other) ? { change: "changed" } : {};
}

/** Another figure, as far as figures are printed. */
export function isOther(one: ToldStep, other: ToldStep): boolean {
  const printed = ({ leadTimeDays, processTimeDays, waitDays, completeAccurate }: ToldStep): string =>
    [leadTimeDays, processTimeDays.value, waitDays.value, completeAccurate.value]
      .map((value) => value?.toFixed(2) ?? "")
      .join();
  return printed(one) !== printed(other);
}

const isKnownByPeople = ({ drawn, processTimeDays, waitDays, completeAccurate }: ToldStep): boolean =>
  drawn !== undefined || [processTimeDays, waitDays, completeAccurate].some(({ origin }) => origin === "mapped");

const figure = ({ value, origin, upperBound }: KnownFigure): DrawnFigure => ({ value, origin, upperBound });

function drawnStep(step: ToldStep, boardOf: DrawnFacts["boardOf"]): DrawnStep {
  const boardName = boardOf?.(step.nodeId);
  const [, stageId] = step.nodeId.split("/");
  return {
    stepId: step.nodeId,
    name: step.name,
    handMade: step.drawn !== undefined,
    stageIds: stageId === undefined ? [] : [stageId],
    ...(boardName === undefined ? {} : { boardName }),
    wait: waitOf(step),
    processTimeDays: figure(step.processTimeDays),
    leadTimeDays: {
      value: step.leadTimeDays,
      origin: isKnownByPeople(step) ? "mapped" : "measured",
      upperBound: false,
    },
    completeAccurate: figure(step.completeAccurate),
    people: null,
    wip: null,
    items: null,
  };
}

/** All time of a pass that is no work: waiting, blocked, parked. */
function waitOf(step: ToldStep): DrawnWait {
  const days = (step.waitDays.value ?? 0) + step.blockedDays + step.parkedDays;
  const value = step.waitDays.value === null && days === 0 ? null : days;
  return { stageIds: [], days: { ...figure(step.waitDays), value }, count: null, laneMax: null, pullMax: null };
}

/** What goes back to an earlier step. */
function reworkOf(steps: readonly ToldStep[]): DrawnRework[] {
  return steps.flatMap((step, from) =>
    step.next.flatMap(({ to, count, share }) => {
      const at = steps.findIndex(({ nodeId }) => nodeId === to);
      const target = steps[at];
      if (target === undefined || at >= from || count === 0) return [];
      return [{ fromStepId: step.nodeId, toStepId: target.nodeId, from: step.name, to: target.name, count, share }];
    }),
  );
}
