import type { AgeingItem, WorkItemAgeResult } from "@weir/flow-metrics";
import { valueAxisMarks } from "../axes.ts";
import { formatDuration, formatNumber } from "../format.ts";
import type { Mark, Scene } from "../scene.ts";
import type { Table } from "../table.ts";
import { markPaint } from "../tokens.ts";
import type { ChartWords } from "../words.ts";
import { dotRadius, type AgingColumn, type AgingDot, type AgingStage, type AgingWipGeometry } from "./geometry.ts";

/** One item in words: title, age, time in its stage, and whether it is blocked. */
export function agingSentence(item: AgeingItem, title: string, words: ChartWords): string {
  const reading = words["charts.aging-dot"]({
    title,
    age: formatDuration(item.ageDays, words),
    inStage: formatDuration(item.inStageDays, words),
  });
  return item.blocked ? words["charts.aging-blocked"]({ reading }) : reading;
}

function columnMarks(column: AgingColumn, geometry: AgingWipGeometry): Mark[] {
  const { plot } = geometry;
  const inner = { x: column.x + 1, width: column.width - 2 };
  const middle = column.x + column.width / 2;
  return [
    ...column.steps.map((step): Mark => ({
      mark: "rect",
      role: "pace",
      ...inner,
      y: plot.top,
      height: Math.max(0, step.y - plot.top),
      fill: "ink",
      opacity: 0.022,
    })),
    ...column.steps
      .filter((step) => step.p === 85)
      .map((step): Mark => ({
        mark: "line",
        role: "pace-line",
        x1: inner.x,
        x2: inner.x + inner.width,
        y1: step.y,
        y2: step.y,
        stroke: "line",
        strokeWidth: 1.5,
      })),
    { mark: "rect", role: "stage-swatch", ...inner, y: plot.bottom + 1, height: 4, fill: { ramp: column.ramp } },
    {
      mark: "text",
      role: "column-label",
      x: middle,
      y: plot.bottom + 22,
      text: column.name,
      size: 12,
      anchor: "middle",
      fill: "ink",
    },
    {
      mark: "text",
      role: "column-count",
      x: middle,
      y: plot.bottom + 38,
      text: column.count,
      size: 12,
      anchor: "middle",
      fill: "muted",
    },
  ];
}

function dotMarks(dot: AgingDot, title: string, words: ChartWords): Mark[] {
  const circle: Mark = {
    mark: "circle",
    role: "dot",
    cx: dot.x,
    cy: dot.y,
    r: dotRadius,
    fill: dot.item.parked ? "surface" : markPaint,
    stroke: dot.item.parked ? "line" : "surface",
    strokeWidth: dot.item.parked ? 1.5 : 0.5,
    target: { kind: "card", cardId: dot.item.cardId },
    tip: agingSentence(dot.item, title, words),
  };
  const blocked: Mark[] = dot.item.blocked
    ? [{ mark: "circle", role: "blocked", cx: dot.x, cy: dot.y, r: dotRadius + 2.5, stroke: "danger", strokeWidth: 2 }]
    : [];
  const label: Mark[] =
    dot.label === undefined
      ? []
      : [
          {
            mark: "text",
            role: "dot-label",
            x: dot.label.x,
            y: dot.label.y - (dot.item.blocked ? 2 : 0),
            text: dot.label.text,
            size: 12,
            anchor: "middle",
            fill: "ink",
          },
        ];
  return [...blocked, circle, ...label];
}

/** Ageing work in progress as a scene. */
export function agingWipScene(
  geometry: AgingWipGeometry,
  words: ChartWords,
  titleOf: (cardId: string) => string,
): Scene {
  const { plot } = geometry;
  const oldest = geometry.dots.reduce<AgingDot | undefined>(
    (found, dot) => (found === undefined || dot.item.ageDays > found.item.ageDays ? dot : found),
    undefined,
  );
  return {
    width: geometry.width,
    height: geometry.height,
    title: words["charts.aging"],
    description: words["charts.aging-description"]({
      count: { value: geometry.dots.length, text: formatNumber(geometry.dots.length, words["charts.locale"]) },
      oldest:
        oldest === undefined ? words["charts.unknown"] : agingSentence(oldest.item, titleOf(oldest.item.cardId), words),
    }),
    marks: [
      ...geometry.columns.flatMap((column) => columnMarks(column, geometry)),
      ...valueAxisMarks(plot, geometry.valueTicks, words["charts.unit-days"]),
      { mark: "line", role: "axis", x1: plot.left, x2: plot.right, y1: plot.bottom, y2: plot.bottom, stroke: "line" },
      ...geometry.paceLabels.map((label): Mark => ({
        mark: "text",
        role: "pace-label",
        x: label.x,
        y: label.y + 4,
        text: label.text,
        size: 12,
        strong: label.p === 85,
        fill: "muted",
      })),
      ...geometry.dots.flatMap((dot) => dotMarks(dot, titleOf(dot.item.cardId), words)),
    ],
  };
}

/** A ring around the dot that is read. */
export function agingReadingMarks(dot: AgingDot): Mark[] {
  return [
    { mark: "circle", role: "reading-point", cx: dot.x, cy: dot.y, r: dotRadius + 3, stroke: "accent", strokeWidth: 2 },
  ];
}

/** A row an item, the oldest first. */
export function agingTable(
  result: WorkItemAgeResult,
  stages: readonly AgingStage[],
  words: ChartWords,
  titleOf: (cardId: string) => string,
): Table {
  const names = new Map(stages.map((stage) => [stage.stageId, stage.name]));
  return {
    columns: [
      { heading: words["charts.column-card"], kind: "text" },
      { heading: words["charts.column-stage"], kind: "text" },
      { heading: words["charts.column-age"], kind: "number" },
      { heading: words["charts.column-in-stage"], kind: "number" },
      { heading: words["charts.column-blocked"], kind: "text" },
    ],
    rows: result.items
      .toSorted((a, b) => b.ageDays - a.ageDays)
      .map((item) => [
        titleOf(item.cardId),
        names.get(item.stageId) ?? item.stageId,
        item.ageDays,
        item.inStageDays,
        words[item.blocked ? "charts.yes" : "charts.no"],
      ]),
  };
}
