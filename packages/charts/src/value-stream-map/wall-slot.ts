import { fitText, textWidth, wrapText } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import { originWidth } from "./origin-mark.ts";
import { stepFigures, type BoxCounts } from "./figures.ts";
import type { MapBox, MapWait, MapWaitSign, ValueStreamMapOptions } from "./geometry.ts";
import { spokenName } from "./spoken-name.ts";
import { arrowHead, fifoLane, inventoryTriangle, pullArrow, pushArrow } from "./symbols.ts";
import { waitFacts } from "./wait.ts";
import { boxWidth, type Gap, type Slot } from "./wall-line.ts";

const headerHeight = 44;
/** How far below the top of the boxes work moves on. */
export const arrowLevel = headerHeight + 70;
const rowHeight = 20;
const triangleSize = { width: 36, height: 32 };

export const wallBoxHeight = (figures: number): number =>
  Math.max(arrowLevel + 20, headerHeight + figures * rowHeight + 8);

/** A process box with its data box. */
export function wallBox(slot: Slot, top: number, look: { ramp: number; counts: BoxCounts }, words: ChartWords): MapBox {
  const { step, box } = slot;
  const figures = stepFigures(step, words, look.counts);
  const names = wrapText(step.name, boxWidth - 24, 13, step.boardName === undefined ? 2 : 1, true);
  const lines = [
    ...names.map((text) => ({ text })),
    ...(step.boardName === undefined
      ? []
      : [{ text: fitText(step.boardName, boxWidth - 24, 12), quiet: true as const }]),
  ];
  const firstLine = top + 5 + headerHeight / 2 - (lines.length - 1) * 8 + 2;
  return {
    stepId: step.stepId,
    handMade: step.handMade,
    ...(slot.aside === undefined ? {} : { aside: slot.aside }),
    ...(step.change === undefined ? {} : { change: step.change }),
    x: box,
    y: top,
    width: boxWidth,
    height: wallBoxHeight(figures.length),
    headerHeight,
    ramp: look.ramp,
    name: lines.map((line, index) => ({ ...line, x: box + boxWidth / 2, y: firstLine + index * 16 })),
    spoken: spokenName(step, words),
    rows: figures.map((figure, row) => ({
      ...figure,
      label: fitText(figure.label, boxWidth - 22 - textWidth(figure.value, 12, true) - originWidth(figure), 12),
      x: box + 8,
      y: top + headerHeight + 18 + row * rowHeight,
      width: boxWidth - 16,
    })),
  };
}

/** What waits, and the arrow, before a box. */
export function wallWait(gap: Gap, top: number, { words }: ValueStreamMapOptions): MapWait {
  const { waiting } = gap;
  const facts = waitFacts(waiting, words);
  const middle = gap.left + gap.width / 2;
  const texts = [
    { x: middle, y: top + headerHeight + 14, text: facts.duration, anchor: "middle" as const, strong: true },
    ...(facts.count === undefined
      ? []
      : [{ x: middle, y: top + headerHeight + 30, text: facts.count, anchor: "middle" as const, strong: false }]),
  ];
  return {
    stepId: waiting.stepId,
    step: waiting.whom,
    stageIds: waiting.stageIds,
    ...(facts.holds ? { sign: signOf(gap, middle, top + 4) } : {}),
    texts: facts.holds ? texts : [],
    arrow: arrowOf(gap, top + arrowLevel, waiting.pullMax, words),
    tip: facts.tip,
  };
}

function signOf({ waiting, width }: Gap, middle: number, top: number): MapWaitSign {
  if (waiting.laneMax === null)
    return {
      kind: "inventory",
      path: inventoryTriangle(middle, top, triangleSize.width, triangleSize.height),
      x: middle,
      y: top + 26,
    };
  const length = Math.min(width - 12, 88);
  return { kind: "lane", path: fifoLane(middle - length / 2, top + 6, length, 22), x: middle, y: top + 21 };
}

function arrowOf(gap: Gap, y: number, limit: number | null, words: ChartWords): MapWait["arrow"] {
  const [from, to] = [gap.left + 8, gap.left + gap.width - 8];
  if (limit === null) return { kind: "push", ...pushArrow(from, y, to - from, "right") };
  const middle = (from + to) / 2;
  return {
    kind: "pull",
    ...pullArrow(middle, y, 9),
    line: `M${from},${y}H${middle - 13}M${middle + 13},${y}H${to}${arrowHead(to, y, "right")}`,
    label: { x: middle, y: y + 26, text: words["charts.map-pull"]({ limit }) },
  };
}
