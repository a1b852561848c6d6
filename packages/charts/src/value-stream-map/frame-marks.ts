import type { Mark } from "../scene.ts";
import { cornerRadius } from "../tokens.ts";
import type { MapPlace, ValueStreamMapGeometry } from "./geometry.ts";
import { figureMarks } from "./marks.ts";

export const placeMarks = (place: MapPlace): Mark[] => [
  { mark: "path", role: "place", d: place.outline, fill: "ground", stroke: "ink", strokeWidth: 1.25 },
  {
    mark: "text",
    role: "place-label",
    x: place.x,
    y: place.y,
    text: place.text,
    size: 12,
    strong: true,
    anchor: "middle",
    fill: "ink",
  },
];

export function informationMarks({ control, information }: ValueStreamMapGeometry): Mark[] {
  const wires = information.flatMap((wire): Mark[] => [
    { mark: "path", role: "information", d: wire.line, stroke: "muted", strokeWidth: 1 },
    { mark: "path", role: "information-head", d: wire.head, fill: "muted" },
    ...(wire.label === undefined
      ? []
      : [
          {
            mark: "text",
            role: "information-label",
            x: wire.label.x,
            y: wire.label.y,
            text: wire.label.text,
            size: 12,
            anchor: "middle",
            fill: "muted",
          } satisfies Mark,
        ]),
  ]);
  if (control === undefined) return wires;
  const { text, ...frame } = control;
  return [
    ...wires,
    { mark: "rect", role: "control", ...frame, fill: "ground", stroke: "ink", strokeWidth: 1.25 },
    {
      mark: "text",
      role: "control-label",
      x: frame.x + frame.width / 2,
      y: frame.y + frame.height / 2 + 5,
      text,
      size: 13,
      strong: true,
      anchor: "middle",
      fill: "ink",
    },
  ];
}

export function ladderMarks({ ladder }: ValueStreamMapGeometry): Mark[] {
  return [
    { mark: "path", role: "ladder", d: ladder.path, stroke: "ink", strokeWidth: 1.5 },
    ...ladder.rungs.map((rung): Mark => ({
      mark: "text",
      role: `rung-${rung.kind}`,
      x: rung.label.x,
      y: rung.label.y,
      text: rung.label.text,
      size: 12,
      anchor: rung.label.anchor,
      strong: rung.kind === "process",
      fill: rung.kind === "process" ? "ink" : "muted",
    })),
  ];
}

export function plateMarks({ plate }: ValueStreamMapGeometry): Mark[] {
  const { x, y, width, height } = plate;
  return [
    {
      mark: "rect",
      role: "plate",
      x,
      y,
      width,
      height,
      radius: cornerRadius,
      fill: "ground",
      target: { kind: "totals" },
    },
    ...[plate.heading, ...(plate.caption?.lines ?? [])].map((line): Mark => ({
      mark: "text",
      role: "plate-heading",
      ...line,
      size: 12,
      fill: "muted",
    })),
    ...plate.rows.flatMap((row) => figureMarks(row, "total")),
  ];
}
