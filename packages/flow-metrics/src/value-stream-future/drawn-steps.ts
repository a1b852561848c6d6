import { rolled, type MapMove } from "../value-stream-map/value-stream-map.ts";
import { checkDays, checkShare, type KnownFigure, type KnownMap, type KnownStep } from "./known-map.ts";
import { isWaitedFor } from "./slowest-way.ts";

/** A step that no log shows, as people draw it; days are per pass. */
export interface DrawnStep {
  readonly nodeId: string;
  readonly name: string;
  readonly kind: "process" | "wait";
  /** The step it comes after; null: before all of them. One that is not on the map stands for the last step. */
  readonly after: string | null;
  /** The step it runs side by side with: it begins a branch of its own, and what comes `after` it goes on there. */
  readonly beside?: string;
  /** Of the last step of a branch: nobody waits for what it makes. */
  readonly deadEnd?: boolean;
  readonly processTimeDays?: number;
  readonly waitDays?: number;
  /** A share from 0 to 1. */
  readonly completeAccurate?: number;
  readonly note?: string;
}

/** A map that nothing was measured for: what one item goes through. */
export const undrawnMap: KnownMap = { steps: [], rolledCompleteAccurate: null, items: 1, itemsPerWeek: null };

/**
 * The map with drawn steps among the known ones, in the order given. Whatever was passed on from the step before
 * passes through the drawn one and goes on where it went; what went back still goes back. So a step without any time
 * changes no total. A step of a branch is passed as often as the one it runs side by side with, and takes nothing out
 * of the way; where that one is not on the map, it lies on the way itself. Throws `FlowInputError` for a value that
 * cannot be.
 */
export function withDrawnSteps(map: KnownMap, drawn: readonly DrawnStep[]): KnownMap {
  let steps: readonly KnownStep[] = map.steps;
  for (const step of drawn) {
    checkDays(`drawn.${step.nodeId}.processTimeDays`, step.processTimeDays ?? 0);
    checkDays(`drawn.${step.nodeId}.waitDays`, step.waitDays ?? 0);
    checkShare(`drawn.${step.nodeId}.completeAccurate`, step.completeAccurate ?? 0);
    steps = withBranchStep(steps, step) ?? withStep(steps, step, map.items);
  }
  return {
    ...map,
    steps,
    rolledCompleteAccurate: rolled(steps.filter(isWaitedFor).map((step) => step.completeAccurate.value)),
  };
}

/** Nothing where the step lies on the way itself. */
function withBranchStep(steps: readonly KnownStep[], drawn: DrawnStep): readonly KnownStep[] | undefined {
  const [host, branchId] = branchOf(steps, drawn);
  if (host === undefined) return undefined;
  const branch = { branchId, beside: host.nodeId, isDeadEnd: drawn.deadEnd === true };
  const step = knownStep(drawn, { entries: 0, next: [], expectedPasses: host.expectedPasses });
  const last = steps.findLastIndex((each) => each.branch?.branchId === branchId);
  const at = last < 0 ? endOf(steps, steps.indexOf(host)) : last + 1;
  // Where a branch ends, its last step says.
  const told = steps.map((each) => (each.branch?.branchId === branchId ? { ...each, branch } : each));
  return told.toSpliced(at, 0, { ...step, branch });
}

/** The step of the way that a branch runs beside, and the branch: a new one, or that of the step before. */
function branchOf(steps: readonly KnownStep[], { nodeId, after, beside }: DrawnStep): [KnownStep | undefined, string] {
  const on = (id: string | null | undefined): KnownStep | undefined => steps.find((step) => step.nodeId === id);
  const named = on(beside ?? after);
  const host = on(named?.branch?.beside) ?? (beside === undefined ? undefined : named);
  return [host, (beside === undefined ? named?.branch?.branchId : undefined) ?? nodeId];
}

/** Where a step of the way and the branches beside it end. */
function endOf(steps: readonly KnownStep[], at: number): number {
  const next = steps.findIndex((step, index) => index > at && step.branch?.beside !== steps[at]?.nodeId);
  return next < 0 ? steps.length : next;
}

function withStep(steps: readonly KnownStep[], drawn: DrawnStep, items: number): readonly KnownStep[] {
  const before = drawn.after === null ? -1 : positionOf(steps, drawn.after);
  const from = steps[before];
  if (from === undefined) return [asFirst(steps, drawn, items), ...steps.map((step) => ({ ...step, entries: 0 }))];
  const forward = from.next.filter(({ to }) => isOnward(steps, before, to));
  const share = forward.reduce((sum, move) => sum + move.share, 0);
  const count = forward.reduce((sum, move) => sum + move.count, 0);
  const passes = from.expectedPasses === null ? null : from.expectedPasses * share;
  const next = forward.map((move) => ({ ...move, share: move.share / share }));
  const through = forward.length === 0 ? [] : [{ to: drawn.nodeId, count, share }];
  return [
    ...steps.slice(0, before),
    { ...from, next: [...from.next.filter((move) => !forward.includes(move)), ...through] },
    ...steps.slice(before + 1, endOf(steps, before)),
    knownStep(drawn, { entries: 0, next, expectedPasses: passes }),
    ...steps.slice(endOf(steps, before)),
  ];
}

/** All that came in comes in by it. */
function asFirst(steps: readonly KnownStep[], drawn: DrawnStep, items: number): KnownStep {
  if (steps.length === 0)
    return knownStep(drawn, { entries: items, next: [{ to: null, count: items, share: 1 }], expectedPasses: 1 });
  const entries = steps.reduce((sum, step) => sum + step.entries, 0);
  const next = steps.flatMap(({ nodeId, entries: count }) =>
    count > 0 ? [{ to: nodeId, count, share: count / entries }] : [],
  );
  return knownStep(drawn, { entries, next, expectedPasses: items === 0 ? null : entries / items });
}

function positionOf(steps: readonly KnownStep[], nodeId: string): number {
  const at = steps.findIndex((step) => step.nodeId === nodeId);
  return at < 0 ? steps.findLastIndex(({ kind, branch }) => kind === "step" && branch === undefined) : at;
}

/** On to a later step, the queues behind them, or the finish. */
function isOnward(steps: readonly KnownStep[], from: number, to: string | null): boolean {
  if (to === null) return true;
  const at = steps.findIndex(({ nodeId }) => nodeId === to);
  return at > from && (steps[at]?.kind === "step" || steps[at]?.kind === "tail");
}

function knownStep(
  { nodeId, name, kind, processTimeDays, waitDays, completeAccurate, note }: DrawnStep,
  way: { readonly entries: number; readonly next: readonly MapMove[]; readonly expectedPasses: number | null },
): KnownStep {
  return {
    nodeId,
    kind: "step",
    drawn: kind,
    name,
    processTimeDays: mapped(processTimeDays),
    waitDays: mapped(waitDays),
    blockedDays: 0,
    parkedDays: 0,
    leadTimeDays: (processTimeDays ?? 0) + (waitDays ?? 0),
    completeAccurate: mapped(completeAccurate),
    answers: { usable: 0, clarified: 0, fixed: 0, returned: 0, n: 0 },
    note: note ?? null,
    meanWip: null,
    ...way,
  };
}

const mapped = (value: number | undefined): KnownFigure => ({
  value: value ?? null,
  origin: "mapped",
  measured: null,
  answered: null,
  mapped: value ?? null,
  upperBound: false,
});
