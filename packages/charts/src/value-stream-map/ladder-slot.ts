import type { ValueStreamStep } from "@weir/flow-metrics";
import { px } from "../scene.ts";
import { fitText, textWidth } from "../text-width.ts";
import { stepFigures } from "./figures.ts";
import type { FigureRow, MapBox, MapWait, ValueStreamMapOptions } from "./geometry.ts";
import { arrowHead, inventoryTriangle, pullArrow, pushArrow } from "./symbols.ts";
import { waitFacts, type Waiting } from "./wait.ts";

const headerHeight = 32;
const rowHeight = 20;
export const boxLeft = 104;
export const boxHeight = headerHeight + 3 * rowHeight + 8;

/** A stretch of the upright line in which work waits. */
export interface LadderGap {
  readonly waiting: Waiting;
  readonly top: number;
  readonly bottom: number;
}

/** A step's share of the upright line: the gap above its box, and the box at `box`. */
export interface LadderSlot extends LadderGap {
  readonly step: ValueStreamStep;
  readonly box: number;
}

/** A process box with its data box, on a phone. */
export function ladderBox(slot: LadderSlot, width: number, ramp: number, options: ValueStreamMapOptions): MapBox {
  const figures = stepFigures(slot.step, options.statistic, options.words);
  const half = (width - 28) / 2;
  const rows = figures.map((figure, index): FigureRow => {
    // Process and lead time side by side, then the share on its own line, then WIP and items.
    const [column, line, span] = (
      [
        [0, 0, half],
        [1, 0, half],
        [0, 1, width - 16],
        [0, 2, half],
        [1, 2, half],
      ] as const
    )[index]!;
    return {
      ...figure,
      label: fitText(figure.label, span - textWidth(figure.value, 12, true) - 6, 12),
      x: px(boxLeft + 8 + column * (half + 12)),
      y: slot.box + headerHeight + 18 + line * rowHeight,
      width: px(span),
    };
  });
  const text = fitText(slot.step.stage, width - 16, 13, true);
  return {
    stageId: slot.step.stageId,
    x: boxLeft,
    y: slot.box,
    width,
    height: boxHeight,
    headerHeight,
    ramp,
    name: [{ x: px(boxLeft + width / 2), y: slot.box + 21, text }],
    rows,
  };
}

/** The inventory and the arrow above a box, on a phone. */
export function ladderWait(gap: LadderGap, middle: number, options: ValueStreamMapOptions): MapWait {
  const facts = waitFacts(gap.waiting, options);
  const centre = (gap.top + gap.bottom) / 2;
  const texts =
    facts.count === undefined
      ? []
      : [{ x: middle + 44, y: px(centre + 4), text: facts.count, anchor: "start" as const, strong: false }];
  const triangle = { path: inventoryTriangle(middle + 24, centre - 13, 28, 26), x: middle + 24, y: px(centre + 9) };
  return {
    step: gap.waiting.whom,
    stageIds: gap.waiting.stageIds,
    ...(facts.holds ? { triangle } : {}),
    texts: facts.holds ? texts : [],
    arrow: arrowOf(gap, middle - 12, facts.limit, options),
    tip: facts.tip,
  };
}

function arrowOf(
  gap: LadderGap,
  x: number,
  limit: number | undefined,
  options: ValueStreamMapOptions,
): MapWait["arrow"] {
  const [from, to] = [gap.top + 6, gap.bottom - 6];
  if (limit === undefined) return { kind: "push", ...pushArrow(x, from, to - from, "down") };
  const centre = (from + to) / 2;
  const text = options.words["charts.map-pull"]({ limit });
  return {
    kind: "pull",
    ...pullArrow(x, centre, 9),
    line: `M${px(x)},${px(from)}V${px(centre - 13)}M${px(x)},${px(centre + 13)}V${px(to)}${arrowHead(x, to, "down")}`,
    label: { x: px(x - 18 - textWidth(text, 12) / 2), y: px(centre + 4), text },
  };
}
