import { px } from "../scene.ts";
import { fitText, textWidth } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import type { DrawnStep } from "./drawn-map.ts";
import { stepFigures, countsIn, type BoxCounts, type Figure } from "./figures.ts";
import type { FigureRow, MapBox, MapWait, ValueStreamMapOptions } from "./geometry.ts";
import { originWidth } from "./origin-mark.ts";
import { spokenName } from "./spoken-name.ts";
import { arrowHead, fifoLane, inventoryTriangle, pullArrow, pushArrow } from "./symbols.ts";
import { waitFacts, type Waiting } from "./wait.ts";

const headerHeight = 32;
const rowHeight = 20;
export const boxLeft = 104;

/** Counts stand in pairs. */
export const boxHeightOf = (counts: BoxCounts): number =>
  headerHeight + (2 + Math.ceil(countsIn(counts) / 2)) * rowHeight + 8;

/** A stretch of the upright line in which work waits. */
export interface LadderGap {
  readonly waiting: Waiting;
  readonly top: number;
  readonly bottom: number;
  /** The ladder takes this way. */
  readonly counts: boolean;
}

/** A step's share of the upright line: the gap above its box, and the box at `box`. */
export interface LadderSlot extends LadderGap {
  readonly step: DrawnStep;
  readonly box: number;
  /** Which of several ways side by side it is on, in words. */
  readonly aside?: string | undefined;
}

/** A process box with its data box, on a phone. */
export function ladderBox(
  slot: LadderSlot,
  width: number,
  look: { readonly ramp: number; readonly counts: BoxCounts },
  words: ChartWords,
): MapBox {
  const { step } = slot;
  const figures = stepFigures(step, words, look.counts);
  const rows = figures.map((figure, index): FigureRow => {
    // Process and lead time side by side, then the share on its own line, then the counts in pairs.
    const first = index < 2 ? 0 : 3 + Math.floor((index - 3) / 2) * 2;
    const isAlone = index === 2;
    const [left, right] = isAlone ? [width - 16, 0] : pairWidths(width - 28, figures[first]!, figures[first + 1]);
    const [x, span] = isAlone || index === first ? [0, left] : [left + 12, right];
    return {
      ...figure,
      label: fitText(figure.label, span - valueWidth(figure), 12),
      x: px(boxLeft + 8 + x),
      y: slot.box + headerHeight + 18 + (isAlone ? 1 : index < 2 ? 0 : 2 + (first - 3) / 2) * rowHeight,
      width: px(span),
    };
  });
  const spoken = spokenName(step, words);
  return {
    stepId: step.stepId,
    handMade: step.handMade,
    ...(slot.aside === undefined ? {} : { aside: slot.aside }),
    ...(step.change === undefined ? {} : { change: step.change }),
    x: boxLeft,
    y: slot.box,
    width,
    height: boxHeightOf(look.counts),
    headerHeight,
    ramp: look.ramp,
    name: [{ x: px(boxLeft + width / 2), y: slot.box + 21, text: fitText(spoken, width - 24, 13, true) }],
    spoken,
    rows,
  };
}

/** What a figure leaves no label room for. */
const valueWidth = (figure: Figure): number => textWidth(figure.value, 12, true) + originWidth(figure) + 6;

/** Half each, unless one can be read whole only with what the other has to spare. */
function pairWidths(room: number, one: Figure, other: Figure | undefined): readonly [number, number] {
  if (other === undefined) return [room / 2, room / 2];
  const [a, b] = [one, other].map((figure) => textWidth(figure.label, 12) + valueWidth(figure)) as [number, number];
  const spare = room - a - b;
  if (spare < 0 || Math.max(a, b) <= room / 2) return [room / 2, room / 2];
  return [a + spare / 2, b + spare / 2];
}

/** What waits, and the arrow, above a box, on a phone. */
export function ladderWait(gap: LadderGap, middle: number, { words }: ValueStreamMapOptions): MapWait {
  const facts = waitFacts(gap.waiting, words);
  const centre = (gap.top + gap.bottom) / 2;
  const isLane = gap.waiting.laneMax !== null;
  const texts =
    facts.count === undefined
      ? []
      : [
          {
            x: middle + (isLane ? 52 : 44),
            y: px(centre + 4),
            text: facts.count,
            anchor: "start" as const,
            strong: false,
          },
        ];
  const sign = isLane
    ? { kind: "lane" as const, path: fifoLane(middle + 6, centre - 10, 38, 20), x: middle + 25, y: px(centre + 4) }
    : {
        kind: "inventory" as const,
        path: inventoryTriangle(middle + 24, centre - 13, 28, 26),
        x: middle + 24,
        y: px(centre + 9),
      };
  return {
    stepId: gap.waiting.stepId,
    step: gap.waiting.whom,
    stageIds: gap.waiting.stageIds,
    ...(facts.holds ? { sign } : {}),
    texts: facts.holds ? texts : [],
    arrow: arrowOf(gap, middle - 12, words),
    tip: facts.tip,
  };
}

function arrowOf(gap: LadderGap, x: number, words: ChartWords): MapWait["arrow"] {
  const [from, to] = [gap.top + 6, gap.bottom - 6];
  const limit = gap.waiting.pullMax;
  if (limit === null) return { kind: "push", ...pushArrow(x, from, to - from, "down") };
  const centre = (from + to) / 2;
  const text = words["charts.map-pull"]({ limit });
  return {
    kind: "pull",
    ...pullArrow(x, centre, 9),
    line: `M${px(x)},${px(from)}V${px(centre - 13)}M${px(x)},${px(centre + 13)}V${px(to)}${arrowHead(x, to, "down")}`,
    label: { x: px(x - 18 - textWidth(text, 12) / 2), y: px(centre + 4), text },
  };
}
