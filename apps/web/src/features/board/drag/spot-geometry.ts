import type { Spot } from "../spot.ts";
import type { DropTarget } from "./keyboard-steps.ts";

/** A mounted spot as the drag sees it. */
export interface SpotGeometry {
  readonly spot: Spot;
  /** The whole of it, a header included: a drop anywhere on it counts. */
  readonly element: HTMLElement;
  /** The place among the cards that stay that a point on it means. */
  placeAt(point: Point): number;
  /** The lifted card's place in its list, if it came from here. */
  readonly liftedIndex: number | undefined;
  scrollToPlace(place: number): void;
}

interface RegisteredSpot {
  read(): SpotGeometry | undefined;
  /** What scrolls while a card is held near its edge. */
  readonly scroller: HTMLElement | undefined;
}

export type SpotRegistry = Map<string, RegisteredSpot>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface SpotThere {
  readonly geometry: SpotGeometry;
  readonly scroller: HTMLElement | undefined;
}

/** The spot under a point; the nearest one where it is on none. */
export function spotAt(point: Point, registry: SpotRegistry): SpotThere | undefined {
  let best: (SpotThere & { distance: number }) | undefined;
  for (const { read, scroller } of registry.values()) {
    const geometry = read();
    if (geometry === undefined) continue;
    const { left, right, top, bottom } = geometry.element.getBoundingClientRect();
    const distance = beside(point.x, left, right) + beside(point.y, top, bottom);
    if (best === undefined || distance < best.distance) best = { geometry, scroller, distance };
  }
  return best;
}

/** The spot and place that a point means. */
export function targetAt(point: Point, registry: SpotRegistry): DropTarget | undefined {
  const there = spotAt(point, registry);
  if (there === undefined) return undefined;
  const { spot, placeAt } = there.geometry;
  const { stageId, rowId } = spot;
  return { stageId, ...(rowId !== undefined && { rowId }), place: placeAt(point) };
}

const beside = (value: number, from: number, to: number): number => Math.max(from - value, value - to, 0);
