import type { Mark, Target } from "../scene.ts";
import type { MapBox, MapRework, MapWait, ValueStreamMapGeometry } from "./geometry.ts";

/** A part of the map one can point at, walk to and open. */
export interface MapTarget {
  readonly target: Target;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The part in words. */
  readonly sentence: string;
}

const ofBox = (box: MapBox): MapTarget => ({
  target: { kind: "stage", stageId: box.stageId },
  x: box.x,
  y: box.y,
  width: box.width,
  height: box.height,
  sentence: `${box.name.map((line) => line.text).join(" ")}: ${box.rows.map((row) => `${row.label} ${row.value}`).join(", ")}`,
});

const ofWait = ({ triangle, stageIds, tip }: MapWait): MapTarget[] =>
  triangle === undefined
    ? []
    : [
        {
          target: { kind: "wait", stageIds },
          x: triangle.x - 22,
          y: triangle.y - 30,
          width: 44,
          height: 40,
          sentence: tip,
        },
      ];

const ofRework = ({ moves, label, tip }: MapRework): MapTarget => ({
  target: { kind: "rework", moves },
  x: label.x - label.width / 2 - 4,
  y: label.y - 18,
  width: label.width + 8,
  height: 26,
  sentence: tip,
});

/** Everything on the map that stands for cards: along the flow, each wait before its step, then the rework. */
export function mapTargets(geometry: ValueStreamMapGeometry): MapTarget[] {
  const { boxes, waits, rework } = geometry;
  const line = waits.flatMap((wait, index) => [
    ...ofWait(wait),
    ...(boxes[index] === undefined ? [] : [ofBox(boxes[index])]),
  ]);
  return [...line, ...rework.map(ofRework)];
}

/** The target under a point; what is small and lies on top wins. */
export function targetAt(targets: readonly MapTarget[], x: number, y: number): number | undefined {
  const found = targets.findLastIndex(
    (target) => x >= target.x && x <= target.x + target.width && y >= target.y && y <= target.y + target.height,
  );
  return found === -1 ? undefined : found;
}

/** The frame around the part that is read. */
export function mapReadingMarks({ x, y, width, height }: MapTarget): Mark[] {
  return [
    {
      mark: "rect",
      role: "reading-part",
      x: x - 3,
      y: y - 3,
      width: width + 6,
      height: height + 6,
      radius: 6,
      stroke: "accent",
      strokeWidth: 2,
    },
  ];
}
