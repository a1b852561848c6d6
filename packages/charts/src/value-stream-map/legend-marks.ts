import { polyline, type Mark } from "../scene.ts";
import type { LegendKey, MapLegend } from "./legend.ts";
import { arrowMarks } from "./marks.ts";
import { burstMarks, changeMarks, originMark, pinMarks, wireMarks } from "./part-marks.ts";
import { arrowHead, deadEnd, dot, fifoLane, inventoryTriangle, pullArrow, pushArrow } from "./symbols.ts";

const line = { stroke: "ink", strokeWidth: 1.25 } as const;
const sign = { id: "", text: "", tip: "" };

/** Each symbol in small, with its middle at (x, y). */
const symbols: Readonly<Record<LegendKey, (x: number, y: number) => Mark[]>> = {
  inventory: (x, y) => [
    { mark: "path", role: "legend", d: inventoryTriangle(x, y - 8, 18, 16), fill: "surface", ...line },
  ],
  lane: (x, y) => [{ mark: "path", role: "legend", d: fifoLane(x - 11, y - 5, 22, 10), stroke: "ink", strokeWidth: 2 }],
  push: (x, y) => arrowMarks({ kind: "push", ...pushArrow(x - 12, y, 24, "right") }),
  pull: (x, y) => {
    const { arc, head } = pullArrow(x, y, 7);
    return [
      { mark: "path", role: "legend", d: arc, stroke: "ink", strokeWidth: 2 },
      { mark: "path", role: "legend", d: head, fill: "ink" },
    ];
  },
  rework: (x, y) => [
    {
      mark: "path",
      role: "legend",
      d: polyline([
        [x + 11, y + 7],
        [x + 11, y - 5],
        [x - 9, y - 5],
        [x - 9, y + 2],
      ]),
      stroke: "warning",
      strokeWidth: 2,
    },
    { mark: "path", role: "legend", d: arrowHead(x - 9, y + 8, "down"), fill: "warning" },
  ],
  "hand-made": (x, y) => [
    { mark: "rect", role: "legend", x: x - 11, y: y - 7, width: 22, height: 14, fill: "surface", dash: "6 3", ...line },
  ],
  either: (x, y) =>
    wireMarks({
      line: `${polyline([
        [x, y - 8],
        [x, y + 8],
      ])}M${x},${y - 8}H${x + 10}M${x},${y + 8}H${x + 10}`,
      head: dot(x, y - 8),
    }),
  "dead-end": (x, y) => wireMarks({ line: deadEnd(x - 4, y) }),
  answered: (x, y) => originMark("answered", x, y),
  mapped: (x, y) => originMark("mapped", x, y),
  calculated: (x, y) => originMark("calculated", x, y),
  "at-most": (x, y) => [
    { mark: "text", role: "legend", x, y: y + 5, text: "≤", size: 14, strong: true, anchor: "middle", fill: "ink" },
  ],
  pin: (x, y) => pinMarks({ ...sign, x, y }).slice(0, 1),
  burst: (x, y) => burstMarks({ ...sign, x, y }).slice(0, 1),
  "change-added": (x, y) => changeMarks("added", x, y),
  "change-changed": (x, y) => changeMarks("changed", x, y),
  "change-removed": (x, y) => changeMarks("removed", x, y),
};

/** The legend tells and is not asked: its symbols lead nowhere. */
export const legendMarks = ({ items }: MapLegend): Mark[] =>
  items.flatMap(({ key, x, y, textX, textY, text }): Mark[] => [
    ...symbols[key](x, y).map(({ target: _target, tip: _tip, ...mark }) => ({ ...mark, role: "legend" }) as Mark),
    { mark: "text", role: "legend-text", x: textX, y: textY, text, size: 12, fill: "muted" },
  ]);
