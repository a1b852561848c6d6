import type { ThroughputResult } from "@weir/flow-metrics";
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
import { px, type Size } from "../scene.ts";
import { textWidth } from "../text-width.ts";
import { wallDay } from "../wall-clock.ts";
import type { ChartWords } from "../words.ts";

export interface ThroughputRunOptions extends Size {
  readonly words: ChartWords;
  /** IANA zone of the board. */
  readonly timeZone: string;
}

/** One period. Its hit area is the whole column, so that a zero can be read too. */
export interface ThroughputBar {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly y: number;
  readonly height: number;
  readonly partial: boolean;
}

export interface ThroughputRunGeometry extends Size {
  readonly plot: Plot;
  /** Local days at the left and the right edge of the plot. */
  readonly daySpan: readonly [from: number, to: number];
  readonly empty: boolean;
  readonly bars: readonly ThroughputBar[];
  /** Mean of the whole periods; absent below two of them. */
  readonly mean?: { readonly value: number; readonly y: number; readonly label: string };
  readonly dayTicks: readonly PlacedTick[];
  readonly countTicks: readonly PlacedTick[];
}

/**
 * Lays out throughput as a run chart: a bar a period, zeros keep their place, periods that are
 * not whole are marked and left out of the mean.
 */
export function throughputRunGeometry(result: ThroughputResult, options: ThroughputRunOptions): ThroughputRunGeometry {
  const { width, height, words, timeZone } = options;
  const locale = words["charts.locale"];
  const { buckets } = result;
  const mean = meanOfWhole(result);
  const label =
    mean === undefined
      ? ""
      : words[`charts.throughput-mean-${result.period}`]({ text: formatNumber(mean, locale, mean < 10 ? 1 : 0) });
  const top = unitHeight;
  const bottom = height - axisHeight;
  const most = buckets.reduce((largest, bucket) => Math.max(largest, bucket.finished), 0);
  const ticks = valueTicks(0, most, bottom - top, locale, true);
  const tallest = Math.max(most, ticks.at(-1)?.at ?? 1);
  const rightRoom = label === "" ? 16 : Math.ceil(textWidth(label, 12, true)) + 16;
  const plot: Plot = { left: tickRoom(ticks), top, right: width - rightRoom, bottom };
  const y = linear([0, tallest], [plot.bottom, plot.top]);
  const slot = (plot.right - plot.left) / Math.max(1, buckets.length);
  const gap = slot > 6 ? 2 : slot > 3 ? 1 : 0;
  const bars = buckets.map((bucket, index): ThroughputBar => {
    const x = plot.left + index * slot;
    return {
      x: px(x + gap / 2),
      width: px(slot - gap),
      middle: px(x + slot / 2),
      y: px(y(bucket.finished)),
      height: px(plot.bottom - y(bucket.finished)),
      partial: bucket.partial,
    };
  });
  const daySpan = daysOf(result, timeZone);
  return {
    width,
    height,
    plot,
    daySpan,
    empty: buckets.length === 0,
    bars,
    ...(mean === undefined ? {} : { mean: { value: mean, y: px(y(mean)), label } }),
    dayTicks: buckets.length === 0 ? [] : ticksOf(daySpan, plot, locale),
    countTicks: buckets.length === 0 ? [] : placedTicks(ticks, y, tallest),
  };
}

function meanOfWhole(result: ThroughputResult): number | undefined {
  const whole = result.buckets.filter((bucket) => !bucket.partial);
  if (whole.length < 2) return undefined;
  return whole.reduce((sum, bucket) => sum + bucket.finished, 0) / whole.length;
}

function daysOf({ buckets, period }: ThroughputResult, timeZone: string): readonly [number, number] {
  const [first] = buckets;
  const from = first === undefined ? 0 : firstDay(first.label, first.from, timeZone);
  return [from, from + buckets.length * (period === "week" ? 7 : 1)];
}

function ticksOf([from, to]: readonly [number, number], plot: Plot, locale: string): PlacedTick[] {
  const x = linear([from, to], [plot.left, plot.right]);
  const ticks = dayTicks(from, to, plot.right - plot.left, locale).filter(({ at }) => at < to);
  return placedTicks(ticks, x);
}

/** A first week cut off by the window still takes a whole week's place. */
function firstDay(label: string, from: string, timeZone: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(label) ? dayNumber(label) : Math.floor(wallDay(Date.parse(from), timeZone));
  const week = /^\d{4}-W\d{2}$/.test(label);
  // Day 0, 1970-01-01, was a Thursday.
  return week ? day - ((day + 3) % 7) : day;
}

/** The bar under a pointer at `x` px; `undefined` beside the plot. */
export function barAt(geometry: ThroughputRunGeometry, x: number): number | undefined {
  const { plot, bars } = geometry;
  if (bars.length === 0 || x < plot.left || x > plot.right) return undefined;
  return Math.min(bars.length - 1, Math.floor(((x - plot.left) / (plot.right - plot.left)) * bars.length));
}
