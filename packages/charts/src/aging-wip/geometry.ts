import type { AgeingItem, StagePace, WorkItemAgeResult } from "@weir/flow-metrics";
import { linear, placedTicks, tickRoom, unitHeight, valueTicks, type PlacedTick, type Plot } from "../axes.ts";
import { formatNumber } from "../format.ts";
import { placeLabels } from "../labels.ts";
import { px, type Size } from "../scene.ts";
import { fitText, textWidth } from "../text-width.ts";
import { stageRamp } from "../tokens.ts";
import type { ChartWords } from "../words.ts";
import { swarmOffsets } from "./swarm.ts";

export interface AgingStage {
  readonly stageId: string;
  readonly name: string;
}

export interface AgingWipOptions extends Size {
  readonly words: ChartWords;
  /** All stages of the board in flow order. */
  readonly stages: readonly AgingStage[];
  readonly startStageId: string;
  readonly finishStageId: string;
  readonly titleOf: (cardId: string) => string;
}

export interface AgingDot {
  readonly x: number;
  readonly y: number;
  readonly item: AgeingItem;
  /** The oldest of its column carries its title. */
  readonly label?: { readonly x: number; readonly y: number; readonly text: string };
}

/** Step of a column behind the dots: from the age at which `p` % had left it, upwards. */
export interface PaceStep {
  readonly p: 50 | 70 | 85 | 95;
  readonly y: number;
}

export interface AgingColumn {
  readonly stageId: string;
  readonly name: string;
  readonly count: string;
  readonly ramp: number;
  readonly x: number;
  readonly width: number;
  readonly steps: readonly PaceStep[];
}

export interface AgingWipGeometry extends Size {
  readonly plot: Plot;
  readonly empty: boolean;
  readonly columns: readonly AgingColumn[];
  readonly dots: readonly AgingDot[];
  readonly paceLabels: readonly { readonly x: number; readonly y: number; readonly text: string; readonly p: number }[];
  readonly valueTicks: readonly PlacedTick[];
}

export const dotRadius = 4.5;
const headerHeight = 44;
const paceOf = [50, 70, 85, 95] as const;

/**
 * Lays out ageing work in progress: the board's columns from start to finish, a dot an item at its
 * total age, behind it the ages at which finished items left each column. Columns left of the start
 * appear only while a returned card stands there.
 */
export function agingWipGeometry(result: WorkItemAgeResult, options: AgingWipOptions): AgingWipGeometry {
  const { width, height, words, titleOf } = options;
  const locale = words["charts.locale"];
  const shown = shownColumns(result.items, options);
  const paces = new Map(result.pace.map((pace) => [pace.stageId, pace]));
  const most = Math.max(
    0,
    ...result.items.map((item) => item.ageDays),
    ...shown.map((stage) => paces.get(stage.stageId)?.p95 ?? 0),
  );
  const top = unitHeight + 16;
  const bottom = height - headerHeight;
  const ticks = valueTicks(0, most, bottom - top, locale, false);
  const tallest = Math.max(most, ticks.at(-1)?.at ?? 1);
  const empty = result.items.length === 0;
  const lastPace = shown.map((stage) => paces.get(stage.stageId)).findLast((pace) => typeof pace?.p50 === "number");
  const paceTexts = paceOf.map((p) => words["charts.pace"]({ p }));
  const rightRoom =
    lastPace === undefined ? 8 : Math.ceil(Math.max(...paceTexts.map((text) => textWidth(text, 12, true)))) + 12;
  const plot: Plot = { left: tickRoom(ticks), top, right: width - rightRoom, bottom };
  const y = linear([0, tallest], [plot.bottom, plot.top]);
  const columnWidth = (plot.right - plot.left) / Math.max(1, shown.length);
  const columns = shown.map((stage, index): AgingColumn => {
    const room = columnWidth - 8;
    const count = result.items.filter((item) => item.stageId === stage.stageId).length;
    return {
      stageId: stage.stageId,
      name: fitText(stage.name, room, 12),
      count: formatNumber(count, locale),
      ramp: stage.ramp,
      x: px(plot.left + index * columnWidth),
      width: px(columnWidth),
      steps: stepsOf(paces.get(stage.stageId), y),
    };
  });
  return {
    width,
    height,
    plot,
    empty,
    columns,
    dots: columns.flatMap((column) => dotsOf(column, result.items, y, titleOf)),
    paceLabels: lastPace === undefined ? [] : paceLabels(lastPace, y, plot, paceTexts),
    valueTicks: empty ? [] : placedTicks(ticks, y, tallest),
  };
}

