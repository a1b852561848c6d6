import type { MapBox, MapPlate } from "./geometry.ts";
import type { SignPlace, SignRow } from "./signs.ts";
import type { Gap } from "./wall-line.ts";

interface Wall {
  readonly gaps: readonly Gap[];
  readonly boxes: readonly MapBox[];
  readonly topOf: (gap: Gap) => number;
  readonly plate: MapPlate;
}

/** Half of what an arrow takes that comes down in the middle of a gap, and what three signs take. */
const besideTriangle = 12;
const roomOfSigns = 64;

/** Signs stand on the upper edge of their box (bursts on its foot), over what waits, or on the plate of totals. */
export function signRowOnWall({ gaps, boxes, topOf, plate }: Wall) {
  return (place: SignPlace, edge: "top" | "foot"): SignRow | undefined => {
    if (place === "whole")
      return {
        x: plate.x + 4,
        y: edge === "top" ? plate.y : plate.y + plate.height,
        room: plate.width - 8,
        towards: 1,
      };
    const [on, stepId] = [place.slice(0, 4), place.slice(5)];
    const at = gaps.findIndex(({ waiting }) => (waiting.stepId ?? "") === stepId);
    const [gap, box] = [gaps[at], boxes[at]];
    if (gap === undefined) return undefined;
    const top = topOf(gap);
    if (on === "step")
      return box === undefined
        ? undefined
        : { x: box.x - 4, y: edge === "top" ? top : top + box.height + 8, room: box.width, towards: 1 };
    if (edge === "foot")
      return { x: gap.left + 12, y: top + (boxes[0]?.height ?? 0) - 14, room: gap.width - 16, towards: 1 };
    // Beside the triangle where several have room there; never on the arrow that may come down on it.
    const from = gap.width / 2 >= besideTriangle + roomOfSigns ? gap.width / 2 + besideTriangle : 0;
    return { x: gap.left + from, y: top - 8, room: gap.width - from - 4, towards: 1 };
  };
}
