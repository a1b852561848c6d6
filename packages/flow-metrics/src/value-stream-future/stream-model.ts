import type { MapNodeKind } from "../value-stream-map/map-places.ts";
import { expectedVisits } from "../value-stream-map/expected-visits.ts";
import type { KnownMap, KnownStep, MapBranch } from "./known-map.ts";

/** A map as a calculation: days of one pass, and where passes lead. */
export interface StreamModel {
  readonly entry: readonly number[];
  /** Shares; the last column is the finish. */
  moves: number[][];
  readonly steps: ModelStep[];
  itemsPerWeek: number | null;
  /** How often an average finished item comes in; null where none was finished. */
  readonly entered: number | null;
}
export interface ModelStep {
  readonly nodeId: string;
  readonly kind: MapNodeKind;
  readonly branch?: MapBranch | undefined;
  processDays: number;
  waitDays: number;
  blockedDays: number;
  parkedDays: number;
  deferredDays: number;
  completeAccurate: number | null;
  readonly meanWip: number | null;
}

export function modelOf({ steps, items, itemsPerWeek }: KnownMap): StreamModel {
  const column = (to: string | null): number => steps.findIndex(({ nodeId }) => nodeId === to);
  return {
    entry: steps.map(({ entries }) => entries),
    entered: items === 0 ? null : steps.reduce((sum, { entries }) => sum + entries, 0) / items,
    moves: steps.map(({ next }) => {
      const row = Array.from({ length: steps.length + 1 }, () => 0);
      for (const { to, share } of next) row[to === null ? steps.length : column(to)] = share;
      return row;
    }),
    steps: steps.map(modelStep),
    itemsPerWeek,
  };
}

/** How often each step is passed; one of a branch as often as the step it runs side by side with. */
export function visitsOf({ entry, moves, steps }: StreamModel): readonly (number | null)[] {
  const visits = expectedVisits(entry, moves);
  return steps.map(({ branch }, index) => {
    const at = branch === undefined ? index : steps.findIndex(({ nodeId }) => nodeId === branch.beside);
    return visits[at] ?? null;
  });
}

const modelStep = (step: KnownStep): ModelStep => ({
  nodeId: step.nodeId,
  kind: step.kind,
  branch: step.branch,
  processDays: step.processTimeDays.value ?? 0,
  waitDays: step.waitDays.value ?? 0,
  blockedDays: step.blockedDays,
  parkedDays: step.parkedDays,
  deferredDays: 0,
  completeAccurate: step.completeAccurate.value,
  meanWip: step.meanWip,
});
