import {
  formatDuration,
  formatNumber,
  formatShare,
  hasBranches,
  toldMap,
  type DrawnMap,
  type DrawnStep,
} from "@weir/charts";
import type { MapState, ToldPart, ToldStep, ToldTotals } from "@weir/domain";
import { words } from "../../../charts/words.ts";
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
  /** Boards that a card goes through one or the other of. */
  readonly sideBySide?: ToldPart["sideBySide"] | undefined;
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
      hasBranches(part) ? { ...part, branches: part.branches.map((branch) => branch.map(marked)) } : marked(part),
    ),
  };
}

/** The figures of a step as they are printed; nothing for what is not known. */
export function printedStep(step: ToldStep) {
  const { leadTimeDays, processTimeDays, waitDays, completeAccurate, meanWip } = step;
  const days = (value: number | null): string => (value === null ? "" : formatDuration(value, words, "short"));
  return {
    lead: days(leadTimeDays),
    process: days(processTimeDays.value),
    waiting: days(waitDays.value),
    completeAccurate: completeAccurate.value === null ? "" : formatShare(completeAccurate.value, words),
    wip: meanWip === null ? "" : formatNumber(meanWip, words["charts.locale"], 1),
  };
}

/** Another figure, as far as figures are printed, or another place. */
export const isOther = (one: ToldStep, other: ToldStep): boolean =>
  JSON.stringify(printedStep(one)) !== JSON.stringify(printedStep(other)) || isElsewhere(one, other);

/** Beside another step than before, or no longer beside one, or now without anybody who waits for it. */
export const isElsewhere = ({ branch: was }: ToldStep, { branch: is }: ToldStep): boolean =>
  was?.beside !== is?.beside || was?.isDeadEnd !== is?.isDeadEnd;
