import type { HandoffLink } from "@weir/flow-metrics";
import { formatDuration, formatNumber } from "../format.ts";
import { px } from "../scene.ts";
import { textWidth } from "../text-width.ts";
import { arcEnds, assignLanes } from "../value-stream-map/rework-lanes.ts";
import { arrowHead, roundedLine } from "../value-stream-map/symbols.ts";
import { clearOfLegs } from "../value-stream-map/wall-rework.ts";
import type { ChartWords } from "../words.ts";

export interface Arc {
  readonly tie: HandoffLink & { readonly index: number };
  readonly from: number;
  readonly to: number;
}

/** The boxes in their line: where each starts along it, how long it is, and how deep across it. */
export interface BoxLine {
  readonly startOf: (at: number) => number;
  readonly length: number;
  readonly depth: number;
  readonly boxes: number;
}

/** Around its middle. */
export interface ArcLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

const corner = 8;
/** Between a box and the first lane, with the head of an arrow in it. */
const clear = 12;
export const lineHeight = 14;

/** The arrows on one side of the line of boxes, in lanes along it. */
export function laneSide(
  arcs: readonly Arc[],
  { startOf, length, boxes }: BoxLine,
  isUpright: boolean,
  words: ChartWords,
) {
  // Ends nest for arrows that run back; those that run ahead are the same in a mirror.
  const isMirrored = arcs.some(({ from, to }) => from < to);
  const seen = (at: number): number => (isMirrored ? boxes - 1 - at : at);
  const ends = arcEnds(arcs.map(({ from, to }) => ({ from: seen(from), to: seen(to) })));
  const at = (box: number, share: number): number => px(startOf(box) + (isMirrored ? 1 - share : share) * length);
  const spans = arcs.map(({ tie, from, to }, index) => {
    const lines = linesOf(tie, isUpright, words);
    const width = Math.ceil(Math.max(...lines.map((text) => textWidth(text, 12, true)))) + 8;
    const label = { lines, width, height: 18 + (lines.length - 1) * lineHeight };
    const [start, end] = [at(from, ends[index]!.start), at(to, ends[index]!.end)];
    const stretch = isUpright ? label.height : label.width;
    const middle = (start + end) / 2;
    return {
      tie: tie.index,
      label,
      stretch,
      start,
      end,
      from: Math.min(start, end, middle - stretch / 2) - 6,
      to: Math.max(start, end, middle + stretch / 2) + 6,
    };
  });
  const lanes = assignLanes(spans);
  const pitch = isUpright ? Math.max(0, ...spans.map(({ label }) => label.width)) + 4 : 24;
  const count = Math.max(0, ...lanes.map((lane) => lane + 1));
  const point = (along: number, across: number): [number, number] => (isUpright ? [across, along] : [along, across]);
  return {
    depth: count === 0 ? 0 : count * pitch + clear,
    /** From the edge of the boxes on, to the one side or to the other. */
    place: (edge: number, side: 1 | -1) =>
      spans.map(({ tie, label, stretch, start, end }, index) => {
        const lane = edge + side * (clear + (lanes[index]! + 0.5) * pitch);
        const legs = spans.flatMap((other, at) => (lanes[at]! > lanes[index]! ? [other.start, other.end] : []));
        const [x, y] = point(clearOfLegs(start, end, stretch, legs), lane);
        const corners = [point(start, edge), point(start, lane), point(end, lane), point(end, edge)];
        return {
          tie,
          path: roundedLine(corners, corner),
          head: arrowHead(...point(end, edge), towards(isUpright, side)),
          label: { ...label, x: px(x), y: px(y) },
        };
      }),
  };
}

/** Back to the boxes. */
const towards = (isUpright: boolean, side: 1 | -1): "left" | "right" | "up" | "down" =>
  isUpright ? (side === 1 ? "left" : "right") : side === 1 ? "up" : "down";

/** How often, and how long it lay: beside each other along a row, below each other beside an upright line. */
function linesOf({ count, meanWaitDays }: HandoffLink, isUpright: boolean, words: ChartWords): string[] {
  const times = formatNumber(count, words["charts.locale"]);
  const often = words["charts.map-rework-count"]({ count: times });
  if (meanWaitDays === null) return [often];
  const wait = formatDuration(meanWaitDays, words, "short");
  return isUpright ? [often, wait] : [words["charts.map-rework-label"]({ count: times, share: wait })];
}
