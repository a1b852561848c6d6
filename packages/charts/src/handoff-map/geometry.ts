import type { HandoffLink } from "@weir/flow-metrics";
import { formatDuration, formatNumber } from "../format.ts";
import { px, type Size } from "../scene.ts";
import { textWidth, wrapText } from "../text-width.ts";
import { arcEnds, assignLanes } from "../value-stream-map/rework-lanes.ts";
import { arrowHead, roundedLine } from "../value-stream-map/symbols.ts";
import { clearOfLegs } from "../value-stream-map/wall-rework.ts";
import type { ChartWords } from "../words.ts";

/** Who hands on to whom: teams, boards or people by id. */
export type HandoffTie = HandoffLink;

export interface HandoffMapOptions {
  /** The room there is; many who hand on to each other are wider than that. */
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
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly text: string };
  readonly tip: string;
}

export interface HandoffMapGeometry extends Size {
  readonly boxes: readonly HandoffBox[];
  readonly arrows: readonly HandoffArrow[];
  readonly more?: { readonly x: number; readonly y: number; readonly text: string };
}

const margin = 16;
const boxHeight = 44;
const gap = 36;
const boxRange = { least: 88, most: 168 };
const laneHeight = 24;
const corner = 8;
const most = 14;

/**
 * Those who hand work on, in a row in which most of it runs to the right. Arrows to the right run above the
 * row, those back below it, as heavy as the days that work lay between giver and taker. Nothing overlaps; what is too
 * much is left to the matrix and counted.
 */
export function handoffMapGeometry(ties: readonly HandoffTie[], options: HandoffMapOptions): HandoffMapGeometry {
  const { words, nameOf } = options;
  const drawn = ties.map((tie, index) => ({ ...tie, index })).slice(0, most);
  const ids = inOrder(drawn);
  const room = options.width - 2 * margin - (ids.length - 1) * gap;
  const boxWidth = Math.floor(Math.min(boxRange.most, Math.max(boxRange.least, room / Math.max(1, ids.length))));
  const left = (at: number): number => margin + at * (boxWidth + gap);
  const arcs = drawn.map((tie) => ({ tie, from: ids.indexOf(tie.from), to: ids.indexOf(tie.to) }));
  const above = laneSide(
    arcs.filter(({ from, to }) => from < to),
    ids.length,
    { left, boxWidth, words },
  );
  const below = laneSide(
    arcs.filter(({ from, to }) => from > to),
    ids.length,
    { left, boxWidth, words },
  );
  const top = margin + above.height;
  const heaviest = Math.max(0, ...drawn.map(({ waitDays }) => waitDays ?? 0));
  const arrows = [
    ...above.place((lane) => top - 12 - (lane + 0.5) * laneHeight, top, "down"),
    ...below.place((lane) => top + boxHeight + 12 + (lane + 0.5) * laneHeight, top + boxHeight, "up"),
  ].map((arrow): HandoffArrow => {
    const tie = ties[arrow.tie]!;
    const weight = heaviest === 0 ? 0 : (tie.waitDays ?? 0) / heaviest;
    return { ...arrow, strokeWidth: px(1.25 + weight * 3.5), tip: tieSentence(tie, options) };
  });
  const bottom = top + boxHeight + below.height;
  const hidden = ties.length - drawn.length;
  return {
    width: Math.max(options.width, left(ids.length) - gap + margin),
    height: bottom + margin + (hidden > 0 ? 20 : 0),
    boxes: ids.map((id, at) => {
      const lines = wrapText(nameOf(id), boxWidth - 12, 13, 2, true);
      const first = top + boxHeight / 2 + 5 - (lines.length - 1) * 8;
      return {
        id,
        x: left(at),
        y: top,
        width: boxWidth,
        height: boxHeight,
        name: lines.map((text, line) => ({ x: left(at) + boxWidth / 2, y: first + line * 16, text })),
      };
    }),
    arrows,
    ...(hidden > 0
      ? { more: { x: margin, y: bottom + margin + 8, text: words["charts.handoffs-more"]({ count: hidden }) } }
      : {}),
  };
}

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

