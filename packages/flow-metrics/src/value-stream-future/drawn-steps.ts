import { rolled, type MapMove } from "../value-stream-map/value-stream-map.ts";
import { checkDays, checkShare, type KnownFigure, type KnownMap, type KnownStep } from "./known-map.ts";

/** A step that no log shows, as people draw it; days are per pass. */
export interface DrawnStep {
  readonly nodeId: string;
  readonly name: string;
  readonly kind: "process" | "wait";
  /** The step it comes after; null: before all of them. One that is not on the map stands for the last step. */
  readonly after: string | null;
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
 * changes no total. Throws `FlowInputError` for a value that cannot be.
 */
export function withDrawnSteps(map: KnownMap, drawn: readonly DrawnStep[]): KnownMap {
  let steps: readonly KnownStep[] = map.steps;
  for (const step of drawn) {
    checkDays(`drawn.${step.nodeId}.processTimeDays`, step.processTimeDays ?? 0);
    checkDays(`drawn.${step.nodeId}.waitDays`, step.waitDays ?? 0);
    checkShare(`drawn.${step.nodeId}.completeAccurate`, step.completeAccurate ?? 0);
    steps = withStep(steps, step, map.items);
  }
  return { ...map, steps, rolledCompleteAccurate: rolled(steps.map((step) => step.completeAccurate.value)) };
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
    knownStep(drawn, { entries: 0, next, expectedPasses: passes }),
    ...steps.slice(before + 1),
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
  return at < 0 ? steps.findLastIndex(({ kind }) => kind === "step") : at;
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
