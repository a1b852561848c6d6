import type { ThroughputResult } from "@weir/flow-metrics";
import { baseAxisMarks, valueAxisMarks } from "../axes.ts";
import { formatNumber } from "../format.ts";
import type { Mark, Scene } from "../scene.ts";
import type { Table } from "../table.ts";
import { markPaint } from "../tokens.ts";
import type { ChartWords, Quantity } from "../words.ts";
import type { ThroughputRunGeometry } from "./geometry.ts";

const quantity = (value: number, words: ChartWords): Quantity => ({
  value,
  text: formatNumber(value, words["charts.locale"]),
});

/** One period in words: `2013-W20: 7 items`, and whether it is a part only. */
export function throughputSentence(result: ThroughputResult, index: number, words: ChartWords): string {
  const bucket = result.buckets[index];
  if (bucket === undefined) return "";
  const reading = words["charts.throughput-bar"]({ label: bucket.label, finished: quantity(bucket.finished, words) });
  return bucket.partial ? words["charts.throughput-partial"]({ reading }) : reading;
}

/** Throughput as a scene: whole periods solid, partial ones as an outline. */
export function throughputRunScene(
  result: ThroughputResult,
  geometry: ThroughputRunGeometry,
  words: ChartWords,
): Scene {
  const { plot, mean } = geometry;
  const bars = geometry.bars.map((bar, index): Mark => {
    const bucket = result.buckets[index]!;
    return {
      mark: "rect",
      role: bar.partial ? "bar-partial" : "bar",
      x: bar.x,
      y: bar.y,
      width: bar.width,
      height: bar.height,
      fill: markPaint,
      ...(bar.partial ? { opacity: 0.4 } : {}),
      target: { kind: "period", from: bucket.from, to: bucket.to },
    };
  });
  const meanMarks: Mark[] =
    mean === undefined
      ? []
      : [
          {
            mark: "line",
            role: "mean",
            x1: plot.left,
            x2: plot.right,
            y1: mean.y,
            y2: mean.y,
            stroke: "ink",
            strokeWidth: 1.5,
          },
          {
            mark: "text",
            role: "mean-label",
            x: plot.right + 8,
            y: mean.y + 4,
            text: mean.label,
            size: 12,
            strong: true,
            fill: "ink",
          },
        ];
  return {
    width: geometry.width,
    height: geometry.height,
    title: words["charts.throughput"],
    description: words["charts.throughput-description"]({
      total: quantity(result.total, words),
      from: result.buckets[0]?.label ?? words["charts.unknown"],
      to: result.buckets.at(-1)?.label ?? words["charts.unknown"],
    }),
    marks: [
      ...valueAxisMarks(plot, geometry.countTicks, words[`charts.throughput-unit-${result.period}`]),
      ...bars,
      ...meanMarks,
      ...baseAxisMarks(plot, geometry.dayTicks, geometry.width),
    ],
  };
}

/** The column of the period that is read. */
export function throughputReadingMarks(geometry: ThroughputRunGeometry, index: number): Mark[] {
  const bar = geometry.bars[index];
  if (bar === undefined) return [];
  const { plot } = geometry;
  return [
    {
      mark: "rect",
      role: "reading-period",
      x: bar.x,
      y: plot.top,
      width: bar.width,
      height: plot.bottom - plot.top,
      fill: "accent",
      opacity: 0.16,
    },
  ];
}

/** A row a period. */
export function throughputTable(result: ThroughputResult, words: ChartWords): Table {
  return {
    columns: [
      { heading: words["charts.column-period"], kind: "text" },
      { heading: words["charts.column-finished-count"], kind: "number" },
      { heading: words["charts.column-discarded"], kind: "number" },
      { heading: words["charts.column-partial"], kind: "text" },
    ],
    rows: result.buckets.map((bucket) => [
      bucket.label,
      bucket.finished,
      bucket.discarded,
      words[bucket.partial ? "charts.yes" : "charts.no"],
    ]),
  };
}
