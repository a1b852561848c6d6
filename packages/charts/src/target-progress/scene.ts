import { baseAxisMarks, valueAxisMarks } from "../axes.ts";
import { longDay } from "../day-words.ts";
import { dayOfNumber } from "../day-number.ts";
import { formatNumber } from "../format.ts";
import type { Mark, Scene } from "../scene.ts";
import type { Table } from "../table.ts";
import { markPaint } from "../tokens.ts";
import { wallDay } from "../wall-clock.ts";
import type { ChartWords } from "../words.ts";
import type { ProgressLevel, TargetProgressGeometry } from "./geometry.ts";
import { progressSummary, progressText, type ProgressSeries } from "./series.ts";

const paints = { target: "accent", now: "ink", set: "muted" } as const;
const dashes = { target: "6 4", set: "2 4" } as const;

/** A target's progress as a scene: the measured curve, the line it shall reach, and the one it came from. */
export function targetProgressScene(
  series: ProgressSeries,
  geometry: TargetProgressGeometry,
  words: ChartWords,
): Scene {
  const { plot, curves, dots, start, levels, width, height } = geometry;
  return {
    width,
    height,
    title: words["charts.progress"]({ figure: series.name }),
    description: progressSummary(series, words),
    marks: [
      ...valueAxisMarks(plot, geometry.valueTicks, unitOf(series.kind, words)),
      ...levels.flatMap((level) => levelMarks(level, geometry)),
      ...curves.map((d): Mark => ({ mark: "path", role: "curve", d, stroke: markPaint, strokeWidth: 2 })),
      ...(start === undefined
        ? []
        : [
            {
              mark: "circle",
              role: "start",
              cx: start.x,
              cy: start.y,
              r: 4,
              fill: "surface",
              stroke: "muted",
              strokeWidth: 1.5,
            } satisfies Mark,
          ]),
      ...dots.map((dot): Mark =>
        dot.isTold
          ? { mark: "circle", role: "point", cx: dot.x, cy: dot.y, r: 3.5, fill: markPaint }
          : {
              mark: "circle",
              role: "too-few",
              cx: dot.x,
              cy: dot.y,
              r: 3.5,
              fill: "surface",
              stroke: "muted",
              dash: "2 2",
            },
      ),
      ...baseAxisMarks(plot, geometry.dayTicks, width),
    ],
  };
}

function levelMarks({ role, y, label, labelY }: ProgressLevel, { plot }: TargetProgressGeometry): Mark[] {
  const paint = paints[role];
  const line: Mark[] =
    role === "now"
      ? []
      : [
          {
            mark: "line",
            role: `${role}-line`,
            x1: plot.left,
            x2: plot.right,
            y1: y,
            y2: y,
            stroke: paint,
            strokeWidth: 1.5,
            dash: dashes[role],
          },
        ];
  if (labelY === undefined) return line;
  return [
    ...line,
    {
      mark: "text",
      role: `${role}-label`,
      x: plot.right + 8,
      y: labelY,
      text: label,
      size: 12,
      strong: role !== "set",
      fill: paint,
    },
  ];
}

function unitOf(kind: ProgressSeries["kind"], words: ChartWords): string {
  if (kind === "days") return words["charts.unit-days"];
  return kind === "share" ? words["charts.progress-unit-share"] : words["charts.throughput-unit-week"];
}

/** One point in words; of one that tells nothing, why. */
export function progressSentence(series: ProgressSeries, index: number, words: ChartWords, timeZone: string): string {
  const point = series.points[index];
  if (point === undefined) return "";
  const day = dayOf(point.at, words, timeZone);
  const items = { value: point.items, text: formatNumber(point.items, words["charts.locale"]) };
  return point.value === null
    ? words["charts.progress-few"]({ day, items })
    : words["charts.progress-point"]({ day, items, text: progressText(series.kind, point.value, words) });
}

/** The point that is read. */
export function progressReadingMarks({ dots, plot }: TargetProgressGeometry, index: number): Mark[] {
  const dot = dots[index];
  if (dot === undefined) return [];
  return [
    { mark: "line", role: "reading-day", x1: dot.x, x2: dot.x, y1: plot.top, y2: plot.bottom, stroke: "accent" },
    { mark: "circle", role: "reading-point", cx: dot.x, cy: dot.y, r: 6, stroke: "accent", strokeWidth: 2 },
  ];
}

/** A row a point. */
export function targetProgressTable(series: ProgressSeries, words: ChartWords, timeZone: string): Table {
  return {
    columns: [
      { heading: words["charts.column-day"], kind: "text" },
      { heading: `${series.name}, ${unitOf(series.kind, words)}`, kind: series.kind === "share" ? "share" : "number" },
      { heading: words["charts.column-finished-count"], kind: "number" },
    ],
    rows: series.points.map(({ at, value, items }) => [dayOf(at, words, timeZone), value, items]),
  };
}

const dayOf = (instant: string, words: ChartWords, timeZone: string): string =>
  longDay(dayOfNumber(Math.floor(wallDay(Date.parse(instant), timeZone))), words["charts.locale"]);
