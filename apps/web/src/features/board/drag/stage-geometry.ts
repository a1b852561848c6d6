import { insertIndexAt, type StageLayout } from "./insertion.ts";
import type { DropTarget } from "./keyboard-steps.ts";

/** A mounted stage as the drag sees it. */
export interface StageGeometry {
  /** The whole stage, header included: a drop anywhere on it counts. */
  readonly element: HTMLElement;
  /** What scrolls. */
  readonly scroller: HTMLElement;
  readonly layout: StageLayout;
  /** The lifted card's place in this stage's list, if it came from here. */
  readonly liftedIndex: number | undefined;
  scrollToPlace(place: number): void;
}

export type StageRegistry = Map<string, () => StageGeometry | undefined>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stage and place under a point; the nearest stage beside the board's edges. */
export function targetAt(point: Point, registry: StageRegistry): DropTarget | undefined {
  let best: { stageId: string; geometry: StageGeometry; distance: number } | undefined;
  for (const [stageId, read] of registry) {
    const geometry = read();
    if (geometry === undefined) continue;
    const { left, right } = geometry.element.getBoundingClientRect();
    const distance = Math.max(left - point.x, point.x - right, 0);
    if (best === undefined || distance < best.distance) best = { stageId, geometry, distance };
  }
  if (best === undefined) return undefined;
  const { scroller, layout, liftedIndex } = best.geometry;
  const y = point.y - scroller.getBoundingClientRect().top + scroller.scrollTop;
  return { stageId: best.stageId, place: insertIndexAt(y, layout, liftedIndex) };
}
