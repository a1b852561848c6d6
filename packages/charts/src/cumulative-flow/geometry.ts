import type { CumulativeFlowResult } from "@weir/flow-metrics";
import { axisHeight, linear, tickRoom, unitHeight, valueTicks, type PlacedTick, type Plot } from "../axes.ts";
import { dayNumber, dayTicks } from "../day-axis.ts";
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
  /** Items at the foot of the drawing: what was finished when the window began. */
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
  const lines = shown.map((index) => result.cumulative[index] ?? []);
  const days = result.days;
  const baseline =
    days.length === 0 ? 0 : Math.min(...lines.map((line) => line[0] ?? 0), ...lines.map((line) => Math.min(...line)));
  const most = Math.max(baseline, ...lines.map((line) => Math.max(0, ...line)));
  const rightRoom = labelRoom(result, shown, width, locale);
  const top = unitHeight;
  const bottom = height - axisHeight;
  const ticks = valueTicks(0, most - baseline, bottom - top, locale, true);
  const tallest = Math.max(most - baseline, ticks.at(-1)?.at ?? 1);
  const plot: Plot = { left: tickRoom(ticks), top, right: width - rightRoom, bottom };
  const y = linear([0, tallest], [plot.bottom, plot.top]);
  const columns = days.map(linearColumns(days.length, plot));
  const yAt = (line: readonly number[] | undefined, day: number): number => y((line?.[day] ?? baseline) - baseline);
  const empty = days.length === 0 || most === 0;
  const at = columnsToDraw(days.length, plot.right - plot.left);
  const path = (line: readonly number[] | undefined): [number, number][] =>
    widened(
      at.map((day) => [columns[day]!, yAt(line, day)]),
      plot,
    );
  const withArea = shown.map((index, position): CumulativeFlowBand => {
    const line = lines[position]!;
    return {
      stageId: result.stages[index]!.stageId,
      name: result.stages[index]!.name,
      ramp: stageRamp(index, result.stages.length),
      area: polygon([...path(line), ...path(lines[position + 1]).toReversed()]),
      line: polyline(path(line)),
      count: result.occupancy[index]?.at(-1) ?? 0,
    };
  });
  const rowOf = (stageId: string): readonly number[] | undefined =>
    result.cumulative[result.stages.findIndex((stage) => stage.stageId === stageId)];
  const departures = rowOf(result.finishStageId);
  const discarded = result.discardedStarted;
  const last = days.length - 1;
  const first = dayNumber(days[0] ?? "1970-01-01");
  const x = linear([first, first + Math.max(0, last)], [columns[0] ?? plot.left, columns[last] ?? plot.right]);
  return {
    width,
    height,
    plot,
    empty,
    days,
    columns,
    baseline,
    top: tallest,
    bands: empty ? [] : withLabels(withArea, lines, (line) => yAt(line, last), plot, width, locale),
    arrivalLine: empty ? "" : polyline(path(rowOf(result.startStageId))),
    departureLine: empty ? "" : polyline(path(departures)),
    ...((discarded.at(-1) ?? 0) > 0 && departures !== undefined && !empty
      ? { discardedLine: polyline(path(departures.map((count, day) => count + (discarded[day] ?? 0)))) }
      : {}),
    hatches: empty
      ? []
      : correctionHatch(result, { columns, yOf: (row, day) => yAt(result.cumulative[row], day), plot, shown }),
    dayTicks: empty
      ? []
      : dayTicks(first, first + last, plot.right - plot.left, locale).map((tick) => ({
          position: x(tick.at),
          label: tick.label,
        })),
    countTicks: empty
      ? []
      : ticks.filter((tick) => tick.at <= tallest).map((tick) => ({ position: y(tick.at), label: tick.label })),
  };
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
  lines: readonly (readonly number[])[],
  yOfLast: (line: readonly number[] | undefined) => number,
  plot: Plot,
  width: number,
  locale: string,
): CumulativeFlowBand[] {
  const middles = bands.map((_, index) => (yOfLast(lines[index]) + yOfLast(lines[index + 1])) / 2);
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
