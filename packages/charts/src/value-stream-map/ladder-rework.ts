import { placeLabels } from "../labels.ts";
import { px } from "../scene.ts";
import type { ChartWords } from "../words.ts";
import type { MapRework } from "./geometry.ts";
import { arcEnds, assignLanes, reworkLook, type ReworkArc, type StepIndex } from "./rework-lanes.ts";
import { arrowHead } from "./symbols.ts";

const laneWidth = 14;
const corner = 6;

interface LadderSide {
  /** Right edge of the boxes. */
  readonly right: number;
  readonly spanOf: (place: StepIndex) => { readonly from: number; readonly to: number };
  readonly words: ChartWords;
  readonly height: number;
}

const labelRoom = (arcs: readonly ReworkArc[], words: ChartWords): number =>
  Math.max(0, ...arcs.map((arc) => reworkLook(arc, words, "ladder").label.width));

/** The room beside the boxes for arrows and their shares, px. */
export function ladderReworkRoom(arcs: readonly ReworkArc[], words: ChartWords): number {
  return arcs.length === 0 ? 0 : arcs.length * laneWidth + labelRoom(arcs, words);
}

/** Rework back up along the right side of an upright map, a lane each; the shares stand in a column of their own. */
export function ladderRework(arcs: readonly ReworkArc[], { right, spanOf, words, height }: LadderSide): MapRework[] {
  const ends = arcEnds(arcs);
  const at = (place: StepIndex, share: number): number => {
    const { from, to } = spanOf(place);
    return from + 4 + share * (to - from - 8);
  };
  const spans = arcs.map((arc, index) => ({
    y1: at(arc.from, ends[index]!.start),
    y2: at(arc.to, ends[index]!.end),
  }));
  const lanes = assignLanes(spans.map(({ y1, y2 }) => ({ from: Math.min(y1, y2) - 10, to: Math.max(y1, y2) + 10 })));
  const middles = spans.map(({ y1, y2 }) => ({ y: (y1 + y2) / 2, height: 18, weight: 1 }));
  const labels = placeLabels(middles, 0, height);
  const column = right + 10 + arcs.length * laneWidth;
  return arcs.map((arc, index): MapRework => {
    const { y1, y2 } = spans[index]!;
    const x = right + 12 + lanes[index]! * laneWidth;
    const y = labels[index] ?? middles[index]!.y;
    const turn = y2 < y1 ? -corner : corner;
    const look = reworkLook(arc, words, "ladder");
    const within = y > Math.min(y1, y2) && y < Math.max(y1, y2);
    return {
      ...look,
      path:
        `M${px(right)},${px(y1)}H${px(x - corner)}Q${px(x)},${px(y1)} ${px(x)},${px(y1 + turn)}V${px(y2 - turn)}` +
        `Q${px(x)},${px(y2)} ${px(x - corner)},${px(y2)}H${px(right)}${within ? `M${px(x)},${px(y)}H${px(column - 2)}` : ""}`,
      head: arrowHead(right, y2, "left"),
      label: { ...look.label, x: px(column + look.label.width / 2 - 2), y: px(y + 4) },
    };
  });
}
