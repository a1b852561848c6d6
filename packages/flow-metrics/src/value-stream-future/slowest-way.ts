import { criticalPath, type StreamBranch } from "./critical-path.ts";
import type { MapNodeKind } from "../value-stream-map/map-places.ts";
import type { MapBranch } from "./known-map.ts";

/** A step of the way, or of a branch that runs side by side with one. */
interface WayStep {
  readonly nodeId: string;
  readonly kind: MapNodeKind;
  readonly branch?: MapBranch | undefined;
  readonly leadTimeDays: number;
  readonly processTimeDays: number;
}

/** Steps and the tail: what reopened items lay in done stages and spent off the board is told, and is in no total. */
const isOnTheBoard = ({ kind }: Pick<WayStep, "kind">): boolean => kind === "step" || kind === "tail";

/** Of a branch that leads nowhere nothing reaches the customer: neither its time nor its quality counts. */
export const isWaitedFor = (step: Pick<WayStep, "kind" | "branch">): boolean =>
  isOnTheBoard(step) && step.branch?.isDeadEnd !== true;

/**
 * The steps whose times make up the lead time: of those side by side, the slowest branch, by days per item; the way
 * itself where it is as slow. Source: Martin & Osterling, Value Stream Mapping (2013), timeline of parallel processes.
 */
export function slowestWay(all: readonly WayStep[]): ReadonlySet<string> {
  const steps = all.filter(isOnTheBoard);
  if (steps.every(({ branch }) => branch === undefined)) return new Set(steps.map(({ nodeId }) => nodeId));
  return new Set(criticalPath(asStream(steps))?.stepIds);
}

function asStream(steps: readonly WayStep[]): StreamBranch[] {
  const way = steps.filter(({ branch }) => branch === undefined);
  const branchOf = ({ branch }: WayStep): readonly WayStep[] =>
    steps.filter((step) => step.branch !== undefined && step.branch.branchId === branch?.branchId);
  const beginBeside = (nodeId: string): string[] =>
    steps.filter((step) => step.branch?.beside === nodeId && branchOf(step)[0] === step).map((step) => step.nodeId);
  /** Where a step of the way leads, and a branch beside it once it is over. */
  const onward = (at: number): Pick<StreamBranch, "next" | "delivers"> => {
    const next = way[at + 1];
    return next === undefined ? { next: [], delivers: true } : { next: [next.nodeId, ...beginBeside(next.nodeId)] };
  };
  const after = (step: WayStep): Pick<StreamBranch, "next" | "delivers"> => {
    if (step.branch === undefined) return onward(way.indexOf(step));
    const own = branchOf(step);
    const next = own[own.indexOf(step) + 1];
    if (next !== undefined) return { next: [next.nodeId] };
    const { beside, isDeadEnd } = step.branch;
    return isDeadEnd ? { next: [] } : onward(way.findIndex(({ nodeId }) => nodeId === beside));
  };
  return steps.map((step) => {
    const { nodeId: stepId, leadTimeDays, processTimeDays } = step;
    return { stepId, leadTimeDays, processTimeDays, ...after(step) };
  });
}
