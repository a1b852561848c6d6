import { FlowInputError } from "../instant.ts";
import type { PullAnswer } from "../pull-answer.ts";
import { rolled, type MapMove, type ValueStreamMapResult, type MapNode } from "../value-stream-map/value-stream-map.ts";
import type { MapNodeKind } from "../value-stream-map/map-places.ts";
import { isWaitedFor } from "./slowest-way.ts";

/** People's estimates for one step, days per pass; of several for one step the last holds. */
export interface MappedStep {
  readonly nodeId: string;
  readonly processTimeDays?: number;
  readonly waitDays?: number;
  /** A share from 0 to 1. */
  readonly completeAccurate?: number;
  readonly note?: string;
}
export interface MapKnowledge {
  readonly mapped?: readonly MappedStep[];
  /** One a sampled pull: what the next step said about the work of `nodeId`. */
  readonly answers?: readonly { readonly nodeId: string; readonly answer: PullAnswer }[];
}

/** A figure beside where else it could have come from. Mapped wins over answered, answered over measured. */
export interface KnownFigure {
  readonly value: number | null;
  readonly origin: "measured" | "answered" | "mapped";
  readonly measured: number | null;
  readonly answered: number | null;
  readonly mapped: number | null;
  /** Print it with "≤". */
  readonly upperBound: boolean;
}

/** A branch that runs side by side with a step of the way, drawn by people: whoever passes that one passes it too. */
export interface MapBranch {
  /** The same of all steps of one branch. */
  readonly branchId: string;
  /** The step it runs side by side with. */
  readonly beside: string;
  /** Nobody waits for what it makes: however long, it holds nobody up. */
  readonly isDeadEnd: boolean;
}

/** A step as it is known; days per pass. */
export interface KnownStep {
  readonly nodeId: string;
  readonly kind: MapNodeKind;
  readonly name: string;
  /** Of a step that people drew and no log shows: what it is. */
  readonly drawn?: "process" | "wait";
  /** Absent on the way itself. */
  readonly branch?: MapBranch;
  readonly processTimeDays: KnownFigure;
  /** Unblocked waiting before it, and time in its active stage that nobody worked on it. */
  readonly waitDays: KnownFigure;
  readonly blockedDays: number;
  readonly parkedDays: number;
  readonly leadTimeDays: number;
  readonly completeAccurate: KnownFigure;
  readonly answers: Readonly<Record<PullAnswer, number>> & { readonly n: number };
  readonly note: string | null;
  readonly entries: number;
  readonly next: readonly MapMove[];
  readonly expectedPasses: number | null;
  readonly meanWip: number | null;
}
export interface KnownMap {
  readonly steps: readonly KnownStep[];
  readonly rolledCompleteAccurate: number | null;
  readonly items: number;
  readonly itemsPerWeek: number | null;
}

/**
 * The measured map with people's knowledge laid over it, never mixed with it: days per pass, %C&A as shares.
 * A process time below the measured time in the active stage leaves the step's lead time as it was (the rest is
 * waiting); a longer one, and a wait, change it. %C&A of a step = usable / all answers about it, unless mapped.
 * Throws `FlowInputError` for a step the map does not have and for a value that cannot be.
 */
export function knownMap(measured: ValueStreamMapResult, { mapped = [], answers = [] }: MapKnowledge = {}): KnownMap {
  const ids = new Set(measured.nodes.map(({ nodeId }) => nodeId));
  for (const [place, nodeId] of [
    ...mapped.map((one) => ["mapped.nodeId", one.nodeId] as const),
    ...answers.map((one) => ["answers.nodeId", one.nodeId] as const),
  ])
    if (!ids.has(nodeId)) throw new FlowInputError(place, nodeId, `one of ${[...ids].join(", ")}`);
  for (const { nodeId, processTimeDays = 0, waitDays = 0, completeAccurate = 0 } of mapped) {
    checkDays(`mapped.${nodeId}.processTimeDays`, processTimeDays);
    checkDays(`mapped.${nodeId}.waitDays`, waitDays);
    checkShare(`mapped.${nodeId}.completeAccurate`, completeAccurate);
  }
  const steps = measured.nodes.map((node) =>
    knownStep(
      node,
      mapped.findLast(({ nodeId }) => nodeId === node.nodeId) ?? {},
      answers.filter(({ nodeId }) => nodeId === node.nodeId).map(({ answer }) => answer),
    ),
  );
  return {
    steps,
    rolledCompleteAccurate: rolled(steps.filter(isWaitedFor).map((step) => step.completeAccurate.value)),
    items: measured.items,
    itemsPerWeek: measured.itemsPerWeek,
  };
}

function knownStep(node: MapNode, mapped: Partial<MappedStep>, answers: readonly PullAnswer[]): KnownStep {
  const { waitingDays = 0, activeDays = 0, blockedDays = 0, parkedDays = 0 } = node.perPass ?? {};
  const process = mapped.processTimeDays ?? activeDays;
  const wait = mapped.waitDays ?? waitingDays + Math.max(0, activeDays - process);
  const count = (answer: PullAnswer): number => answers.filter((one) => one === answer).length;
  const isStep = node.kind === "step";
  return {
    nodeId: node.nodeId,
    kind: node.kind,
    name: node.name,
    processTimeDays: figure(node.perPass === null ? null : activeDays, null, mapped.processTimeDays, true),
    waitDays: { ...figure(node.perPass === null ? null : waitingDays, null, mapped.waitDays, false), value: wait },
    blockedDays,
    parkedDays,
    leadTimeDays: process + wait + blockedDays + parkedDays,
    completeAccurate: figure(
      isStep ? node.completeAccurate : null,
      answers.length === 0 ? null : count("usable") / answers.length,
      mapped.completeAccurate,
      true,
    ),
    answers: {
      usable: count("usable"),
      clarified: count("clarified"),
      fixed: count("fixed"),
      returned: count("returned"),
      n: answers.length,
    },
    note: mapped.note ?? null,
    entries: node.entries,
    next: node.next,
    expectedPasses: node.expectedPasses,
    meanWip: node.meanWip,
  };
}

function figure(
  measured: number | null,
  answered: number | null,
  mapped: number | undefined,
  isBound: boolean,
): KnownFigure {
  const origin = mapped !== undefined ? "mapped" : answered !== null ? "answered" : "measured";
  return {
    value: mapped ?? answered ?? measured,
    origin,
    measured,
    answered,
    mapped: mapped ?? null,
    upperBound: isBound && origin === "measured",
  };
}

export function checkDays(place: string, days: number): void {
  if (!(days >= 0 && Number.isFinite(days))) throw new FlowInputError(place, days, "days of at least 0");
}
export function checkShare(place: string, share: number): void {
  if (!(share >= 0 && share <= 1)) throw new FlowInputError(place, share, "a share from 0 to 1");
}
