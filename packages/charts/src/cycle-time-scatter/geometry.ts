import type { DurationResult } from "@weir/flow-metrics";
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
import { dayTicks, type Tick } from "../day-axis.ts";
import { dayNumber } from "../day-number.ts";
import { formatDuration, formatNumber } from "../format.ts";
import { placeLabels } from "../labels.ts";
import { px, type Size } from "../scene.ts";
import { textWidth } from "../text-width.ts";
import { wallDay } from "../wall-clock.ts";
import type { ChartWords } from "../words.ts";

export interface CycleTimeScatterOptions extends Size {
  readonly words: ChartWords;
  /** IANA zone of the board: dots stand at local days. */
  readonly timeZone: string;
  /** Local dates of the window; absent: from the first to the last finish. */
  readonly from?: string;
  readonly to?: string;
  readonly scale?: "linear" | "log";
}

/** One dot, or several that fall on one spot (`count` > 1). */
export interface ScatterDot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly count: number;
  /** Rows of `result.items`, in order of finish. */
  readonly items: readonly number[];
}

export interface PercentileLine {
  readonly p: 50 | 70 | 85 | 95;
  readonly days: number;
  readonly y: number;
  readonly label?: { readonly y: number; readonly text: string };
  /** Too few items to say much at this percentile. */
  readonly low: boolean;
}

export interface CycleTimeScatterGeometry extends Size {
  readonly plot: Plot;
  /** Local days at the left and the right edge of the plot. */
  readonly daySpan: readonly [from: number, to: number];
  readonly empty: boolean;
  /** One dot an item, or, where there are too many to tell apart, one a cell. */
  readonly binned: boolean;
  readonly dots: readonly ScatterDot[];
  readonly percentiles: readonly PercentileLine[];
  readonly dayTicks: readonly PlacedTick[];
  readonly valueTicks: readonly PlacedTick[];
}

const mostDots = 2000;
const cell = 8;
const quantiles = [50, 70, 85, 95] as const;
/** The foot of a logarithmic scale: quarter of an hour. Shorter times are drawn there. */
const logFloor = 1 / 96;

/**
 * Lays out the cycle time scatterplot: a dot an item at its finish (x) and its days (y), lines at
 * the percentiles labelled at the right. Beyond 2,000 items dots are gathered in cells of 8 px.
 */
export function cycleTimeScatterGeometry(
  result: DurationResult,
  options: CycleTimeScatterOptions,
): CycleTimeScatterGeometry {
  const { width, height, words } = options;
  const locale = words["charts.locale"];
  const finishedOn = result.items.map((item) => wallDay(Date.parse(item.finishedAt), options.timeZone));
  const most = result.items.reduce((largest, item) => Math.max(largest, item.days), 0);
  const labels = quantiles.flatMap((p) => {
    const days = result[`p${p}`];
    return days === null
      ? []
      : [{ p, days, text: words["charts.percentile"]({ p, duration: formatDuration(days, words) }) }];
  });
  const top = unitHeight;
  const bottom = height - axisHeight;
  const ticks = options.scale === "log" ? logTicks(most, locale) : valueTicks(0, most, bottom - top, locale, false);
  const least = options.scale === "log" ? logFloor : 0;
  const tallest = Math.max(most, ticks.at(-1)?.at ?? 1);
  const rightRoom = Math.ceil(Math.max(24, ...labels.map((label) => textWidth(label.text, 12, label.p === 85) + 12)));
  const plot: Plot = { left: tickRoom(ticks), top, right: width - rightRoom, bottom };
  const scaled =
    options.scale === "log"
      ? (days: number): number => Math.log10(Math.max(logFloor, days))
      : (days: number): number => days;
  const yLinear = linear([scaled(least), scaled(tallest)], [plot.bottom, plot.top]);
  const y = (days: number): number => yLinear(scaled(days));
  const first = options.from === undefined ? Math.floor(finishedOn[0] ?? 0) : dayNumber(options.from);
  const last = options.to === undefined ? Math.ceil((finishedOn.at(-1) ?? 0) + 0.01) : dayNumber(options.to) + 1;
  const daySpan = [first, Math.max(last, first + 1)] as const;
  const x = linear(daySpan, [plot.left, plot.right]);
  const places = result.items.map((item, index) => [x(finishedOn[index]!), y(item.days)] as const);
  const binned = places.length > mostDots;
  const empty = result.items.length === 0;
  return {
    width,
    height,
    plot,
    daySpan,
    empty,
    binned,
    dots: binned ? inCells(places, plot) : onSpots(places),
    percentiles: withLabels(labels, y, plot, result.lowN),
    dayTicks: empty ? [] : placedTicks(dayTicks(first, last, plot.right - plot.left, locale), x),
    valueTicks: empty ? [] : placedTicks(ticks, y, tallest),
  };
}

