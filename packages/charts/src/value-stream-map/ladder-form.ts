import type { ValueStreamResult } from "@weir/flow-metrics";
import { polyline, px } from "../scene.ts";
import { fitText } from "../text-width.ts";
import { processTimeText } from "./figures.ts";
import type { MapRung, ValueStreamMapGeometry, ValueStreamMapOptions } from "./geometry.ts";
import { ladderRework, ladderReworkRoom } from "./ladder-rework.ts";
import { boxHeight, boxLeft, ladderBox, ladderWait, type LadderGap, type LadderSlot } from "./ladder-slot.ts";
import { plateAt } from "./plate.ts";
import { reworkArcs } from "./rework-lanes.ts";
import { stepRamp } from "./step-ramp.ts";
import { factory, pushArrow } from "./symbols.ts";
import { waitFacts, waitingAtTheEnd, waitingBefore, waitShares } from "./wait.ts";

const margin = 12;
/** The ladder's two rungs, and the column that holds their durations. */
const rungAt = { wait: 76, process: 88 };
/** As many arrows as leave the boxes room to be read. */
const mostRework = (width: number): number => (width < 350 ? 1 : width < 380 ? 2 : 3);
const placeSize = { width: 88, height: 44 };
const leastGap = 64;

/** The form a phone holds: the line runs downwards, the ladder beside it. */
export function ladderForm(result: ValueStreamResult, options: ValueStreamMapOptions): ValueStreamMapGeometry {
  const { words, statistic, width } = options;
  const { steps } = result;
  const { arcs, more } = reworkArcs(result.rework, steps, mostRework(width));
  const inside = arcs.filter((arc) => arc.to >= 0 && arc.from < steps.length);
  const reworkRoom = ladderReworkRoom(inside, words);
  const boxWidth = Math.max(140, width - boxLeft - margin - reworkRoom);
  const middle = boxLeft + boxWidth / 2;
  const { slots, tail, end: lineEnd } = lineOf(result, options, margin + placeSize.height);
  const gaps = tail === undefined ? slots : [...slots, tail];
  // A last queue brings its own arrow; without one the work goes straight on.
  const customerTop = lineEnd + (tail === undefined ? 36 : 4);
  const plate = plateAt(result, words, {
    x: margin,
    y: customerTop + placeSize.height + 24,
    width: width - 2 * margin,
  });
  const hidden = more + arcs.length - inside.length;
  return {
    width,
    height: plate.y + plate.height + margin + (hidden > 0 ? 24 : 0),
    form: "ladder",
    empty: steps.length === 0,
    statistic,
    boxes: slots.map((slot, index) =>
      ladderBox(slot, boxWidth, stepRamp(slot.step, index, steps.length, options), options),
    ),
    waits: gaps.map((gap) => ladderWait(gap, middle, options)),
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
    shipments:
      slots.length === 0 || tail !== undefined
        ? []
        : [pushArrow(middle, lineEnd + 4, customerTop - lineEnd - 8, "down")],
    ladder: ladderOf(slots, tail, options),
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

interface Line {
  readonly slots: readonly LadderSlot[];
  readonly tail: LadderGap | undefined;
  readonly end: number;
}

/** Shares the height out: boxes alike, gaps by what waits in them. */
function lineOf(result: ValueStreamResult, options: ValueStreamMapOptions, start: number): Line {
  const atTheEnd = waitingAtTheEnd(result, options.words);
  const places = [...result.steps.map(waitingBefore), ...(atTheEnd === undefined ? [] : [atTheEnd])];
  const shares = waitShares(places, options.statistic);
  let y = start;
  const gaps = places.map((waiting, index): LadderGap => {
    const gap = { waiting, top: y, bottom: y + leastGap + Math.round(shares[index]! * 24 * places.length) };
    y = gap.bottom + (index < result.steps.length ? boxHeight : 0);
    return gap;
  });
  const slots = result.steps.map((step, index): LadderSlot => ({ ...gaps[index]!, step, box: gaps[index]!.bottom }));
  return { slots, tail: atTheEnd === undefined ? undefined : gaps.at(-1), end: y };
}

function ladderOf(
  slots: readonly LadderSlot[],
  tail: LadderGap | undefined,
  options: ValueStreamMapOptions,
): ValueStreamMapGeometry["ladder"] {
  const { words, statistic } = options;
  const rung = (kind: MapRung["kind"], from: number, to: number, days: number | null, text: string): MapRung => ({
    kind,
    from,
    to,
    days,
    label: { x: rungAt.wait - 8, y: px((from + to) / 2 + 4), text, anchor: "end" },
  });
  const wait = ({ waiting, top, bottom }: LadderGap): MapRung =>
    rung("wait", top, bottom, waiting.days[statistic], waitFacts(waiting, options).duration);
  const rungs = slots.flatMap((slot) => [
    wait(slot),
    rung(
      "process",
      slot.box,
      slot.box + boxHeight,
      slot.step.processTimeDays[statistic],
      processTimeText(slot.step, statistic, words),
    ),
  ]);
  if (tail !== undefined) rungs.push(wait(tail));
  const corners = rungs.flatMap(({ kind, from, to }): [number, number][] => [
    [rungAt[kind], from],
    [rungAt[kind], to],
  ]);
  return { path: polyline(corners), rungs };
}
