import type { Mark, Target } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import type { FigureRow, MapBox, MapRework, MapWait, ValueStreamMapGeometry } from "./geometry.ts";
import { isMarked } from "./origin-mark.ts";
import { signRadius, type PlacedSign } from "./signs.ts";

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

/** A figure says where it comes from wherever that is not the log. */
const spoken = ({ label, value, origin }: Pick<FigureRow, "label" | "value" | "origin">, words: ChartWords): string =>
  isMarked(origin) ? words[`charts.map-spoken-${origin}`]({ label, value }) : `${label} ${value}`;

const ofBox = (box: MapBox, words: ChartWords): MapTarget => ({
  target: { kind: "stage", stageId: box.stepId },
  x: box.x,
  y: box.y,
  width: box.width,
  height: box.height,
  sentence: [
    `${box.spoken}: ${box.rows.map((row) => spoken(row, words)).join(", ")}`,
    ...(box.aside === undefined ? [] : [box.aside]),
    ...(box.handMade ? [words["charts.map-legend-hand-made"]] : []),
  ].join(". "),
});

const ofWait = ({ sign, stepId, stageIds, tip }: MapWait): MapTarget[] =>
  sign === undefined
    ? []
    : [
        {
          target: { kind: "wait", stepId, stageIds },
          x: sign.x - 22,
          y: sign.y - 30,
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

const ofSign =
  (kind: "pin" | "burst") =>
  ({ id, x, y, tip }: PlacedSign): MapTarget => ({
    target: { kind, id },
    x: x - signRadius,
    y: y - signRadius,
    width: 2 * signRadius,
    height: 2 * signRadius,
    sentence: tip,
  });

const ofPlate = ({ plate }: ValueStreamMapGeometry, words: ChartWords): MapTarget => ({
  target: { kind: "totals" },
  x: plate.x,
  y: plate.y,
  width: plate.width,
  height: plate.height,
  sentence: `${plate.heading.text}${plate.caption === undefined ? "" : ` (${plate.caption.text})`}: ${plate.rows.map((row) => spoken(row, words)).join(", ")}`,
});

/**
 * Everything on the map that one can ask about: along the flow, each wait before its step, then the rework, the
 * totals, and the pins and bursts by themselves.
 */
export function mapTargets(geometry: ValueStreamMapGeometry, words: ChartWords): MapTarget[] {
  const { boxes, waits, rework, pins, bursts } = geometry;
  const line = waits.flatMap((wait, index) => [
    ...ofWait(wait),
    ...(boxes[index] === undefined ? [] : [ofBox(boxes[index], words)]),
  ]);
  return [
    ...line,
    ...rework.map(ofRework),
    ofPlate(geometry, words),
    ...pins.map(ofSign("pin")),
    ...bursts.map(ofSign("burst")),
  ];
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
