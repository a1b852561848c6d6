import type { CycleTimeScatterGeometry } from "./geometry.ts";

/** Reach of a pointer around a dot, px. */
const reach = 24;

/** The dot nearest to a pointer, within 24 px of its middle; `undefined` where there is none. */
export function nearestDot(geometry: CycleTimeScatterGeometry, x: number, y: number): number | undefined {
  let nearest: number | undefined;
  let least = reach ** 2;
  for (const [index, dot] of geometry.dots.entries()) {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance <= least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}
