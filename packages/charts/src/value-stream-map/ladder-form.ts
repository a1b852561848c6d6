import { polyline, px } from "../scene.ts";
import { fitText, textWidth } from "../text-width.ts";
import { drawnSteps, onLadder, type DrawnMap } from "./drawn-map.ts";
import { durationText, boxCounts } from "./figures.ts";
import type { MapRung, ValueStreamMapGeometry, ValueStreamMapOptions } from "./geometry.ts";
import { ladderLine, type LadderLine } from "./ladder-line.ts";
import { ladderRework, ladderReworkRoom } from "./ladder-rework.ts";
import { boxHeightOf, boxLeft, ladderBox, ladderWait, type LadderGap } from "./ladder-slot.ts";
import { legendAt } from "./legend.ts";
import { plateAt } from "./plate.ts";
import { reworkArcs } from "./rework-lanes.ts";
import { burstsOf, pinsOf, placeSigns, type SignPlace, type SignRow } from "./signs.ts";
import { stepRamps } from "./step-ramp.ts";
import { factory, pushArrow } from "./symbols.ts";

const margin = 12;
/** The ladder's two rungs, and the column that holds their durations. */
const rungAt = { wait: 76, process: 88 };
const labelEnd = rungAt.wait - 8;
/** As many arrows as leave the boxes room to be read. */
const mostRework = (width: number): number => (width < 350 ? 1 : width < 380 ? 2 : 3);
const placeSize = { width: 88, height: 44 };

/** The form a phone holds: the line runs downwards, the ladder beside it. */
export function ladderForm(map: DrawnMap, options: ValueStreamMapOptions): ValueStreamMapGeometry {
  const { words, width } = options;
  const steps = drawnSteps(map);
  const counts = boxCounts(steps);
  const boxHeight = boxHeightOf(counts);
  const ramps = stepRamps(steps);
  const stepIds = steps.map(({ stepId }) => stepId);
  const { arcs, more } = reworkArcs(map.rework, stepIds, mostRework(width));
  const inside = arcs.filter((arc) => arc.to >= 0 && arc.from < steps.length);
  const boxWidth = Math.max(140, width - boxLeft - margin - ladderReworkRoom(inside, words));
  const middle = boxLeft + boxWidth / 2;
  const line = ladderLine(map, words, { start: margin + placeSize.height, boxHeight });
  const { slots, tail, end: lineEnd } = line;
  const gaps = tail === undefined ? slots : [...slots, tail];
  // A last queue brings its own arrow; without one the work goes straight on.
  const customerTop = lineEnd + (tail === undefined ? 36 : 4);
  const plate = plateAt(map, words, { x: margin, y: customerTop + placeSize.height + 24, width: width - 2 * margin });
  const hidden = more + arcs.length - inside.length;
  const noteAt = plate.y + plate.height + 24;
  const legendTop = noteAt - 8 + (hidden > 0 ? 16 : 0);
  const legend = legendAt(map, words, { x: margin, y: legendTop, width: width - 2 * margin });
  const boxes = slots.map((slot, index) => ladderBox(slot, boxWidth, { ramp: ramps[index]!, counts }, words));
  const signRow = (place: SignPlace, edge: "top" | "foot"): SignRow | undefined => {
    if (place === "whole")
      return {
        x: plate.x + 4,
        y: edge === "top" ? plate.y : plate.y + plate.height,
        room: plate.width - 8,
        towards: 1,
      };
    const at = gaps.findIndex(({ waiting }) => (waiting.stepId ?? "") === place.slice(5));
    const [gap, box] = [gaps[at], boxes[at]];
    if (gap === undefined) return undefined;
    if (place.startsWith("step")) {
      if (box === undefined) return undefined;
      return edge === "top"
        ? { x: box.x - 4, y: box.y, room: boxWidth, towards: 1 }
        : { x: box.x + box.width - 14, y: box.y + box.height + 8, room: boxWidth / 2, towards: -1 };
    }
    // Beside what waits: pins above its line, bursts below.
    const centre = (gap.top + gap.bottom) / 2;
    return { x: boxLeft - 4, y: edge === "top" ? gap.top + 11 : centre + 16, room: middle - boxLeft - 20, towards: 1 };
  };
  return {
    width,
    height: legendTop + legend.height + margin,
    form: "ladder",
    empty: steps.length === 0,
    boxes,
    waits: gaps.map((gap) => ladderWait(gap, middle, options)),
    rework: ladderRework(inside, {
      right: boxLeft + boxWidth,
      spanOf: (place) => ({ from: slots[place]!.box, to: slots[place]!.box + boxHeight }),
      words,
      height: lineEnd,
    }),
    ...(hidden > 0
      ? { moreRework: { x: margin, y: noteAt, text: words["charts.map-more-rework"]({ count: hidden }) } }
      : {}),
    wires: line.branches.map(({ from, to }) => ({
      line: polyline([
        [boxLeft - 8, from],
        [boxLeft - 8, to],
      ]),
    })),
    notes: line.branches.map(({ from, text }) => ({
      x: boxLeft,
      y: from + 26,
      text: fitText(text, boxWidth, 12),
    })),
    supplier: placeOf(middle, margin, words["charts.map-supplier"]),
    customer: placeOf(middle, customerTop, words["charts.map-customer"]),
    information: [],
    shipments:
      slots.length === 0 || tail !== undefined
        ? []
        : [pushArrow(middle, lineEnd + 4, customerTop - lineEnd - 8, "down")],
    ladder: ladderOf(line, boxHeight, options),
    plate,
    pins: placeSigns(pinsOf(map), (place) => signRow(place, "top")),
    bursts: placeSigns(burstsOf(map), (place) => signRow(place, "foot")),
    legend,
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

/** Waits on the outer rung, process time on the inner one; a branch beside the slowest has its times, and no line. */
function ladderOf(
  { slots, tail }: LadderLine,
  boxHeight: number,
  { words }: ValueStreamMapOptions,
): ValueStreamMapGeometry["ladder"] {
  const rung = (
    kind: MapRung["kind"],
    [from, to]: readonly [number, number],
    days: number | null,
    text: string,
    counts: boolean,
  ): MapRung => {
    const aside = words["charts.map-aside"]({ text });
    const isBare = counts || textWidth(aside, 12, true) > labelEnd;
    return {
      kind,
      from,
      to,
      days,
      ...(counts ? {} : { aside: true as const }),
      label: { x: labelEnd, y: px((from + to) / 2 + 4), text: isBare ? text : aside, anchor: "end" },
    };
  };
  const wait = ({ waiting, top, bottom, counts }: LadderGap): MapRung => {
    const days = onLadder(waiting.days);
    return rung("wait", [top, bottom], days.value, durationText(days, words), counts);
  };
  const rungs = slots.flatMap((slot) => {
    const processTimeDays = onLadder(slot.step.processTimeDays);
    const text = durationText(processTimeDays, words);
    return [wait(slot), rung("process", [slot.box, slot.box + boxHeight], processTimeDays.value, text, slot.counts)];
  });
  if (tail !== undefined) rungs.push(wait(tail));
  const counted = rungs.filter(({ aside }) => aside === undefined);
  const corners = counted.flatMap(({ kind, from, to }, index): [number, number][] => {
    const before = counted[index - 1];
    // Past a way that does not count the line goes straight on.
    const past: [number, number][] = before === undefined || before.to === from ? [] : [[rungAt[before.kind], from]];
    return [...past, [rungAt[kind], from], [rungAt[kind], to]];
  });
  return { path: polyline(corners), rungs };
}
