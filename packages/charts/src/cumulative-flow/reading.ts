import type { CumulativeFlowResult } from "@weir/flow-metrics";
import { linear } from "../axes.ts";
import type { CumulativeFlowGeometry } from "./geometry.ts";

/** What the diagram says on one day: WIP upwards, approximate cycle time sideways. */
export interface CumulativeFlowReading {
  readonly index: number;
  readonly day: string;
  /** The instant the column stands for: the board at this instant holds the same cards. */
  readonly at: string;
  readonly x: number;
  /** From the first stage to the last, with what stood there: true occupancy, whatever the lines say. */
  readonly bands: readonly {
    readonly stageId: string;
    readonly name: string;
    readonly count: number;
    readonly ramp: number;
  }[];
  /** Cards from the start up to, but not in, the finish. */
  readonly wip: number;
  /** Items that had started and left unfinished: the gap between the departures and the dashed line. */
  readonly discarded: number;
  readonly approxCycleTimeDays: number | null;
  /** The horizontal: from when as many had started as had finished on this day. `clipped` where that lies before the window. */
  readonly span?: { readonly x1: number; readonly x2: number; readonly y: number; readonly clipped: boolean };
  /** Top and foot of the work in progress on this day. */
  readonly vertical: { readonly y1: number; readonly y2: number };
}

/** The column nearest to a pointer at `x` px; 0 without days. */
export function nearestColumn(geometry: CumulativeFlowGeometry, x: number): number {
  const { columns } = geometry;
  if (columns.length < 2) return 0;
  const step = (columns.at(-1)! - columns[0]!) / (columns.length - 1);
  return Math.max(0, Math.min(columns.length - 1, Math.round((x - columns[0]!) / step)));
}

const rowOf = (result: CumulativeFlowResult, stageId: string): number =>
  result.stages.findIndex((stage) => stage.stageId === stageId);

/** Reads column `index`; `undefined` where there is none. */
export function readCumulativeFlow(
  result: CumulativeFlowResult,
  geometry: CumulativeFlowGeometry,
  index: number,
): CumulativeFlowReading | undefined {
  const day = result.days[index];
  if (day === undefined || geometry.empty) return undefined;
  const start = rowOf(result, result.startStageId);
  const finish = rowOf(result, result.finishStageId);
  const x = geometry.columns[index]!;
  const y = linear([geometry.baseline, geometry.top], [geometry.plot.bottom, geometry.plot.top]);
  const yOf = (row: number): number => y(result.cumulative[row]?.[index] ?? geometry.baseline);
  const ramps = new Map(geometry.bands.map((band) => [band.stageId, band.ramp]));
  const counts = result.stages.map((_, row) => result.occupancy[row]?.[index] ?? 0);
  const days = result.approxCycleTimeDays[index] ?? null;
  const step =
    geometry.columns.length < 2 ? 0 : (geometry.columns.at(-1)! - geometry.columns[0]!) / (geometry.columns.length - 1);
  const from = days === null ? x : x - days * step;
  return {
    index,
    day,
    at: result.at[index] ?? day,
    x,
    bands: result.stages.flatMap((stage, row) => {
      const ramp = ramps.get(stage.stageId);
      return ramp === undefined ? [] : [{ stageId: stage.stageId, name: stage.name, count: counts[row]!, ramp }];
    }),
    wip: counts.slice(start, finish).reduce((sum, count) => sum + count, 0),
    discarded: result.discardedStarted[index] ?? 0,
    approxCycleTimeDays: days,
    ...(days === null
      ? {}
      : {
          span: { x1: Math.max(geometry.plot.left, from), x2: x, y: yOf(finish), clipped: from < geometry.plot.left },
        }),
    vertical: { y1: yOf(start), y2: yOf(finish) },
  };
}

/** What a dragged window says: how fast work arrived and left, and Little's triangle. */
export interface CumulativeFlowSlopes {
  readonly fromDay: string;
  readonly toDay: string;
  readonly days: number;
  readonly arrivalsPerWeek: number;
  readonly departuresPerWeek: number;
  /** Mean of the days' work in progress, the first day left out. */
  readonly averageWip: number;
  /** averageWip / departures per day; null while nothing left. Little's law, an approximation here. */
  readonly littleCycleTimeDays: number | null;
  readonly arrival: Slope;
  readonly departure: Slope;
}

interface Slope {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Slopes between two columns, in either order; `undefined` for less than one day. */
export function readSlopes(
  result: CumulativeFlowResult,
  geometry: CumulativeFlowGeometry,
  one: number,
  other: number,
): CumulativeFlowSlopes | undefined {
  const [from, to] = one < other ? [one, other] : [other, one];
  const fromDay = result.days[from];
  const toDay = result.days[to];
  if (fromDay === undefined || toDay === undefined || from === to || geometry.empty) return undefined;
  const y = linear([geometry.baseline, geometry.top], [geometry.plot.bottom, geometry.plot.top]);
  const count = (row: number, index: number): number => result.cumulative[row]?.[index] ?? 0;
  const slope = (row: number): Slope => ({
    x1: geometry.columns[from]!,
    y1: y(count(row, from)),
    x2: geometry.columns[to]!,
    y2: y(count(row, to)),
  });
  const start = rowOf(result, result.startStageId);
  const finish = rowOf(result, result.finishStageId);
  const days = to - from;
  let wip = 0;
  for (let row = start; row < finish; row += 1) {
    for (let index = from + 1; index <= to; index += 1) wip += result.occupancy[row]?.[index] ?? 0;
  }
  const departuresPerDay = (count(finish, to) - count(finish, from)) / days;
  return {
    fromDay,
    toDay,
    days,
    arrivalsPerWeek: ((count(start, to) - count(start, from)) / days) * 7,
    departuresPerWeek: departuresPerDay * 7,
    averageWip: wip / days,
    littleCycleTimeDays: departuresPerDay > 0 ? wip / days / departuresPerDay : null,
    arrival: slope(start),
    departure: slope(finish),
  };
}
