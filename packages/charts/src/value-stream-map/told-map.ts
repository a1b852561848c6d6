import { measured, type DrawnMap, type DrawnRework, type DrawnTotals } from "./drawn-map.ts";
import { groupOf, inBranches, type SideBySide } from "./either-way.ts";
import { withSteps } from "./told-parts.ts";
import { hasOwnQuality, hasOwnTimes, mapped, toldStep, toldWait, type ToldMapStep } from "./told-step.ts";

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
  readonly sideBySide?: SideBySide | undefined;
}

/** The drawing of what is told alone: of a version, which keeps no more, and of a workshop, where nothing is measured. */
export function toldMap(told: ToldMapPart, { name, boardOf, bursts = [], sideBySide = [] }: ToldMapFacts): DrawnMap {
  const boxes = told.steps.filter(({ kind }) => kind === "step");
  const isInWay = ({ nodeId }: ToldMapStep): boolean => groupOf(nodeId, sideBySide) !== undefined;
  const first = boxes.findIndex(isInWay);
  // What is told before the ways, and they: all else finds its place after them.
  const eitherWay = boxes.filter((step, index) => isInWay(step) || (index < first && step.branch === undefined));
  const tail = told.steps.find(({ kind }) => kind === "tail");
  return {
    name,
    basis: "observed",
    parts: withSteps(
      inBranches(
        eitherWay.map((step) => toldStep(step, boardOf)),
        sideBySide,
      ),
      boxes,
      boardOf,
    ),
    tail: tail === undefined ? null : toldWait(tail),
    rework: toldRework(boxes, boardOf),
    totals: toldTotals(told, allMeasured),
    pins: [],
    bursts,
  };
}

/** What people's figures are in is theirs; what they leave as it was stays as it was `before`. */
export function toldTotals(told: ToldMapPart, before: (told: ToldMapPart["totals"]) => DrawnTotals): DrawnTotals {
  const { steps, totals } = told;
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

/** What goes back to an earlier step. */
function toldRework(steps: readonly ToldMapStep[], boardOf: ToldMapFacts["boardOf"]): DrawnRework[] {
  return steps.flatMap((step, from) =>
    step.next.flatMap(({ to, count, share }) => {
      const at = steps.findIndex(({ nodeId }) => nodeId === to);
      const target = steps[at];
      if (target === undefined || at >= from || count === 0) return [];
      return [
        {
          fromStepId: step.nodeId,
          toStepId: target.nodeId,
          from: step.name,
          to: target.name,
          fromBoard: boardOf?.(step.nodeId),
          toBoard: boardOf?.(target.nodeId),
          count,
          share,
        },
      ];
    }),
  );
}
