import { px } from "../scene.ts";
import { fitText, textWidth, wrapText } from "../text-width.ts";
import { stepFigures } from "./figures.ts";
import type { MapBox, MapWait, ValueStreamMapOptions } from "./geometry.ts";
import { stepRamp } from "./step-ramp.ts";
import { arrowHead, inventoryTriangle, pullArrow, pushArrow } from "./symbols.ts";
import { waitFacts } from "./wait.ts";
import { boxWidth, type Gap, type Slot } from "./wall-line.ts";

export const headerHeight = 44;
/** How far below the top of the boxes work moves on. */
export const arrowLevel = headerHeight + 70;
const rowHeight = 20;
const triangleSize = { width: 36, height: 32 };

/** A process box with its data box. */
export function wallBox(slot: Slot, top: number, index: number, count: number, options: ValueStreamMapOptions): MapBox {
  const figures = stepFigures(slot.step, options.statistic, options.words);
  const lines = wrapText(slot.step.stage, boxWidth - 20, 13, 2, true);
  const firstLine = top + 5 + headerHeight / 2 - (lines.length - 1) * 8 + 2;
  return {
    stageId: slot.step.stageId,
    x: slot.box,
    y: top,
    width: boxWidth,
    height: headerHeight + figures.length * rowHeight + 8,
    headerHeight,
    ramp: stepRamp(slot.step, index, count, options),
    name: lines.map((text, line) => ({ x: slot.box + boxWidth / 2, y: firstLine + line * 16, text })),
    rows: figures.map((figure, row) => ({
      ...figure,
      label: fitText(figure.label, boxWidth - 24 - textWidth(figure.value, 12, true), 12),
      x: slot.box + 8,
      y: top + headerHeight + 18 + row * rowHeight,
      width: boxWidth - 16,
    })),
  };
}

/** The inventory and the arrow before a box. */
export function wallWait(gap: Gap, top: number, options: ValueStreamMapOptions): MapWait {
  const facts = waitFacts(gap.waiting, options);
  const middle = gap.left + gap.width / 2;
  const triangleTop = top + 4;
  const arrowY = top + arrowLevel;
  const texts = [
    { x: middle, y: top + headerHeight + 14, text: facts.duration, anchor: "middle" as const, strong: true },
    ...(facts.count === undefined
      ? []
      : [{ x: middle, y: top + headerHeight + 30, text: facts.count, anchor: "middle" as const, strong: false }]),
  ];
  return {
    step: gap.waiting.whom,
    stageIds: gap.waiting.stageIds,
    ...(facts.holds
      ? {
          triangle: {
            path: inventoryTriangle(middle, triangleTop, triangleSize.width, triangleSize.height),
            x: middle,
            y: triangleTop + 26,
          },
        }
      : {}),
    texts: facts.holds ? texts : [],
    arrow: arrowOf(gap, arrowY, facts.limit, options),
    tip: facts.tip,
  };
}

function arrowOf(gap: Gap, y: number, limit: number | undefined, options: ValueStreamMapOptions): MapWait["arrow"] {
  const [from, to] = [gap.left + 8, gap.left + gap.width - 8];
  if (limit === undefined) return { kind: "push", ...pushArrow(from, y, to - from, "right") };
  const middle = (from + to) / 2;
  return {
    kind: "pull",
    ...pullArrow(middle, y, 9),
    line: `M${px(from)},${px(y)}H${px(middle - 13)}M${px(middle + 13)},${px(y)}H${px(to)}${arrowHead(to, y, "right")}`,
    label: { x: middle, y: y + 26, text: options.words["charts.map-pull"]({ limit }) },
  };
}
