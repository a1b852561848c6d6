import {
  type KnownMap,
  type MapKnowledge,
  type MetricAnswer,
  type PullAnswer,
  type ValueStreamMapResult,
  type ValueStreamResult,
  futureState,
  knownMap,
  undrawnMap,
  withDrawnSteps,
} from "@weir/flow-metrics";
import type { MapState } from "./map-state.ts";
import { nodeOn } from "./nodes.ts";

/** Boards that share their cards, as they were measured: their own log, or that of them all, was asked. */
export interface MeasuredRun {
  readonly boardIds: readonly string[];
  /** Cards that went from one of these boards to another. */
  readonly crossed: number;
  /** Those of them that a card goes through one or the other of. */
  readonly sideBySide: readonly (readonly string[])[];
  readonly steps: MetricAnswer<ValueStreamMapResult>;
  readonly stream: MetricAnswer<ValueStreamResult>;
}

/** Boards that share their cards, with what is known of them; without boards, what people drew. */
export interface MeasuredPart {
  readonly boardIds: readonly string[];
  /** Cards that went from one of these boards to another. */
  readonly crossed: number;
  /** Those of them that a card goes through one or the other of. */
  readonly sideBySide: readonly (readonly string[])[];
  readonly known: KnownMap;
  readonly totals: ReturnType<typeof totalsOf>;
  /** What was measured of these boards, its stages called as the steps of the map are; null where there are none. */
  readonly stream: MetricAnswer<ValueStreamResult> | null;
}

export interface MeasuredMap {
  readonly params: MetricAnswer["params"] | null;
  readonly conventions: MetricAnswer["conventions"] | null;
  readonly parts: readonly MeasuredPart[];
  /** What people said of nodes that are not there any more. */
  readonly lost: readonly string[];
}

/**
 * The map as it is known: measured, answered by receivers, and what people noted laid over both. Boards that share no
 * cards stay parts of their own: their items are others, and are never added up.
 */
export function knownParts(map: MapState, runs: readonly MeasuredRun[]): MeasuredMap {
  const there = runs.map(({ boardIds, crossed, sideBySide, steps: answer, stream }) => {
    const [boardId = ""] = boardIds;
    // A board's own log calls its stages by their ids alone; the log of several has them called by board already.
    const node = (nodeId: string): string =>
      boardIds.length > 1 && nodeId.includes("/") ? nodeId : nodeOn(boardId, nodeId);
    const { result } = stream;
    return {
      boardIds,
      crossed,
      sideBySide,
      answer,
      result: renamed(answer.result, node),
      answers: answersIn(result, node),
      stream: { ...stream, result: renamedStream(result, node) },
    };
  });
  const ids = new Set(there.flatMap(({ result }) => result.nodes.map(({ nodeId }) => nodeId)));
  const linked = map.steps.filter(({ linkedTo }) => linkedTo !== undefined && ids.has(linkedTo));
  const drawn = drawnSteps(map, new Set(linked.map(({ stepId }) => stepId)));
  const mapped = [...ids].map((nodeId) => {
    const steps = linked.filter(({ linkedTo }) => linkedTo === nodeId).map(({ stepId }) => figureOf(map, stepId));
    return { ...Object.assign({}, ...steps), ...figureOf(map, nodeId), nodeId };
  });
  const parts = there.map(({ boardIds: own, crossed, sideBySide, result, answers, stream }, index) => {
    const nodes = new Set(result.nodes.map(({ nodeId }) => nodeId));
    const known = knownMap(result, { mapped: mapped.filter(({ nodeId }) => nodes.has(nodeId)), answers });
    const isHere = (anchor: string | null): boolean =>
      anchor !== null && ids.has(anchor)
        ? nodes.has(anchor)
        : anchor === null
          ? index === 0
          : index === there.length - 1;
    const own_ = drawn.filter(({ anchor }) => isHere(anchor));
    return partOf({ boardIds: own, crossed, sideBySide, known: withDrawnSteps(known, own_), stream });
  });
  const steps = new Set(map.steps.map(({ stepId }) => stepId));
  return {
    params: there[0]?.answer.params ?? null,
    conventions: there[0]?.answer.conventions ?? null,
    parts:
      parts.length > 0
        ? parts
        : [
            partOf({
              boardIds: [],
              crossed: 0,
              sideBySide: [],
              known: withDrawnSteps(undrawnMap, drawn),
              stream: null,
            }),
          ],
    lost: map.figures.map(({ nodeId }) => nodeId).filter((nodeId) => !ids.has(nodeId) && !steps.has(nodeId)),
  };
}

const partOf = (part: Omit<MeasuredPart, "totals">): MeasuredPart => ({ ...part, totals: totalsOf(part.known) });

function totalsOf(known: KnownMap) {
  const { deferredDays: _deferred, ...totals } = futureState(known, []).today;
  return { ...totals, items: known.items };
}

const figureOf = (map: MapState, nodeId: string): object => {
  const { nodeId: _nodeId, ...figure } = map.figures.find((known) => known.nodeId === nodeId) ?? { nodeId };
  return figure;
};

/** Own steps in their order; each comes after the one before that has the same place, or is of the same branch. */
function drawnSteps(map: MapState, linked: ReadonlySet<string>) {
  const last = new Map<string | null, string>();
  const nodeOf = (id: string): string =>
    map.steps.find(({ stepId }) => stepId === id && linked.has(id))?.linkedTo ?? id;
  return map.steps.flatMap(({ stepId, name, kind, anchor, branch, deadEnd = false }) => {
    if (linked.has(stepId)) return [];
    const place = branch === undefined ? anchor : `branch ${branch.branchId}`;
    const before = last.get(place);
    last.set(place, stepId);
    const beside = branch === undefined || before !== undefined ? {} : { beside: nodeOf(branch.beside) };
    const after = before ?? anchor;
    return [{ ...figureOf(map, stepId), nodeId: stepId, name, kind, after, anchor, deadEnd, ...beside }];
  });
}

function renamed(result: ValueStreamMapResult, node: (nodeId: string) => string): ValueStreamMapResult {
  return {
    ...result,
    nodes: result.nodes.map((each) => ({
      ...each,
      nodeId: node(each.nodeId),
      stageIds: each.stageIds.map(node),
      next: each.next.map((move) => ({ ...move, to: move.to === null ? null : node(move.to) })),
    })),
  };
}

function renamedStream(result: ValueStreamResult, node: (nodeId: string) => string): ValueStreamResult {
  const { steps, tail, rework } = result;
  return {
    ...result,
    steps: steps.map((step) => ({
      ...step,
      stageId: node(step.stageId),
      queueStageIds: step.queueStageIds.map(node),
    })),
    tail: { ...tail, stageIds: tail.stageIds.map(node) },
    rework: rework.map((edge) => ({
      ...edge,
      fromStageId: node(edge.fromStageId),
      toStageId: node(edge.toStageId),
    })),
  };
}

function answersIn(
  { steps }: ValueStreamResult,
  node: (nodeId: string) => string,
): NonNullable<MapKnowledge["answers"]> {
  return steps.flatMap(({ stageId, answers }) =>
    (["usable", "clarified", "fixed", "returned"] as const satisfies readonly PullAnswer[]).flatMap((answer) =>
      Array.from({ length: answers[answer] }, () => ({ nodeId: node(stageId), answer })),
    ),
  );
}
