import type { ValueStreamResult } from "@weir/flow-metrics";
import { polyline } from "../scene.ts";
import { processTimeText } from "./figures.ts";
import type { MapRung, ValueStreamMapGeometry, ValueStreamMapOptions } from "./geometry.ts";
import { plateAt } from "./plate.ts";
import { reworkArcs } from "./rework-lanes.ts";
import { pushArrow } from "./symbols.ts";
import { waitFacts } from "./wait.ts";
import { boxWidth, endWidth, margin, plateWidth, lineOf, type Gap, type Line, type Slot } from "./wall-line.ts";
import { placeWidth, wallPlaces } from "./wall-places.ts";
import { wallRework } from "./wall-rework.ts";
import { arrowLevel, headerHeight, wallBox, wallWait } from "./wall-slot.ts";

/** The form one hangs on a wall: the line runs from left to right. */
export function wallForm(result: ValueStreamResult, options: ValueStreamMapOptions): ValueStreamMapGeometry {
  const { words, statistic } = options;
  const { steps } = result;
  const line = lineOf(result, options);
  const { slots, end: lineEnd } = line;
  const { arcs, more } = reworkArcs(result.rework, steps, Math.max(6, steps.length));
  const entry = slots[0] === undefined ? margin + placeWidth / 2 : slots[0].left + slots[0].width / 2;
  const exit = lineEnd + 16 + placeWidth / 2;
  const places = wallPlaces({ entry, exit, options, itemsPerWeek: result.totals.itemsPerWeek });
  const rework = wallRework(arcs, {
    words,
    floor: places.bottom + 12,
    edgeOf: (place) => {
      if (place < 0) return { x: entry + 8, width: placeWidth / 2 - 12, outside: true };
      if (place >= slots.length) return { x: exit - placeWidth / 2 + 4, width: placeWidth / 2 - 12, outside: true };
      return { x: slots[place]!.box, width: boxWidth, outside: false };
    },
  });
  const top = places.bottom + 12 + Math.max(28, rework.height);
  const boxes = slots.map((slot, index) => wallBox(slot, top, index, steps.length, options));
  const boxHeight = boxes[0]?.height ?? headerHeight;
  const ladder = ladderOf(line, top + boxHeight + 28, options);
  const ladderBottom = top + boxHeight + 28 + 56;
  const below = { x: margin, y: ladderBottom + 20, width: Math.min(660, options.width - 2 * margin) };
  const plate = plateAt(result, words, line.plateBelow ? below : { x: lineEnd + endWidth, y: top, width: plateWidth });
  const bottom = Math.max(ladderBottom, plate.y + plate.height);
  const right = Math.max(lineEnd + endWidth, plate.x + plate.width + margin);
  return {
    width: Math.ceil(Math.max(options.width, right)),
    height: Math.ceil(bottom + margin),
    form: "wall",
    empty: steps.length === 0,
    statistic,
    boxes,
    waits: [...slots, ...tailOf(line)].map((gap) => wallWait(gap, top, options)),
    rework: rework.place(top),
    ...(more > 0
      ? {
          moreRework: {
            x: line.plateBelow ? margin : plate.x,
            y: top - 12,
            text: words["charts.map-more-rework"]({ count: more }),
          },
        }
      : {}),
    supplier: places.supplier,
    customer: places.customer,
    ...(places.control === undefined ? {} : { control: places.control }),
    information: places.information,
    shipments: shipmentsOf(slots, { lineEnd, entry, exit, from: places.bottom, top }),
    ladder,
    plate,
  };
}

const tailOf = ({ tail }: Line): Gap[] => (tail === undefined ? [] : [tail]);

function ladderOf(line: Line, top: number, options: ValueStreamMapOptions): ValueStreamMapGeometry["ladder"] {
  const { words, statistic } = options;
  const [upper, lower] = [top + 20, top + 48];
  const wait = ({ waiting, left, width }: Gap): MapRung => ({
    kind: "wait",
    from: left,
    to: left + width,
    days: waiting.days[statistic],
    label: { x: left + width / 2, y: upper - 6, text: waitFacts(waiting, options).duration, anchor: "middle" },
  });
  const process = ({ step, box }: Slot): MapRung => ({
    kind: "process",
    from: box,
    to: box + boxWidth,
    days: step.processTimeDays[statistic],
    label: { x: box + boxWidth / 2, y: lower - 6, text: processTimeText(step, statistic, words), anchor: "middle" },
  });
  const rungs = [...line.slots.flatMap((slot) => [wait(slot), process(slot)]), ...tailOf(line).map(wait)];
  const corners = rungs.flatMap((rung): [number, number][] => {
    const y = rung.kind === "wait" ? upper : lower;
    return [
      [rung.from, y],
      [rung.to, y],
    ];
  });
  return { path: polyline(corners), rungs };
}

interface Ways {
  readonly lineEnd: number;
  readonly entry: number;
  readonly exit: number;
  readonly from: number;
  readonly top: number;
}

/** Requests come down to the line at its start; finished work goes on to the customer at its end. */
function shipmentsOf(
  slots: readonly Slot[],
  { lineEnd, entry, exit, from, top }: Ways,
): { outline: string; stripes: string }[] {
  if (slots.length === 0) return [];
  const level = top + arrowLevel;
  return [
    pushArrow(entry, from + 4, top - from - 8, "down"),
    pushArrow(lineEnd + 8, level, exit - lineEnd - 16, "right"),
    pushArrow(exit, level + 5, level - from - 3, "up"),
  ];
}
