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
import { placeLabels } from "../labels.ts";
import { polyline, px, type Size } from "../scene.ts";
import { textWidth } from "../text-width.ts";
import { wallDay } from "../wall-clock.ts";
import type { ChartWords } from "../words.ts";
import { progressText, type ProgressSeries } from "./series.ts";

export interface TargetProgressOptions extends Size {
  readonly words: ChartWords;
  /** IANA zone in which its days are told. */
  readonly timeZone: string;
}

/** A level that a label at the right edge names. */
export interface ProgressLevel {
  readonly role: "set" | "target" | "now";
  readonly y: number;
  /** Baseline of its label; absent where there is no room for it. */
  readonly labelY?: number;
  readonly label: string;
}

export interface TargetProgressGeometry extends Size {
  readonly plot: Plot;
  /** No card was measured, and nothing was wanted: nothing to draw. */
  readonly empty: boolean;
  /** One path for each run of points without a gap. */
  readonly curves: readonly string[];
  /** Of every point; those of too few cards stand on the base line. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isTold: boolean }[];
  /** What was told when the target was set, at its day. */
  readonly start?: { readonly x: number; readonly y: number };
  readonly levels: readonly ProgressLevel[];
  readonly dayTicks: readonly PlacedTick[];
  readonly valueTicks: readonly PlacedTick[];
}

const labelHeight = 16;
const weights = { target: 3, now: 2, set: 1 } as const;

/** Lays a figure out from the day its target was set to now, between what it was and what it shall become. */
export function targetProgressGeometry(series: ProgressSeries, options: TargetProgressOptions): TargetProgressGeometry {
  const { width, height, words, timeZone } = options;
  const { kind, points, set, target } = series;
  const locale = words["charts.locale"];
  const scale = kind === "share" ? 100 : 1;
  const told = points.map(({ value }) => value);
  const now = told.findLast((value) => value !== null) ?? null;
  const known = [...told, set, target].filter((value) => value !== null).map((value) => value * scale);
  const [top, bottom] = [unitHeight, height - axisHeight];
  const most = Math.max(0, ...known);
  const ticks = valueTicks(0, most, bottom - top, locale, false);
  const highest = Math.max(most, ticks.at(-1)?.at ?? 1);
  const wanted = (
    [
      ["target", target],
      ["now", now],
      ["set", set],
    ] as const
  ).flatMap(([role, value]) =>
    value === null ? [] : [{ role, value, label: labelOf(role, progressText(kind, value, words), words) }],
  );
  const room = Math.max(0, ...wanted.map(({ label }) => textWidth(label, 12, true)));
  const plot: Plot = { left: tickRoom(ticks), top, right: width - Math.ceil(room) - 16, bottom };
  const day = (instant: string): number => wallDay(Date.parse(instant), timeZone);
  const first = day(series.setAt);
  const last = Math.max(first + 7, ...points.map(({ at }) => day(at)));
  const x = linear([first, last], [plot.left, plot.right]);
  const y = linear([0, highest], [plot.bottom, plot.top]);
  const at = (value: number): number => px(y(value * scale));
  const dots = points.map((point) => ({
    x: px(x(day(point.at))),
    y: point.value === null ? plot.bottom : at(point.value),
    isTold: point.value !== null,
  }));
  const places = placeLabels(
    wanted.map(({ role, value }) => ({ y: at(value), height: labelHeight, weight: weights[role] })),
    plot.top - labelHeight / 2,
    plot.bottom + labelHeight / 2,
  );
  const empty = known.length === 0;
  return {
    width,
    height,
    plot,
    empty,
    curves: runsOf(dots).map((run) => polyline(run.map((dot) => [dot.x, dot.y] as const))),
    dots,
    ...(set === null ? {} : { start: { x: plot.left, y: at(set) } }),
    levels: wanted.map(({ role, value, label }, index) => {
      const labelY = places[index];
      return { role, y: at(value), label, ...(labelY === undefined ? {} : { labelY: px(labelY + 4) }) };
    }),
    dayTicks: empty ? [] : placedTicks(dayTicks(first, last, plot.right - plot.left, locale), x),
    valueTicks: empty ? [] : placedTicks(ticks, y, highest),
  };
}

function labelOf(role: ProgressLevel["role"], text: string, words: ChartWords): string {
  if (role === "target") return words["charts.progress-target"]({ text });
  return role === "now" ? words["charts.progress-now"]({ text }) : words["charts.progress-set"]({ text });
}

/** A gap is not bridged: nothing is known of it. */
function runsOf<Dot extends { readonly isTold: boolean }>(dots: readonly Dot[]): Dot[][] {
  const runs: Dot[][] = [[]];
  for (const dot of dots)
    if (dot.isTold) runs.at(-1)?.push(dot);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  return runs.filter((run) => run.length > 1);
}

/** The point nearest to a pointer at `x` px; `undefined` without any. */
export function progressPointAt({ dots }: TargetProgressGeometry, x: number): number | undefined {
  let best: number | undefined;
  for (const [index, dot] of dots.entries())
    if (best === undefined || Math.abs(dot.x - x) < Math.abs((dots[best]?.x ?? 0) - x)) best = index;
  return best;
}