function shownColumns(items: readonly AgeingItem[], options: AgingWipOptions): (AgingStage & { ramp: number })[] {
  const { stages } = options;
  const rank = (stageId: string): number => stages.findIndex((stage) => stage.stageId === stageId);
  const [start, finish] = [rank(options.startStageId), rank(options.finishStageId)];
  const holding = new Set(items.map((item) => item.stageId));
  const known = stages
    .map((stage, index) => ({ ...stage, ramp: stageRamp(index, stages.length), index }))
    .filter(({ stageId, index }) => (index >= start && (finish === -1 || index < finish)) || holding.has(stageId));
  // A card in a stage the board no longer has is shown under the stage's id, never dropped.
  const unknown = [...holding].filter((stageId) => rank(stageId) === -1);
  return [...known, ...unknown.map((stageId) => ({ stageId, name: stageId, ramp: 0 }))];
}

function stepsOf(pace: StagePace | undefined, y: (days: number) => number): PaceStep[] {
  return paceOf.flatMap((p) => {
    const days = pace?.[`p${p}`] ?? null;
    return days === null ? [] : [{ p, y: px(y(days)) }];
  });
}

function dotsOf(
  column: AgingColumn,
  items: readonly AgeingItem[],
  y: (days: number) => number,
  titleOf: (cardId: string) => string,
): AgingDot[] {
  const here = items
    .filter((item) => item.stageId === column.stageId)
    .toSorted((a, b) => b.ageDays - a.ageDays || (a.cardId < b.cardId ? -1 : 1));
  const heights = here.map((item) => y(item.ageDays));
  const offsets = swarmOffsets(heights, dotRadius * 2 + 1, column.width - 4);
  const middle = column.x + column.width / 2;
  return here.map((item, index): AgingDot => {
    const dot = { x: px(middle + offsets[index]!), y: px(heights[index]!), item };
    if (index > 0 || column.width < 64) return dot;
    const text = fitText(titleOf(item.cardId), column.width - 8, 12);
    return text === "" ? dot : { ...dot, label: { x: px(middle), y: px(dot.y - dotRadius - 6), text } };
  });
}

function paceLabels(
  pace: StagePace,
  y: (days: number) => number,
  plot: Plot,
  texts: readonly string[],
): AgingWipGeometry["paceLabels"] {
  const weight = { 50: 3, 70: 1, 85: 4, 95: 2 };
  const known = paceOf.flatMap((p, index) => {
    const days = pace[`p${p}`];
    return days === null ? [] : [{ p, text: texts[index]!, wished: y(days) - p * 1e-6 }];
  });
  const placed = placeLabels(
    known.map(({ p, wished }) => ({ y: wished, height: 16, weight: weight[p] })),
    plot.top - 8,
    plot.bottom + 8,
  );
  return known.flatMap(({ p, text }, index) => {
    const at = placed[index];
    return at === undefined ? [] : [{ p, text, x: plot.right + 8, y: px(at) }];
  });
}

/** The dot nearest to a pointer, within 20 px; `undefined` where there is none. */
export function nearestAgingDot(geometry: AgingWipGeometry, x: number, y: number): number | undefined {
  let nearest: number | undefined;
  let least = 20 ** 2;
  for (const [index, dot] of geometry.dots.entries()) {
    const distance = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (distance <= least) [least, nearest] = [distance, index];
  }
  return nearest;
}
