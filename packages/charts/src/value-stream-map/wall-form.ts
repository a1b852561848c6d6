import { polyline } from "../scene.ts";
import { drawnSteps, onLadder, summed, type DrawnMap } from "./drawn-map.ts";
import { durationText, boxCounts, countsIn } from "./figures.ts";
import type { MapRung, ValueStreamMapGeometry, ValueStreamMapOptions } from "./geometry.ts";
import { legendAt } from "./legend.ts";
import { plateAt } from "./plate.ts";
import { reworkArcs } from "./rework-lanes.ts";
import { burstsOf, pinsOf, placeSigns } from "./signs.ts";
import { stepRamps } from "./step-ramp.ts";
import {
  boxWidth,
  endWidth,
  joinWidth,
  lineOf,
  margin,
  plateWidth,
  type Gap,
  type Line,
  type Slot,
} from "./wall-line.ts";
import { placeWidth, wallPlaces } from "./wall-places.ts";
import { columnWidth, wallRework } from "./wall-rework.ts";
import { wallBox, wallBoxHeight, wallWait } from "./wall-slot.ts";
import { signRowOnWall } from "./wall-signs.ts";
import { deliveryWidth, shipmentsOf, wiresOf } from "./wall-ways.ts";

const ladderHeight = 76;
/** A burst at the foot of a box and pins over what waits on the track below have room between them. */
const trackGap = 36;
const rowGap = 32;
/** Arrows from row to row that are drawn at most, and the room beside the rows for them and for the line that joins these. */
const mostColumns = 6;
const besideRows = joinWidth + mostColumns * columnWidth;

/** The form one hangs on a wall: the line runs from left to right, and on below where it is longer than the wall. */
export function wallForm(map: DrawnMap, options: ValueStreamMapOptions): ValueStreamMapGeometry {
  const { words } = options;
  const steps = drawnSteps(map);
  const counts = boxCounts(steps);
  const ramps = stepRamps(steps);
  const line = lineOf(map, options, besideRows);
  const { slots, rows } = line;
  const lastRow = rows.length - 1;
  const longest = Math.max(...rows.map(({ end }) => end));
  const inRows = rows.length > 1;

  const entry = slots[0] === undefined ? margin + placeWidth / 2 : slots[0].left + slots[0].width / 2;
  const exit = rows[lastRow]!.end + (inRows ? deliveryWidth : 16) + placeWidth / 2;
  const places = wallPlaces({ entry, exit, options, map, inRows });
  const { arcs, more } = arcsOf(map, line, Math.max(6, steps.length));
  const rework = wallRework(arcs, rows.length, {
    words,
    columnsAt: longest + joinWidth + columnWidth / 2,
    edgeOf: (place) => {
      if (place < 0) return { row: 0, x: entry + 8, width: placeWidth / 2 - 12, outside: true };
      const slot = slots[place];
      return slot === undefined
        ? { row: lastRow, x: exit - placeWidth / 2 + 4, width: placeWidth / 2 - 12, outside: true }
        : { row: slot.row, x: slot.box, width: boxWidth, outside: false };
    },
  });

  const boxHeight = wallBoxHeight(3 + countsIn(counts));
  const tops: number[] = [];
  let bottom = places.bottom + 12;
  for (const [index, row] of rows.entries()) {
    tops.push(bottom + Math.max(28, rework.heights[index]!));
    bottom = tops[index]! + row.tracks * (boxHeight + trackGap) + ladderHeight + (index < lastRow ? rowGap : 0);
  }
  const topOf = ({ row, track }: Gap): number => tops[row]! + track * (boxHeight + trackGap);
  const customer = places.customerAt(inRows ? tops[lastRow]! : undefined);

  const plate = plateAt(
    map,
    words,
    line.plateBelow
      ? { x: margin, y: bottom + 8, width: Math.min(700, options.width - 2 * margin) }
      : { x: rows[0]!.end + endWidth, y: tops[0]!, width: plateWidth },
  );
  const right = Math.max(longest + (inRows ? besideRows : 0), exit + placeWidth / 2 - 8 + margin);
  const width = Math.ceil(Math.max(options.width, right, plate.x + plate.width + margin));
  const noteAt = Math.max(bottom, plate.y + plate.height) + 24;
  const legendTop = noteAt - 8 + (more > 0 ? 16 : 0);
  const legend = legendAt(map, words, { x: margin, y: legendTop, width: options.width - 2 * margin });
  const gaps = [...slots, ...(line.tail === undefined ? [] : [line.tail])];
  const boxes = slots.map((slot, index) => wallBox(slot, topOf(slot), { ramp: ramps[index]!, counts }, words));
  const signRow = signRowOnWall({ gaps, boxes, topOf, plate });
  return {
    width,
    height: Math.ceil(legendTop + legend.height + margin),
    form: "wall",
    empty: steps.length === 0,
    boxes,
    waits: gaps.map((gap) => wallWait(gap, topOf(gap), options)),
    rework: rework.place(
      tops.map((boxTop, index) => ({
        boxTop,
        outside: inRows && index === lastRow ? places.roofAt(boxTop) : places.bottom + 4,
      })),
    ),
    ...(more > 0
      ? { moreRework: { x: margin, y: noteAt, text: words["charts.map-more-rework"]({ count: more }) } }
      : {}),
    wires: wiresOf(line, tops, { boxHeight, trackGap, ladderHeight }),
    notes: [],
    supplier: places.supplier,
    customer,
    ...(places.control === undefined ? {} : { control: places.control }),
    information: places.information,
    shipments: shipmentsOf(line, { entry, exit, from: places.bottom, tops }),
    ladder: ladderOf(gaps, rows, tops, boxHeight + trackGap, options),
    plate,
    pins: placeSigns(pinsOf(map), (place) => signRow(place, "top")),
    bursts: placeSigns(burstsOf(map), (place) => signRow(place, "foot")),
    legend,
  };
}

