import { formatNumber, formatShare } from "../format.ts";
import { px } from "../scene.ts";
import { textWidth } from "../text-width.ts";
import type { ChartWords } from "../words.ts";
import type { DrawnRework } from "./drawn-map.ts";
import type { MapRework } from "./geometry.ts";
import { spokenEnds } from "./spoken-name.ts";

/** Place of a rework arrow's end: a step, left of all of them (the requests), or right of them (the customer). */
export type StepIndex = number;

/** All rework between two places: backward moves between their stages, queues included, are one arrow. */
export interface ReworkArc {
  readonly edges: readonly DrawnRework[];
  readonly from: StepIndex;
  readonly to: StepIndex;
  readonly count: number;
  /** Of all moves out of the stages it comes from. */
  readonly share: number;
  /** How frequent it is beside the most frequent one (0..1). */
  readonly weight: number;
}

/**
 * The arcs that are drawn, the most frequent first, and how many are left to the table: those that are too many, and
 * those whose ends cannot be reached.
 */
export function reworkArcs(
  rework: readonly DrawnRework[],
  stepIds: readonly string[],
  most: number,
  isReached: (place: StepIndex) => boolean = () => true,
): { arcs: ReworkArc[]; more: number } {
  const placeOf = new Map(stepIds.map((stepId, index) => [stepId, index]));
  const between = new Map<string, { from: StepIndex; to: StepIndex; edges: DrawnRework[] }>();
  for (const edge of rework.filter(({ count }) => count > 0)) {
    const from = edge.fromStepId === null ? stepIds.length : (placeOf.get(edge.fromStepId) ?? stepIds.length);
    const to = edge.toStepId === null ? -1 : (placeOf.get(edge.toStepId) ?? -1);
    const found = between.get(`${from} ${to}`) ?? { from, to, edges: [] };
    found.edges.push(edge);
    between.set(`${from} ${to}`, found);
  }
  const all = [...between.values()]
    .map((arc) => ({ ...arc, count: arc.edges.reduce((sum, edge) => sum + edge.count, 0), share: sharedBy(arc.edges) }))
    .toSorted((a, b) => b.count - a.count);
  const mostFrequent = all[0]?.count ?? 1;
  const weighted = all.map((arc) => ({ ...arc, weight: arc.count / mostFrequent }));
  const arcs = weighted.filter(({ from, to }) => isReached(from) && isReached(to)).slice(0, most);
  return { arcs, more: all.length - arcs.length };
}

/** Edges from one stage are shares of the same moves; those of different stages add up their moves. */
function sharedBy(edges: readonly DrawnRework[]): number {
  const out = new Map(
    edges.map((edge) => [edge.move?.fromStageId ?? edge.from, edge.share > 0 ? edge.count / edge.share : 0]),
  );
  const moves = [...out.values()].reduce((sum, count) => sum + count, 0);
  return moves === 0 ? 0 : Math.min(1, edges.reduce((sum, edge) => sum + edge.count, 0) / moves);
}

/** From which box an arrow runs to which. */
export type ArcWay = Pick<ReworkArc, "from" | "to">;

/** Where on the edge of its boxes an arc starts and ends, as shares (0..1) of the box. */
export interface ArcEnds {
  readonly start: number;
  readonly end: number;
}

/**
 * Spreads the ends of arcs over the edges of their boxes so that arcs of one box nest instead of
 * crossing: those going out on the first half, those coming in on the second.
 */
export function arcEnds(arcs: readonly ArcWay[]): ArcEnds[] {
  const places = arcs.map(() => ({ start: 0.25, end: 0.75 }));
  const spread = (indexes: readonly number[], first: number, put: (index: number, share: number) => void): void => {
    for (const [position, index] of indexes.entries())
      put(index, first + ((position + 1) / (indexes.length + 1)) * 0.5);
  };
  const boxes = new Set(arcs.flatMap((arc) => [arc.from, arc.to]));
  for (const box of boxes) {
    const out = indexesOf(arcs, (arc) => arc.from === box).toSorted((a, b) => arcs[b]!.to - arcs[a]!.to || a - b);
    const into = indexesOf(arcs, (arc) => arc.to === box).toSorted((a, b) => arcs[b]!.from - arcs[a]!.from || a - b);
    spread(out, 0, (index, share) => (places[index]!.start = share));
    spread(into, 0.5, (index, share) => (places[index]!.end = share));
  }
  return places;
}

const indexesOf = (arcs: readonly ArcWay[], holds: (arc: ArcWay) => boolean): number[] =>
  [...arcs.keys()].filter((index) => holds(arcs[index]!));

/** A stretch that an arc and its label take in their lane. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Gives each stretch the lowest lane (0, 1, ..) in which it overlaps no other, short ones first,
 * so that a long arc runs outside those it spans.
 */
export function assignLanes(stretches: readonly Stretch[]): number[] {
  const lanes: Stretch[][] = [];
  const result = stretches.map(() => 0);
  const length = (index: number): number => stretches[index]!.to - stretches[index]!.from;
  for (const index of [...stretches.keys()].toSorted((a, b) => length(a) - length(b) || a - b)) {
    const stretch = stretches[index]!;
    // Above every arc it overlaps: its legs then cross none of their labels.
    const lane =
      lanes.findLastIndex((taken) => taken.some((other) => other.from < stretch.to && stretch.from < other.to)) + 1;
    (lanes[lane] ??= []).push(stretch);
    result[index] = lane;
  }
  return result;
}

/** What an arrow says and how heavy it is drawn, wherever it runs. */
export function reworkLook(
  arc: ReworkArc,
  words: ChartWords,
  form: "wall" | "ladder",
): Pick<MapRework, "moves" | "strokeWidth" | "tip"> & { label: { text: string; width: number } } {
  const written = (count: number): string => formatNumber(count, words["charts.locale"]);
  const count = written(arc.count);
  const share = formatShare(arc.share, words);
  const text =
    form === "ladder"
      ? words["charts.map-rework-count"]({ count })
      : words["charts.map-rework-label"]({ count, share });
  return {
    moves: arc.edges.flatMap(({ move }) => move ?? []),
    strokeWidth: px(1.25 + arc.weight * 2.5),
    label: { text, width: Math.ceil(textWidth(text, 12, true)) + 8 },
    tip: arc.edges
      .map((edge) =>
        words["charts.map-rework"]({
          ...spokenEnds(edge, words),
          count: { value: edge.count, text: written(edge.count) },
          share: formatShare(edge.share, words),
        }),
      )
      .join(". "),
  };
}
