import { polygon } from "../scene.ts";
import type { FigureOrigin } from "./drawn-map.ts";

/**
 * Told apart by shape, not by colour: measured figures are bare, answered ones have a ring, mapped ones a filled
 * diamond, calculated ones an open square.
 */
const marked = ["answered", "mapped", "calculated"] as const;
export type MarkedOrigin = (typeof marked)[number];

export const isMarked = (origin: FigureOrigin): origin is MarkedOrigin =>
  (marked as readonly FigureOrigin[]).includes(origin);

/** The room that a mark takes before its figure, px. */
export const originWidth = ({ origin }: { readonly origin: FigureOrigin }): number => (isMarked(origin) ? 14 : 0);

const half = 4;

/** The mark with its middle at (x, y). */
export function originShape(origin: MarkedOrigin, x: number, y: number): string {
  if (origin === "mapped")
    return polygon([
      [x, y - half],
      [x + half, y],
      [x, y + half],
      [x - half, y],
    ]);
  return origin === "calculated"
    ? `M${x - 3},${y - 3}h6v6h-6z`
    : `M${x - 3.5},${y}a3.5,3.5 0 1 1 7,0a3.5,3.5 0 1 1 -7,0`;
}
