import type { DurationResult } from "@weir/flow-metrics";
import { baseAxisMarks, valueAxisMarks } from "../axes.ts";
import { formatDuration } from "../format.ts";
import type { Mark, Scene } from "../scene.ts";
import type { Table } from "../table.ts";
import { markPaint } from "../tokens.ts";
import type { ChartWords } from "../words.ts";
import type { CycleTimeScatterGeometry, PercentileLine, ScatterDot } from "./geometry.ts";

function percentileMarks(line: PercentileLine, left: number, right: number): Mark[] {
  const strong = line.p === 85;
  const rule: Mark = {
    mark: "line",
    role: "percentile",
    x1: left,
    x2: right,
    y1: line.y,
    y2: line.y,
    stroke: strong ? "ink" : "line",
    strokeWidth: strong ? 1.5 : 1,
    dash: strong ? "none" : "4 3",
  };
  if (line.label === undefined) return [rule];
  return [
    rule,
    {
      mark: "text",
      role: "percentile-label",
      x: right + 8,
      y: line.label.y + 4,
      text: line.label.text,
      size: 12,
      strong,
      fill: line.low ? "muted" : "ink",
    },
  ];
}

function dotMark(dot: ScatterDot, result: DurationResult, binned: boolean): Mark {
  const only = dot.count === 1 ? result.items[dot.items[0]!] : undefined;
  return {
    mark: "circle",
    role: "dot",
    cx: dot.x,
    cy: dot.y,
    r: dot.r,
    fill: markPaint,
    opacity: binned ? 0.9 : 0.72,
    ...(only === undefined ? {} : { target: { kind: "card", cardId: only.cardId } }),
  };
}

/** The cycle time scatterplot as a scene. */
export function cycleTimeScatterScene(
  result: DurationResult,
  geometry: CycleTimeScatterGeometry,
  words: ChartWords,
): Scene {
  const { plot } = geometry;
  const say = (days: number | null): string => (days === null ? words["charts.unknown"] : formatDuration(days, words));
  return {
    width: geometry.width,
    height: geometry.height,
    title: words["charts.cycle-time"],
    description: words["charts.cycle-time-description"]({ n: result.n, p50: say(result.p50), p85: say(result.p85) }),
    marks: [
      ...valueAxisMarks(plot, geometry.valueTicks, words["charts.unit-days"]),
      ...baseAxisMarks(plot, geometry.dayTicks, geometry.width),
      ...geometry.dots.map((dot) => dotMark(dot, result, geometry.binned)),
      ...geometry.percentiles.flatMap((line) => percentileMarks(line, plot.left, plot.right)),
    ],
  };
}

/** A ring around the dot that is read. */
export function scatterReadingMarks(dot: ScatterDot): Mark[] {
  return [
    { mark: "circle", role: "reading-point", cx: dot.x, cy: dot.y, r: dot.r + 3, stroke: "accent", strokeWidth: 2 },
  ];
}

/** A row an item, in order of finish; `titleOf` names a card. */
export function cycleTimeTable(result: DurationResult, words: ChartWords, titleOf: (cardId: string) => string): Table {
  return {
    columns: [
      { heading: words["charts.column-card"], kind: "text" },
      { heading: words["charts.column-started"], kind: "text" },
      { heading: words["charts.column-finished"], kind: "text" },
      { heading: words["charts.column-days"], kind: "number" },
    ],
    rows: result.items.map((item) => [titleOf(item.cardId), item.startedAt, item.finishedAt, item.days]),
  };
}
