import { stageAwaited } from "@weir/flow-metrics";
import { notFound, type Refusal } from "../../refusal.ts";
import type { MapState, NodeFigure, OwnStep } from "./map-state.ts";

/** What a node of a board is called on maps. */
export const nodeOn = (boardId: string, stageId: string): string => `${boardId}/${stageId}`;

/** Where a node lies: on a board, or among people's own steps. */
export function placeOfNode(nodeId: string): { readonly boardId?: string; readonly stageId: string } {
  const [boardId = "", stageId] = stageAwaited(nodeId).split("/");
  return stageId === undefined ? { stageId: boardId } : { boardId, stageId };
}

export const stepOf = (map: Pick<MapState, "steps">, stepId: string): OwnStep | undefined =>
  map.steps.find((step) => step.stepId === stepId);

export const figureOf = (map: MapState, nodeId: string): NodeFigure | undefined =>
  map.figures.find((figure) => figure.nodeId === nodeId);

/** What a node is drawn as once its step was linked to a stage; any other node is drawn as itself. */
export const drawnAs = (map: Pick<MapState, "steps">, nodeId: string): string =>
  stepOf(map, nodeId)?.linkedTo ?? nodeId;

/** Why there is no such node on the map; what stages a board has, its own log says. */
export function missingNode(map: MapState, nodeId: string | null | undefined): Refusal | undefined {
  if (nodeId === null || nodeId === undefined) return undefined;
  const { boardId } = placeOfNode(nodeId);
  if (boardId === undefined) return stepOf(map, nodeId) ? undefined : notFound("step", nodeId);
  return map.boardIds.includes(boardId) ? undefined : notFound("board", boardId);
}

/** The list with the item in the place of what had its key, or at its end. */
export function put<Item>(list: readonly Item[], item: Item, isSame: (other: Item) => boolean): readonly Item[] {
  const at = list.findIndex(isSame);
  return at < 0 ? [...list, item] : list.with(at, item);
}

/** The figure without what is not known any more; nothing where nothing is left. */
export function withFigure(map: MapState, nodeId: string, figure: Omit<NodeFigure, "nodeId">): MapState {
  const others = map.figures.filter((other) => other.nodeId !== nodeId);
  if (Object.keys(figure).length === 0) return { ...map, figures: others };
  return { ...map, figures: put(map.figures, { nodeId, ...figure }, (other) => other.nodeId === nodeId) };
}

/** The steps with this one after `after`: a measured node, an own step, or null for the beginning. */
export function placed(
  steps: readonly OwnStep[],
  step: Omit<OwnStep, "anchor">,
  after: string | null,
): readonly OwnStep[] {
  const others = steps.filter(({ stepId }) => stepId !== step.stepId);
  const before = others.findIndex(({ stepId }) => stepId === after);
  const anchor = before < 0 ? after : (others[before]?.anchor ?? null);
  const first = others.findIndex((other) => other.anchor === anchor);
  const at = before >= 0 ? before + 1 : first < 0 ? others.length : first;
  return others.toSpliced(at, 0, { ...step, anchor });
}

/** What the step comes right after. */
export function predecessorOf(steps: readonly OwnStep[], stepId: string): string | null {
  const at = steps.findIndex((step) => step.stepId === stepId);
  const anchor = steps[at]?.anchor ?? null;
  return steps.slice(0, at).findLast((step) => step.anchor === anchor)?.stepId ?? anchor;
}
