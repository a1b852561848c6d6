import type { Mark } from "../scene.ts";
import { textWidth } from "../text-width.ts";
import type { FigureRow, MapArrow, MapBox, MapRework, MapWait } from "./geometry.ts";
import { changeMarks, originMark } from "./part-marks.ts";

export const figureMarks = (row: FigureRow, role: string): Mark[] => [
  { mark: "text", role: `${role}-label`, x: row.x, y: row.y, text: row.label, size: 12, fill: "muted" },
  {
    mark: "text",
    role: `${role}-value`,
    x: row.x + row.width,
    y: row.y,
    text: row.value,
    size: 12,
    anchor: "end",
    strong: true,
    fill: "ink",
  },
  ...originMark(row.origin, row.x + row.width - textWidth(row.value, 12, true) - 8, row.y - 4),
];

export function boxMarks(box: MapBox): Mark[] {
  const target = { kind: "stage", stageId: box.stepId } as const;
  const frame = { x: box.x, width: box.width };
  return [
    {
      mark: "rect",
      role: "step",
      ...frame,
      y: box.y,
      height: box.height,
      fill: "surface",
      stroke: "ink",
      strokeWidth: 1.25,
      // What no board shows is drawn with a broken line.
      ...(box.handMade ? { dash: "6 3" } : {}),
      target,
    },
    {
      mark: "rect",
      role: "step-ramp",
      x: box.x + 1,
      y: box.y + 1,
      width: box.width - 2,
      height: 5,
      fill: { ramp: box.ramp },
    },
    {
      mark: "line",
      role: "step-rule",
      x1: box.x,
      x2: box.x + box.width,
      y1: box.y + box.headerHeight,
      y2: box.y + box.headerHeight,
      stroke: "ink",
      strokeWidth: 1.25,
    },
    ...box.name.map((line): Mark => ({
      mark: "text",
      role: "step-name",
      x: line.x,
      y: line.y,
      text: line.text,
      ...(line.quiet === true
        ? ({ size: 12, fill: "muted" } as const)
        : ({ size: 13, strong: true, fill: "ink" } as const)),
      anchor: "middle",
    })),
    ...box.rows.flatMap((row) => figureMarks(row, "figure")),
    ...(box.change === undefined ? [] : changeMarks(box.change, box.x + box.width - 2, box.y + box.height)),
  ];
}

export function arrowMarks(arrow: MapArrow): Mark[] {
  if (arrow.kind === "push") {
    return [
      { mark: "path", role: "push", d: arrow.outline, fill: "surface", stroke: "muted", strokeWidth: 1 },
      { mark: "path", role: "push-stripes", d: arrow.stripes, fill: "muted" },
    ];
  }
  return [
    { mark: "path", role: "pull-line", d: arrow.line, stroke: "muted", fill: "muted", strokeWidth: 1.25 },
    { mark: "path", role: "pull", d: arrow.arc, stroke: "ink", strokeWidth: 2 },
    { mark: "path", role: "pull-head", d: arrow.head, fill: "ink" },
    {
      mark: "text",
      role: "pull-label",
      x: arrow.label.x,
      y: arrow.label.y,
      text: arrow.label.text,
      size: 12,
      anchor: "middle",
      fill: "muted",
    },
  ];
}

export function waitMarks(wait: MapWait): Mark[] {
  const target = { kind: "wait", stepId: wait.stepId, stageIds: wait.stageIds } as const;
  const sign: Mark[] =
    wait.sign === undefined
      ? []
      : [
          {
            mark: "path",
            role: wait.sign.kind,
            d: wait.sign.path,
            fill: "surface",
            stroke: "ink",
            strokeWidth: wait.sign.kind === "lane" ? 2 : 1.25,
            target,
            tip: wait.tip,
          },
          {
            mark: "text",
            role: `${wait.sign.kind}-sign`,
            x: wait.sign.x,
            y: wait.sign.y,
            text: wait.sign.kind === "lane" ? "FIFO" : "I",
            size: wait.sign.kind === "lane" ? 12 : 13,
            strong: true,
            anchor: "middle",
            fill: "ink",
          },
        ];
  const texts = wait.texts.map((line): Mark => ({
    mark: "text",
    role: "wait-text",
    x: line.x,
    y: line.y,
    text: line.text,
    size: 12,
    anchor: line.anchor,
    strong: line.strong,
    fill: line.strong ? "ink" : "muted",
  }));
  return [...arrowMarks(wait.arrow), ...sign, ...texts];
}

export function reworkMarks(arrow: MapRework): { lines: Mark[]; labels: Mark[] } {
  const target = { kind: "rework", moves: arrow.moves } as const;
  return {
    lines: [
      {
        mark: "path",
        role: "rework",
        d: arrow.path,
        stroke: "warning",
        strokeWidth: arrow.strokeWidth,
        target,
        tip: arrow.tip,
      },
      { mark: "path", role: "rework-head", d: arrow.head, fill: "warning" },
    ],
    labels: [
      {
        mark: "rect",
        role: "rework-ground",
        x: arrow.label.x - arrow.label.width / 2,
        y: arrow.label.y - 13,
        width: arrow.label.width,
        height: 18,
        fill: "surface",
      },
      {
        mark: "text",
        role: "rework-label",
        x: arrow.label.x,
        y: arrow.label.y,
        text: arrow.label.text,
        size: 12,
        strong: true,
        anchor: "middle",
        fill: "warning",
        target,
        tip: arrow.tip,
      },
    ],
  };
}
