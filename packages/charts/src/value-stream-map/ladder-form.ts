import type { ValueStreamResult, ValueStreamStep } from "@weir/flow-metrics";
import { polyline, px } from "../scene.ts";
import { fitText, textWidth } from "../text-width.ts";
import { stageRamp } from "../tokens.ts";
import { processTimeText, stepFigures } from "./figures.ts";
import type { FigureRow, MapBox, MapRung, MapWait, ValueStreamMapGeometry, ValueStreamMapOptions } from "./geometry.ts";
import { plateAt } from "./plate.ts";
import { ladderRework, ladderReworkRoom } from "./ladder-rework.ts";
import { reworkArcs } from "./rework-lanes.ts";
import { arrowHead, factory, inventoryTriangle, pullArrow, pushArrow } from "./symbols.ts";
import { waitFacts, waitShares } from "./wait.ts";

const margin = 12;
/** The ladder's two rungs, and the column that holds their durations. */
const rungs = { wait: 76, process: 88 };
const boxLeft = 104;
/** As many arrows as leave the boxes room to be read. */
const mostRework = (width: number): number => (width < 350 ? 1 : width < 380 ? 2 : 3);
const placeSize = { width: 88, height: 44 };
const headerHeight = 32;
const rowHeight = 20;
const leastGap = 64;

interface Slot {
  readonly step: ValueStreamStep;
  readonly top: number;
  readonly box: number;
}

/** The form a phone holds: the line runs downwards, the ladder beside it. */
export function ladderForm(result: ValueStreamResult, options: ValueStreamMapOptions): ValueStreamMapGeometry {
  const { words, statistic, width } = options;
  const { steps } = result;
  const { arcs, more } = reworkArcs(result.rework, steps, mostRework(width));
  const inside = arcs.filter((arc) => arc.to >= 0 && arc.from < steps.length);
  const reworkRoom = ladderReworkRoom(inside, words);
  const boxWidth = Math.max(140, width - boxLeft - margin - reworkRoom);
  const boxHeight = headerHeight + 3 * rowHeight + 8;
  const middle = boxLeft + boxWidth / 2;
  const start = margin + placeSize.height;
  const shares = waitShares(steps, statistic);
  let y = start;
  const slots = steps.map((step, index): Slot => {
    const slot = { step, top: y, box: y + leastGap + Math.round(shares[index]! * 24 * steps.length) };
    y = slot.box + boxHeight;
    return slot;
  });
  const lineEnd = y;
  const customerTop = lineEnd + 36;
  const plate = plateAt(result, words, margin, customerTop + placeSize.height + 24, width - 2 * margin);
  const hidden = more + arcs.length - inside.length;
  return {
    width,
    height: plate.y + plate.height + margin + (hidden > 0 ? 24 : 0),
    form: "ladder",
    empty: steps.length === 0,
    statistic,
    boxes: slots.map((slot, index) => boxOf(slot, boxWidth, boxHeight, stageRamp(index, steps.length), options)),
    waits: slots.map((slot) => waitOf(slot, middle, options)),
    rework: ladderRework(inside, {
      right: boxLeft + boxWidth,
      spanOf: (place) => ({ from: slots[place]!.box, to: slots[place]!.box + boxHeight }),
      words,
      height: lineEnd,
    }),
    ...(hidden > 0
      ? {
          moreRework: {
            x: margin,
            y: plate.y + plate.height + 24,
            text: words["charts.map-more-rework"]({ count: hidden }),
          },
        }
      : {}),
    supplier: placeOf(middle, margin, words["charts.map-supplier"]),
    customer: placeOf(middle, customerTop, words["charts.map-customer"]),
    information: [],
    shipments: slots.length === 0 ? [] : [pushArrow(middle, lineEnd + 4, customerTop - lineEnd - 8, "down")],
    ladder: ladderOf(slots, boxHeight, options),
    plate,
  };
}

function placeOf(middle: number, top: number, text: string): ValueStreamMapGeometry["supplier"] {
  return {
    outline: factory(middle - placeSize.width / 2, top, placeSize.width, placeSize.height),
    x: middle,
    y: top + 32,
    text: fitText(text, placeSize.width - 8, 12, true),
  };
}

function boxOf(slot: Slot, width: number, height: number, ramp: number, options: ValueStreamMapOptions): MapBox {
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
    height,
    headerHeight,
    ramp,
    name: [{ x: px(boxLeft + width / 2), y: slot.box + 21, text }],
    rows,
  };
}

function waitOf(slot: Slot, middle: number, options: ValueStreamMapOptions): MapWait {
  const facts = waitFacts(slot.step, options);
  const centre = (slot.top + slot.box) / 2;
  const texts =
    facts.count === undefined
      ? []
      : [{ x: middle + 44, y: px(centre + 4), text: facts.count, anchor: "start" as const, strong: false }];
  const triangle = { path: inventoryTriangle(middle + 24, centre - 13, 28, 26), x: middle + 24, y: px(centre + 9) };
  return {
    step: slot.step.stage,
    stageIds: slot.step.queueStageIds,
    ...(facts.holds ? { triangle } : {}),
    texts: facts.holds ? texts : [],
    arrow: arrowOf(slot, middle - 12, facts.limit, options),
    tip: facts.tip,
  };
}

function arrowOf(slot: Slot, x: number, limit: number | undefined, options: ValueStreamMapOptions): MapWait["arrow"] {
  const [from, to] = [slot.top + 6, slot.box - 6];
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

function ladderOf(
  slots: readonly Slot[],
  boxHeight: number,
  options: ValueStreamMapOptions,
): ValueStreamMapGeometry["ladder"] {
  const { words, statistic } = options;
  const all = slots.flatMap((slot): MapRung[] => {
    const label = (from: number, to: number, text: string): MapRung["label"] => ({
      x: rungs.wait - 8,
      y: px((from + to) / 2 + 4),
      text,
      anchor: "end",
    });
    const boxEnd = slot.box + boxHeight;
    return [
      {
        kind: "wait",
        from: slot.top,
        to: slot.box,
        days: slot.step.waitDays[statistic],
        label: label(slot.top, slot.box, waitFacts(slot.step, options).duration),
      },
      {
        kind: "process",
        from: slot.box,
        to: boxEnd,
        days: slot.step.processTimeDays[statistic],
        label: label(slot.box, boxEnd, processTimeText(slot.step, statistic, words)),
      },
    ];
  });
  const corners = all.flatMap((rung): [number, number][] => [
    [rungs[rung.kind], rung.from],
    [rungs[rung.kind], rung.to],
  ]);
  return { path: polyline(corners), rungs: all };
}
