import { scaleLinear } from "d3";
import type { Tick } from "./day-axis.ts";
import { formatNumber } from "./format.ts";
import type { Mark } from "./scene.ts";
import { px } from "./scene.ts";
import { textWidth } from "./text-width.ts";

/** The rectangle the marks are drawn in, px from the top left corner of the drawing. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A tick in px: where it stands on its axis and what is written there. */
export interface PlacedTick {
  readonly position: number;
  readonly label: string;
}

/** Height of the line of x labels and of the line above the plot that names the unit. */
export const axisHeight = 28;
export const unitHeight = 24;

/** Round values between `least` and at least `most`, about one in 48 px; whole ones only for counts. */
export function valueTicks(least: number, most: number, height: number, locale: string, whole: boolean): Tick[] {
  const wanted = Math.max(2, Math.floor(height / 48));
  return scaleLinear()
    .domain([least, Math.max(most, least + (whole ? 1 : 0.01))])
    .nice(wanted)
    .ticks(wanted)
    .filter((value) => value >= least && (!whole || Number.isInteger(value)))
    .map((value) => ({ at: value, label: formatNumber(value, locale, whole ? 0 : 3) }));
}

/** The room the labels of a vertical axis need, px. */
export function tickRoom(ticks: readonly Tick[]): number {
  return Math.ceil(Math.max(0, ...ticks.map((tick) => textWidth(tick.label, 12)))) + 12;
}

/** A straight line of numbers: the one scale all drawings use. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): (value: number) => number {
  const span = domain[1] - domain[0];
  return (value) =>
    span === 0 ? (range[0] + range[1]) / 2 : range[0] + ((value - domain[0]) / span) * (range[1] - range[0]);
}

/** Ticks where they stand on their axis; none beyond its end. */
export const placedTicks = (ticks: readonly Tick[], scale: (at: number) => number, most = Infinity): PlacedTick[] =>
  ticks.filter(({ at }) => at <= most).map(({ at, label }) => ({ position: scale(at), label }));

/** Grid lines with their values at the left, and the unit above them. */
export function valueAxisMarks(plot: Plot, ticks: readonly PlacedTick[], unit: string): Mark[] {
  const lines = ticks.map((tick): Mark => ({
    mark: "line",
    role: "grid",
    x1: plot.left,
    x2: plot.right,
    y1: px(tick.position),
    y2: px(tick.position),
    stroke: "grid",
  }));
  const labels = ticks.map((tick): Mark => ({
    mark: "text",
    role: "tick-label",
    x: plot.left - 8,
    y: px(tick.position + 4),
    text: tick.label,
    size: 12,
    anchor: "end",
    fill: "muted",
  }));
  return [
    ...lines,
    ...labels,
    { mark: "text", role: "unit", x: 0, y: plot.top - 12, text: unit, size: 12, fill: "muted" },
  ];
}

/** The base line with its dates below; labels at the ends stay inside `width`. */
export function baseAxisMarks(plot: Plot, ticks: readonly PlacedTick[], width: number): Mark[] {
  const base: Mark = {
    mark: "line",
    role: "axis",
    x1: plot.left,
    x2: plot.right,
    y1: plot.bottom,
    y2: plot.bottom,
    stroke: "line",
  };
  const labels = ticks.flatMap((tick): Mark[] => {
    const half = textWidth(tick.label, 12) / 2;
    const x = Math.max(half, Math.min(width - half, tick.position));
    return [
      {
        mark: "line",
        role: "tick",
        x1: px(tick.position),
        x2: px(tick.position),
        y1: plot.bottom,
        y2: plot.bottom + 4,
        stroke: "line",
      },
      {
        mark: "text",
        role: "tick-label",
        x: px(x),
        y: plot.bottom + 18,
        text: tick.label,
        size: 12,
        anchor: "middle",
        fill: "muted",
      },
    ];
  });
  return [base, ...labels];
}