/**
 * An order in which most work runs to the right: whoever only takes stands at the end, whoever only gives at the
 * beginning, between them who gives most beyond what they take. Source: Eades, Lin & Smyth, "A fast and effective
 * heuristic for the feedback arc set problem" (1993).
 */
function inOrder(ties: readonly HandoffTie[]): string[] {
  const rest = new Set(ties.flatMap(({ from, to }) => [from, to]).toSorted());
  const [left, right]: [string[], string[]] = [[], []];
  const sum = (id: string, end: "from" | "to"): number =>
    ties.reduce((all, tie) => all + (tie[end] === id && rest.has(tie.from) && rest.has(tie.to) ? tie.count : 0), 0);
  while (rest.size > 0) {
    const others = [...rest].map((id) => ({ id, gives: sum(id, "from"), takes: sum(id, "to") }));
    const last = others.find(({ gives }) => gives === 0);
    const first = others.find(({ takes }) => takes === 0);
    const next =
      last ?? first ?? others.reduce((best, one) => (one.gives - one.takes > best.gives - best.takes ? one : best));
    if (next === last) right.unshift(next.id);
    else left.push(next.id);
    rest.delete(next.id);
  }
  return [...left, ...right];
}

interface Arc {
  readonly tie: HandoffTie & { readonly index: number };
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly left: (at: number) => number;
  readonly boxWidth: number;
  readonly words: ChartWords;
}

/** The arrows of one side of the row, in lanes. */
function laneSide(arcs: readonly Arc[], boxes: number, { left, boxWidth, words }: Row) {
  // Ends nest for arrows that run left; those that run right are the same in a mirror.
  const isMirrored = arcs.some(({ from, to }) => from < to);
  const seen = (at: number): number => (isMirrored ? boxes - 1 - at : at);
  const ends = arcEnds(arcs.map(({ from, to }) => ({ from: seen(from), to: seen(to) })));
  const at = (box: number, share: number): number => px(left(box) + (isMirrored ? 1 - share : share) * boxWidth);
  const spans = arcs.map(({ tie, from, to }, index) => {
    const text = labelOf(tie, words);
    const labelWidth = Math.ceil(textWidth(text, 12, true)) + 8;
    const [x1, x2] = [at(from, ends[index]!.start), at(to, ends[index]!.end)];
    const middle = (x1 + x2) / 2;
    return {
      tie: tie.index,
      text,
      labelWidth,
      x1,
      x2,
      from: Math.min(x1, x2, middle - labelWidth / 2) - 6,
      to: Math.max(x1, x2, middle + labelWidth / 2) + 6,
    };
  });
  const lanes = assignLanes(spans);
  const count = Math.max(0, ...lanes.map((lane) => lane + 1));
  return {
    height: count === 0 ? 0 : count * laneHeight + 12,
    place: (laneY: (lane: number) => number, edge: number, towards: "up" | "down") =>
      spans.map(({ tie, text, labelWidth, x1, x2 }, index) => {
        const y = laneY(lanes[index]!);
        const legs = spans.flatMap((other, at) => (lanes[at]! > lanes[index]! ? [other.x1, other.x2] : []));
        return {
          tie,
          path: roundedLine(
            [
              [x1, edge],
              [x1, y],
              [x2, y],
              [x2, edge],
            ],
            corner,
          ),
          head: arrowHead(x2, edge, towards),
          label: { x: px(clearOfLegs(x1, x2, labelWidth, legs)), y: px(y + 4), width: labelWidth, text },
        };
      }),
  };
}

function labelOf({ count, meanWaitDays }: HandoffTie, words: ChartWords): string {
  const times = formatNumber(count, words["charts.locale"]);
  return meanWaitDays === null
    ? words["charts.map-rework-count"]({ count: times })
    : words["charts.map-rework-label"]({ count: times, share: formatDuration(meanWaitDays, words, "short") });
}
