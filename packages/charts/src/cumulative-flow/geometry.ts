import type { CumulativeFlowResult } from "@weir/flow-metrics";
import {
  axisHeight,
  linear,
  placedTicks,
  tickRoom,
  unitHeight,
  valueTicks,
  type PlacedTick,
  type Plot,
} from "../axes.ts";
import { dayTicks } from "../day-axis.ts";
import { dayNumber } from "../day-number.ts";
import { formatNumber } from "../format.ts";
import { placeLabels } from "../labels.ts";
import { polygon, polyline, px, type Size } from "../scene.ts";
import { fitText, textWidth } from "../text-width.ts";
import { stageRamp } from "../tokens.ts";
import { correctionHatch } from "./hatch.ts";

/** `all` draws every stage; `started` leaves out those left of the start. */
export type StageScope = "all" | "started";

export interface CumulativeFlowOptions extends Size {
  readonly locale: string;
  readonly scope?: StageScope;
}

/** A stage's band: the area between its line and the line of the next stage. */
export interface CumulativeFlowBand {
  readonly stageId: string;
  readonly name: string;
  /** Place on the stage ramp, as in the board's headers. */
  readonly ramp: number;
  readonly area: string;
  readonly line: string;
  /** Cards that stood there at the end. */
  readonly count: number;
  readonly label?: { readonly y: number; readonly bandY: number; readonly text: string; readonly count: string };
}

/** All a drawing of the diagram needs; px, plain data. */
export interface CumulativeFlowGeometry extends Size {
  readonly plot: Plot;
  readonly empty: boolean;
  readonly days: readonly string[];
  /** Middle of each day's column. */
  readonly columns: readonly number[];
  /** Counts at the foot and at the top of the plot; the foot is what was finished when the window began. */
  readonly baseline: number;
  readonly top: number;
  readonly bands: readonly CumulativeFlowBand[];
  readonly arrivalLine: string;
  readonly departureLine: string;
  /** Finished plus discarded after the start: the gap up to the arrival line is work in progress. */
  readonly discardedLine?: string;
  readonly hatches: readonly { readonly stageId: string; readonly path: string }[];
  readonly dayTicks: readonly PlacedTick[];
  readonly countTicks: readonly PlacedTick[];
}

const labelHeight = 18;

/**
 * Lays out a cumulative flow diagram: one band a stage, the last stage at the foot, y from the
 * window's baseline. A window without days, or without a single card, is `empty` and has no bands.
 * Source: Vacanti, "Actionable Agile Metrics for Predictability", ch. 4 to 6.
 */
export function cumulativeFlowGeometry(
  result: CumulativeFlowResult,
  options: CumulativeFlowOptions,
): CumulativeFlowGeometry {
  const { width, height, locale } = options;
  const shown = shownStages(result, options.scope ?? "all");
  const frame = frameOf(result, shown, options);
  const { plot, columns, empty, baseline, top, countTicks } = frame;
  const { days } = result;
  const shape = { width, height, plot, empty, days, columns, baseline, top };
  if (empty)
    return { ...shape, bands: [], arrivalLine: "", departureLine: "", hatches: [], dayTicks: [], countTicks: [] };

  const lines = shown.map((row) => result.cumulative[row]);
  const at = columnsToDraw(days.length, plot.right - plot.left);
  const points = (line: Line): [number, number][] =>
    widened(
      at.map((day) => [columns[day]!, frame.yAt(line, day)]),
      plot,
    );
  const rowOf = (stageId: string): Line =>
    result.cumulative[result.stages.findIndex((stage) => stage.stageId === stageId)];
  const departures = rowOf(result.finishStageId);
  const bands = shown.map((row, position): CumulativeFlowBand => {
    const { stageId, name } = result.stages[row]!;
    const above = points(lines[position]);
    return {
      stageId,
      name,
      ramp: stageRamp(row, result.stages.length),
      area: polygon([...above, ...points(lines[position + 1]).toReversed()]),
      line: polyline(above),
      count: result.occupancy[row]?.at(-1) ?? 0,
    };
  });
  return {
    ...shape,
    bands: withLabels(
      bands,
      lines.map((line) => frame.yAt(line, days.length - 1)),
      plot,
      width,
      locale,
    ),
    arrivalLine: polyline(points(rowOf(result.startStageId))),
    departureLine: polyline(points(departures)),
    ...(departures !== undefined && (result.discardedStarted.at(-1) ?? 0) > 0
      ? { discardedLine: polyline(points(departures.map((count, day) => count + (result.discardedStarted[day] ?? 0)))) }
      : {}),
    hatches: correctionHatch(result, {
      columns,
      yOf: (row, day) => frame.yAt(result.cumulative[row], day),
      plot,
      shown,
    }),
    dayTicks: ticksOfDays(days, columns, plot, locale),
    countTicks,
  };
}