function logTicks(most: number, locale: string): Tick[] {
  const ticks: Tick[] = [];
  for (let at = 0.01; at < most * 10 && at <= 1e6; at *= 10) {
    const value = Number(at.toPrecision(1));
    ticks.push({ at: value, label: formatNumber(value, locale, 2) });
    if (value >= most) break;
  }
  return ticks.length === 0
    ? [{ at: 1, label: "1" }]
    : ticks.filter((tick) => tick.at >= logFloor || ticks.length === 1);
}

/** Dots closer than a pixel are one dot; its area grows with how many lie there. */
function onSpots(places: readonly (readonly [number, number])[]): ScatterDot[] {
  return gather(
    places,
    (x, y) => `${Math.round(x)} ${Math.round(y)}`,
    (x, y) => [x, y],
    (count) => 3.5 * Math.sqrt(Math.min(count, 9)),
  );
}

function inCells(places: readonly (readonly [number, number])[], plot: Plot): ScatterDot[] {
  const column = (x: number): number => Math.floor((x - plot.left) / cell);
  const row = (y: number): number => Math.floor((y - plot.top) / cell);
  const counts = new Map<string, number>();
  for (const [x, y] of places) counts.set(`${column(x)} ${row(y)}`, (counts.get(`${column(x)} ${row(y)}`) ?? 0) + 1);
  const fullest = Math.max(1, ...counts.values());
  return gather(
    places,
    (x, y) => `${column(x)} ${row(y)}`,
    (x, y) => [plot.left + (column(x) + 0.5) * cell, plot.top + (row(y) + 0.5) * cell],
    (count) => 1 + (cell / 2 - 1) * Math.sqrt(count / fullest),
  );
}

function gather(
  places: readonly (readonly [number, number])[],
  spotOf: (x: number, y: number) => string,
  middle: (x: number, y: number) => readonly [number, number],
  radius: (count: number) => number,
): ScatterDot[] {
  const spots = new Map<string, { at: readonly [number, number]; items: number[] }>();
  for (const [index, [x, y]] of places.entries()) {
    const key = spotOf(x, y);
    const spot = spots.get(key);
    if (spot === undefined) spots.set(key, { at: middle(x, y), items: [index] });
    else spot.items.push(index);
  }
  return [...spots.values()].map(({ at, items }) => ({
    x: px(at[0]),
    y: px(at[1]),
    r: px(radius(items.length)),
    count: items.length,
    items,
  }));
}

function withLabels(
  labels: readonly { readonly p: 50 | 70 | 85 | 95; readonly days: number; readonly text: string }[],
  y: (days: number) => number,
  plot: Plot,
  lowN: readonly string[],
): PercentileLine[] {
  // 85 % is the one teams promise by: it keeps its label longest.
  const weight = { 50: 3, 70: 1, 85: 4, 95: 2 };
  const wanted = labels.map((label) => ({ y: y(label.days) - label.p * 1e-6, height: 16, weight: weight[label.p] }));
  const placed = placeLabels(wanted, plot.top - 8, plot.bottom + 8);
  return labels.map(({ p, days, text }, index) => {
    const at = placed[index];
    const line = { p, days, y: px(y(days)), low: lowN.includes(`p${p}`) };
    return at === undefined ? line : { ...line, label: { y: px(at), text } };
  });
}
