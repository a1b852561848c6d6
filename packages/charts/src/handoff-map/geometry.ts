import type { HandoffLink } from "@weir/flow-metrics";
import { formatDuration, formatNumber } from "../format.ts";
import { px, type Size } from "../scene.ts";
import { wrapText } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import { laneSide, type Arc, type ArcLabel, type BoxLine } from "./lanes.ts";
import { inOrder } from "./order.ts";

/** Who hands on to whom: teams, boards or people by id. */
export type HandoffTie = HandoffLink;

export interface HandoffMapOptions {
  /** The room there is; many who hand on to each other and have none upright either are wider than that. */
  readonly width: number;
  readonly words: ChartWords;
  readonly nameOf: (id: string) => string;
}

export interface HandoffBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

export interface HandoffArrow {
  /** Its place among the ties that were given. */
  readonly tie: number;
  readonly path: string;
  readonly head: string;
  readonly strokeWidth: number;
  readonly label: ArcLabel;
  readonly tip: string;
}

export interface HandoffMapGeometry extends Size {
  readonly boxes: readonly HandoffBox[];
  readonly arrows: readonly HandoffArrow[];
  readonly more?: { readonly x: number; readonly y: number; readonly text: string };
}

const margin = 16;
const boxWidths = { least: 88, most: 168 };
const most = 14;
/** Below this width the map of the stream stands upright, too. */
const phone = 640;

/**
 * Those who hand work on, in a row in which most of it runs to the right: arrows to the right run above it, those back
 * below it. Where a phone has no room for the row they stand upright, arrows down on the right and those back on the left. An arrow
 * is as heavy as the days that work lay between giver and taker. Nothing overlaps; what is too much is left to the
 * matrix and counted.
 */
export function handoffMapGeometry(ties: readonly HandoffTie[], options: HandoffMapOptions): HandoffMapGeometry {
  const { words, nameOf } = options;
  const drawn = ties.map((tie, index) => ({ ...tie, index })).slice(0, most);
  const ids = inOrder(drawn);
  const arcs = drawn.map((tie): Arc => ({ tie, from: ids.indexOf(tie.from), to: ids.indexOf(tie.to) }));
  const { line, width, height, ahead, back, isUpright } = formOf(ids.length, arcs, options);
  const first = margin + (isUpright ? back.depth : ahead.depth);
  const heaviest = Math.max(0, ...drawn.map(({ waitDays }) => waitDays ?? 0));
  const far = first + line.depth;
  const arrows = (
    isUpright ? [...ahead.place(far, 1), ...back.place(first, -1)] : [...ahead.place(first, -1), ...back.place(far, 1)]
  ).map((arrow): HandoffArrow => {
    const tie = ties[arrow.tie]!;
    const weight = heaviest === 0 ? 0 : (tie.waitDays ?? 0) / heaviest;
    return { ...arrow, strokeWidth: px(1.25 + weight * 3.5), tip: tieSentence(tie, options) };
  });
  const hidden = ties.length - drawn.length;
  return {
    width: Math.max(options.width, width),
    height: height + (hidden > 0 ? 20 : 0),
    boxes: ids.map((id, at): HandoffBox => {
      const along = line.startOf(at);
      const box = isUpright
        ? { x: px(first), y: along, width: line.depth, height: line.length }
        : { x: along, y: first, width: line.length, height: line.depth };
      const lines = wrapText(nameOf(id), box.width - 12, 13, 2, true);
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 5 - (lines.length - 1) * 8 };
      return { id, ...box, name: lines.map((text, index) => ({ x: middle.x, y: middle.y + index * 16, text })) };
    }),
    arrows,
    ...(hidden > 0
      ? { more: { x: margin, y: height + 8, text: words["charts.handoffs-more"]({ count: hidden }) } }
      : {}),
  };
}

/** In a row, or upright where there is room for that alone. */
function formOf(count: number, arcs: readonly Arc[], { width, words }: HandoffMapOptions) {
  const ways = [arcs.filter(({ from, to }) => from < to), arcs.filter(({ from, to }) => from > to)] as const;
  const lineOf = (length: number, gap: number, depth: number): BoxLine => ({
    startOf: (at) => margin + at * (length + gap),
    length,
    depth,
    boxes: count,
  });
  const lanes = (isUpright: boolean, line: BoxLine) => {
    const [ahead, back] = ways.map((way) => laneSide(way, line, isUpright, words)) as [Lanes, Lanes];
    const along = line.startOf(count - 1) + line.length + margin;
    const across = 2 * margin + ahead.depth + line.depth + back.depth;
    const [wide, high] = isUpright ? [across, along] : [along, across];
    return { line, ahead, back, isUpright, width: wide, height: high };
  };
  const room = (width - 2 * margin - (count - 1) * 36) / Math.max(1, count);
  const row = lanes(false, lineOf(Math.floor(Math.min(boxWidths.most, Math.max(boxWidths.least, room))), 36, 44));
  if (row.width <= width || width >= phone) return row;
  const { ahead, back } = lanes(true, lineOf(56, 44, 0));
  const left = Math.floor(Math.min(boxWidths.most, width - 2 * margin - ahead.depth - back.depth));
  return left < boxWidths.least ? row : lanes(true, lineOf(56, 44, left));
}

type Lanes = ReturnType<typeof laneSide>;

/** What one tie says, in a sentence. */
export function tieSentence(tie: HandoffTie, { words, nameOf }: Pick<HandoffMapOptions, "words" | "nameOf">): string {
  const { from, to, count, meanWaitDays } = tie;
  return words["charts.handoffs-reading"]({
    from: nameOf(from),
    to: nameOf(to),
    count: { value: count, text: formatNumber(count, words["charts.locale"]) },
    wait: meanWaitDays === null ? words["charts.unknown"] : formatDuration(meanWaitDays, words),
  });
}