type Line = readonly number[] | undefined;

interface Frame {
  readonly plot: Plot;
  readonly columns: readonly number[];
  readonly empty: boolean;
  readonly baseline: number;
  readonly top: number;
  readonly countTicks: readonly PlacedTick[];
  /** Height of a line on a day; what has no line lies on the foot. */
  readonly yAt: (line: Line, day: number) => number;
}

/** The plot and its scales: x a column a day, y counts from the window's baseline. */
function frameOf(result: CumulativeFlowResult, shown: readonly number[], options: CumulativeFlowOptions): Frame {
  const { width, height, locale } = options;
  const counts = shown.flatMap((row) => result.cumulative[row] ?? []);
  const baseline = counts.reduce((least, count) => Math.min(least, count), counts[0] ?? 0);
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
  const [top, bottom] = [unitHeight, height - axisHeight];
  const ticks = valueTicks(baseline, most, bottom - top, locale, true);
  const tallest = Math.max(most, ticks.at(-1)?.at ?? 1);
  const plot: Plot = { left: tickRoom(ticks), top, right: width - labelRoom(result, shown, width, locale), bottom };
  const y = linear([baseline, tallest], [plot.bottom, plot.top]);
  return {
    plot,
    columns: result.days.map(linearColumns(result.days.length, plot)),
    empty: most === 0,
    baseline,
    top: tallest,
    countTicks: placedTicks(ticks, y),
    yAt: (line, day) => y(line?.[day] ?? baseline),
  };
}

function ticksOfDays(days: readonly string[], columns: readonly number[], plot: Plot, locale: string): PlacedTick[] {
  const first = dayNumber(days[0]!);
  const last = first + days.length - 1;
  const x = linear([first, last], [columns[0]!, columns.at(-1)!]);
  return placedTicks(dayTicks(first, last, plot.right - plot.left, locale), x);
}

/** Row numbers of the stages that are drawn, from left to right. */
export function shownStages(result: CumulativeFlowResult, scope: StageScope): number[] {
  const start = result.stages.findIndex((stage) => stage.stageId === result.startStageId);
  return [...result.stages.keys()].filter((index) => scope === "all" || index >= start);
}

/** A single day stands in the middle; several spread from edge to edge. */
const linearColumns =
  (count: number, plot: Plot) =>
  (_: string, index: number): number =>
    px(count === 1 ? (plot.left + plot.right) / 2 : plot.left + (index / (count - 1)) * (plot.right - plot.left));

/** A single day would have no area: it becomes a bar, a quarter of the plot wide. */
function widened(points: [number, number][], plot: Plot): [number, number][] {
  const only = points[0];
  if (only === undefined || points.length > 1) return points;
  const half = (plot.right - plot.left) / 8;
  return [
    [only[0] - half, only[1]],
    [only[0] + half, only[1]],
  ];
}

/** More than a day a pixel can't be seen: every n-th day is drawn then, the last always. */
function columnsToDraw(count: number, width: number): number[] {
  const stride = Math.max(1, Math.ceil(count / width));
  return [...Array(count).keys()].filter((day) => day % stride === 0 || day === count - 1);
}

function labelRoom(result: CumulativeFlowResult, shown: readonly number[], width: number, locale: string): number {
  const widest = Math.max(
    0,
    ...shown.map((index) => {
      const count = formatNumber(result.occupancy[index]?.at(-1) ?? 0, locale);
      return textWidth(result.stages[index]!.name, 12) + textWidth(count, 12, true) + 6;
    }),
  );
  return Math.ceil(Math.min(widest, Math.max(72, width * 0.24))) + 20;
}

function withLabels(
  bands: readonly CumulativeFlowBand[],
  tops: readonly number[],
  plot: Plot,
  width: number,
  locale: string,
): CumulativeFlowBand[] {
  const middles = tops.map((top, index) => (top + (tops[index + 1] ?? plot.bottom)) / 2);
  const wanted = bands.map((band, index) => ({
    // Nudged by its place in the flow, so that bands of no height keep their order.
    y: middles[index]! + index * 1e-6,
    height: labelHeight,
    weight: band.count,
  }));
  const placed = placeLabels(wanted, plot.top - labelHeight / 2, plot.bottom + labelHeight / 2);
  return bands.map((band, index) => {
    const y = placed[index];
    if (y === undefined) return band;
    const count = formatNumber(band.count, locale);
    const room = width - plot.right - 20 - textWidth(count, 12, true) - 6;
    return { ...band, label: { y: px(y), bandY: px(middles[index]!), text: fitText(band.name, room, 12), count } };
  });
}