/** Arrows end at boxes that can be reached from above; few of them run from row to row. */
function arcsOf(map: DrawnMap, { slots, rows }: Line, most: number): ReturnType<typeof reworkArcs> {
  const rowOf = (place: number): number => (place < 0 ? 0 : (slots[place]?.row ?? rows.length - 1));
  const stepIds = slots.map(({ step }) => step.stepId);
  const found = reworkArcs(map.rework, stepIds, most, (place) => (slots[place]?.track ?? 0) === 0);
  let crossing = 0;
  const arcs = found.arcs.filter(({ from, to }) => rowOf(from) === rowOf(to) || ++crossing <= mostColumns);
  return { arcs, more: found.more + found.arcs.length - arcs.length };
}

const isSlot = (gap: Gap): gap is Slot => "step" in gap;

/** Waits on the upper rung, process time on the lower one, row by row; of branches the slowest. */
function ladderOf(
  gaps: readonly Gap[],
  rows: Line["rows"],
  tops: readonly number[],
  trackHeight: number,
  { words }: ValueStreamMapOptions,
): ValueStreamMapGeometry["ladder"] {
  const parts = rows.map((row, index) => {
    const top = tops[index]! + row.tracks * trackHeight;
    const [upper, lower] = [top + 12, top + 40];
    let at = row.left;
    const rungs = gaps
      .filter((gap) => gap.row === index && gap.counts)
      .flatMap((gap): MapRung[] => {
        const middle = gap.left + gap.width / 2;
        const days = isSlot(gap) ? summed(gap.counted.map((step) => step.wait.days)) : onLadder(gap.waiting.days);
        const wait: MapRung = {
          kind: "wait",
          from: at,
          to: gap.left + gap.width,
          days: days.value,
          label: { x: middle, y: upper - 6, text: durationText(days, words), anchor: "middle" },
        };
        at = wait.to;
        if (!isSlot(gap)) return [wait];
        const processTimeDays = summed(gap.counted.map((step) => step.processTimeDays));
        at = gap.box + boxWidth;
        return [
          wait,
          {
            kind: "process",
            from: gap.box,
            to: at,
            days: processTimeDays.value,
            label: {
              x: gap.box + boxWidth / 2,
              y: lower - 6,
              text: durationText(processTimeDays, words),
              anchor: "middle",
            },
          },
        ];
      });
    const corners = rungs.flatMap((rung): [number, number][] => {
      const y = rung.kind === "wait" ? upper : lower;
      return [
        [rung.from, y],
        [rung.to, y],
      ];
    });
    return { path: polyline(corners), rungs };
  });
  return { path: parts.map(({ path }) => path).join(""), rungs: parts.flatMap(({ rungs }) => rungs) };
}
