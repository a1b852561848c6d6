import { polygon, type Mark } from "../scene.ts";
import type { Tone } from "../tokens.ts";
import type { MarkerFlag, TimeMarkersGeometry } from "./geometry.ts";

const size = 5;

/** The flags as marks: a thin line up the plot, and on the axis a shape that says the kind. */
export function timeMarkerMarks({ plot, flags }: TimeMarkersGeometry): Mark[] {
  return flags.flatMap((flag): Mark[] => [
    {
      mark: "line",
      role: "marker-line",
      x1: flag.x,
      x2: flag.x,
      y1: plot.top,
      y2: plot.bottom,
      stroke: toneOf(flag),
      strokeWidth: 1,
      opacity: 0.45,
    },
    { ...shapeOf(flag, plot.bottom - size - 1), strokeWidth: 1.5, stroke: toneOf(flag) },
    ...more(flag, plot.bottom - size - 1),
  ]);
}

/** What lies over the drawing while a flag is read. */
export function timeMarkerReadingMarks({ plot, flags }: TimeMarkersGeometry, index: number): Mark[] {
  const flag = flags[index];
  if (flag === undefined) return [];
  return [
    { mark: "line", role: "reading-marker", x1: flag.x, x2: flag.x, y1: plot.top, y2: plot.bottom, stroke: "accent" },
  ];
}

/** Red only for what is wrong now. */
const toneOf = ({ kind, open }: MarkerFlag): Tone => (kind === "incident" && open ? "danger" : "ink");

/** Deployment: a triangle, hollow where it failed. Incident: a diamond. Note: a square. Change: a dot. */
function shapeOf(flag: MarkerFlag, y: number): Mark {
  const { x, kind } = flag;
  const fill = kind === "deployment" && flag.failed ? "surface" : toneOf(flag);
  const role = `marker-${kind}`;
  switch (kind) {
    case "deployment":
      return {
        mark: "path",
        role,
        d: polygon([
          [x, y - size],
          [x + size, y + size - 1],
          [x - size, y + size - 1],
        ]),
        fill,
      };
    case "incident":
      return {
        mark: "path",
        role,
        d: polygon([
          [x, y - size],
          [x + size, y],
          [x, y + size],
          [x - size, y],
        ]),
        fill,
      };
    case "note":
      return { mark: "rect", role, x: x - size + 1, y: y - size + 1, width: 2 * size - 2, height: 2 * size - 2, fill };
    case "change":
      return { mark: "circle", role, cx: x, cy: y, r: size - 2, fill };
  }
}

/** Several at one place have a bar above their shape. */
function more({ x, markers }: MarkerFlag, y: number): Mark[] {
  if (markers.length < 2) return [];
  const above = y - size - 4;
  return [
    {
      mark: "line",
      role: "marker-more",
      x1: x - size,
      x2: x + size,
      y1: above,
      y2: above,
      stroke: "ink",
      strokeWidth: 2,
    },
  ];
}
