import { px } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import type { MapRework } from "./geometry.ts";
import { arcEnds, assignLanes, reworkLook, type ReworkArc, type StepIndex } from "./rework-lanes.ts";
import { arrowHead } from "./symbols.ts";

const laneHeight = 24;
const corner = 10;

/** The upper edge of a box, or the foot of a place above the line (`outside`). */
interface ReworkEdgeSpan {
  readonly x: number;
  readonly width: number;
  readonly outside: boolean;
}

interface ReworkFrame {
  readonly words: ChartWords;
  /** Foot of the row above: `outside` ends lie a little above it. */
  readonly floor: number;
  readonly edgeOf: (place: StepIndex) => ReworkEdgeSpan;
}

/** Rework arrows over the line: how much height they need, and their place once the boxes' top is known. */
export function wallRework(
  arcs: readonly ReworkArc[],
  { words, floor, edgeOf }: ReworkFrame,
): { height: number; place: (boxTop: number) => MapRework[] } {
  const ends = arcEnds(arcs);
  const spans = arcs.map((arc, index) => {
    const [from, to] = [edgeOf(arc.from), edgeOf(arc.to)];
    const look = reworkLook(arc, words, "wall");
    return {
      look,
      labelWidth: look.label.width,
      x1: px(from.x + ends[index]!.start * from.width),
      x2: px(to.x + ends[index]!.end * to.width),
      fromOutside: from.outside,
      toOutside: to.outside,
    };
  });
  const lanes = assignLanes(
    spans.map(({ x1, x2, labelWidth }) => {
      const middle = (x1 + x2) / 2;
      return {
        from: Math.min(x1, x2, middle - labelWidth / 2) - 6,
        to: Math.max(x1, x2, middle + labelWidth / 2) + 6,
      };
    }),
  );
  const count = Math.max(0, ...lanes.map((lane) => lane + 1));
  const labelAt = spans.map((span, index) => clearOfLegs(span, legsAbove(spans, lanes, lanes[index]!)));
  return {
    height: count * laneHeight + (count > 0 ? 16 : 0),
    place: (boxTop) =>
      spans.map((span, index): MapRework => {
        const y = boxTop - 16 - (lanes[index]! + 0.5) * laneHeight;
        const [y1, y2] = [span.fromOutside ? floor - 8 : boxTop, span.toOutside ? floor - 8 : boxTop];
        return {
          ...span.look,
          path: bracket(span.x1, y1, span.x2, y2, y),
          head: arrowHead(span.x2, y2, span.toOutside ? "up" : "down"),
          label: { ...span.look.label, x: px(labelAt[index]!), y: px(y + 4) },
        };
      }),
  };
}

interface Span {
  readonly x1: number;
  readonly x2: number;
  readonly labelWidth: number;
}

/** The upright legs that pass through a lane: those of the arcs in higher lanes. */
const legsAbove = (spans: readonly Span[], lanes: readonly number[], lane: number): number[] =>
  spans.flatMap((span, index) => (lanes[index]! > lane ? [span.x1, span.x2] : []));

/** The place for a label along its arc, the middle if it can be, where no other arc's leg runs through it. */
function clearOfLegs({ x1, x2, labelWidth }: Span, legs: readonly number[]): number {
  const room = Math.max(0, Math.abs(x2 - x1) / 2 - labelWidth / 2 - corner);
  const middle = (x1 + x2) / 2;
  const places = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1].map((share) => middle + share * room);
  const touched = (place: number): number => legs.filter((leg) => Math.abs(leg - place) < labelWidth / 2 + 4).length;
  return places.reduce((best, place) => (touched(place) < touched(best) ? place : best));
}

/** A bracket with round corners: out to the lane at `y`, along it, and back. */
function bracket(x1: number, y1: number, x2: number, y2: number, y: number): string {
  const along = x2 < x1 ? -1 : 1;
  const r = Math.min(corner, Math.abs(x2 - x1) / 2);
  const turn = (from: number): number => (from < y ? -r : r);
  return (
    `M${px(x1)},${px(y1)}V${px(y + turn(y1))}Q${px(x1)},${px(y)} ${px(x1 + r * along)},${px(y)}` +
    `H${px(x2 - r * along)}Q${px(x2)},${px(y)} ${px(x2)},${px(y + turn(y2))}V${px(y2)}`
  );
}
