import { px } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import type { MapRework } from "./geometry.ts";
import { arcEnds, assignLanes, reworkLook, type ReworkArc, type StepIndex } from "./rework-lanes.ts";
import { arrowHead, roundedLine } from "./symbols.ts";

const laneHeight = 24;
const corner = 10;
/** Between the upright lines beside the rows. */
export const columnWidth = 10;

/** The upper edge of a box, or the end of the stream (`outside`): the foot of the requests, the roof of the customer. */
interface ReworkEdgeSpan {
  readonly row: number;
  readonly x: number;
  readonly width: number;
  readonly outside: boolean;
}

interface ReworkFrame {
  readonly words: ChartWords;
  readonly edgeOf: (place: StepIndex) => ReworkEdgeSpan;
  /** Right of all rows, where no work goes forward: arrows go up there from row to row. */
  readonly columnsAt: number;
}

/** Where a row's boxes begin, and the level of its ends outside. */
export interface RowLevels {
  readonly boxTop: number;
  readonly outside: number;
}

/** Rework arrows over the rows: the height each row needs for them, and their places once the rows' levels are known. */
export function wallRework(
  arcs: readonly ReworkArc[],
  rows: number,
  { words, edgeOf, columnsAt }: ReworkFrame,
): { heights: number[]; place: (levels: readonly RowLevels[]) => MapRework[] } {
  const ends = arcEnds(arcs);
  const rowOf = (place: StepIndex): number => edgeOf(place).row;
  // The nearer an arrow ends, the further inside it goes up: so they nest.
  const upright = arcs
    .filter(({ from, to }) => rowOf(from) !== rowOf(to))
    .toSorted((a, b) => b.to - a.to || a.from - b.from);
  const spans = arcs.map((arc, index) => {
    const [from, to] = [edgeOf(arc.from), edgeOf(arc.to)];
    const look = reworkLook(arc, words, "wall");
    const [x1, x2] = [px(from.x + ends[index]!.start * from.width), px(to.x + ends[index]!.end * to.width)];
    const place = upright.indexOf(arc);
    const column = place < 0 ? undefined : columnsAt + place * columnWidth;
    return { look, x1, x2, from, to, column, labelWidth: look.label.width };
  });
  // An arrow from row to row takes a stretch of a lane in both; its label stands in the one it comes from.
  const stretches = spans.flatMap((span, arc) =>
    span.column === undefined
      ? [stretchOf(arc, span.from.row, span.x1, span.x2, span.labelWidth)]
      : [
          stretchOf(arc, span.from.row, span.x1, span.column, span.labelWidth),
          stretchOf(arc, span.to.row, span.x2, span.column, 0),
        ],
  );
  const laneOf = new Map<string, number>();
  const heights = Array.from({ length: rows }, (_, row) => {
    const own = stretches.filter((stretch) => stretch.row === row);
    const lanes = assignLanes(own);
    for (const [index, { arc }] of own.entries()) laneOf.set(`${arc} ${row}`, lanes[index]!);
    const count = Math.max(0, ...lanes.map((lane) => lane + 1));
    return count * laneHeight + (count > 0 ? 16 : 0);
  });
  const labelAt = spans.map((span, index) => {
    const { row } = span.from;
    const lane = laneOf.get(`${index} ${row}`)!;
    const legs = stretches
      .filter((other) => other.row === row && laneOf.get(`${other.arc} ${row}`)! > lane)
      .flatMap(({ x1, x2 }) => [x1, x2]);
    return clearOfLegs(span.x1, span.column ?? span.x2, span.labelWidth, legs);
  });
  return {
    heights,
    place: (levels) =>
      spans.map(({ look, from, to, x1, x2, column }, index): MapRework => {
        const laneY = (row: number): number =>
          levels[row]!.boxTop - 16 - (laneOf.get(`${index} ${row}`)! + 0.5) * laneHeight;
        const edgeY = ({ row, outside }: ReworkEdgeSpan): number => levels[row]![outside ? "outside" : "boxTop"];
        const [leave, arrive] = [laneY(from.row), laneY(to.row)];
        const line: [number, number][] =
          column === undefined
            ? [
                [x1, leave],
                [x2, leave],
              ]
            : [
                [x1, leave],
                [column, leave],
                [column, arrive],
                [x2, arrive],
              ];
        return {
          ...look,
          path: roundedLine([[x1, edgeY(from)], ...line, [x2, edgeY(to)]], corner),
          head: arrowHead(x2, edgeY(to), to.outside ? "up" : "down"),
          label: { ...look.label, x: px(labelAt[index]!), y: px(leave + 4) },
        };
      }),
  };
}

interface RowStretch {
  readonly arc: number;
  readonly row: number;
  readonly x1: number;
  readonly x2: number;
  readonly from: number;
  readonly to: number;
}

function stretchOf(arc: number, row: number, x1: number, x2: number, labelWidth: number): RowStretch {
  const middle = (x1 + x2) / 2;
  return {
    arc,
    row,
    x1,
    x2,
    from: Math.min(x1, x2, middle - labelWidth / 2) - 6,
    to: Math.max(x1, x2, middle + labelWidth / 2) + 6,
  };
}

/** The place for a label along its arc, the middle if it can be, where no other arc's leg runs through it. */
export function clearOfLegs(x1: number, x2: number, labelWidth: number, legs: readonly number[]): number {
  const room = Math.max(0, Math.abs(x2 - x1) / 2 - labelWidth / 2 - corner);
  const middle = (x1 + x2) / 2;
  const places = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1].map((share) => middle + share * room);
  const touched = (place: number): number => legs.filter((leg) => Math.abs(leg - place) < labelWidth / 2 + 4).length;
  return places.reduce((best, place) => (touched(place) < touched(best) ? place : best));
}
