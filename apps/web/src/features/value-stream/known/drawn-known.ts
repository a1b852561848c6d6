import { hasBranches, toldMap, type DrawnMap, type DrawnStep } from "@weir/charts";
import type { MapState, ToldStep, ToldTotals } from "@weir/domain";
import { drawnBursts } from "../drawing/drawn-bursts.ts";

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

/** The drawing of what is told alone, days of one pass at each step; what differs from the map beside it is marked. */
export function drawnKnown(told: Told, { compareWith, isLater = false, bursts = [], ...facts }: DrawnFacts): DrawnMap {
  const isStep = (nodeId: string): boolean => told.steps.some((step) => step.nodeId === nodeId && step.kind === "step");
  const map = toldMap(told, {
    ...facts,
    bursts: drawnBursts(bursts, (nodeId) => (isStep(nodeId) ? nodeId : null)),
  });
  if (compareWith === undefined) return map;
  const marked = (step: DrawnStep): DrawnStep => {
    const [is, was] = [told.steps, compareWith].map((steps) => steps.find(({ nodeId }) => nodeId === step.stepId));
    if (was === undefined) return { ...step, change: isLater ? "added" : "removed" };
    return is !== undefined && isOther(is, was) ? { ...step, change: "changed" } : step;
  };
  return {
    ...map,
    parts: map.parts.map((part) =>
      hasBranches(part) ? { branches: part.branches.map((branch) => branch.map(marked)) } : marked(part),
    ),
  };
}

/** Another figure, as far as figures are printed. */
export function isOther(one: ToldStep, other: ToldStep): boolean {
  const printed = ({ leadTimeDays, processTimeDays, waitDays, completeAccurate }: ToldStep): string =>
    [leadTimeDays, processTimeDays.value, waitDays.value, completeAccurate.value]
      .map((value) => value?.toFixed(2) ?? "")
      .join();
  return printed(one) !== printed(other);
}
