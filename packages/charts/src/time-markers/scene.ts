import { polygon, type Mark } from "../scene.ts";
import type { Tone } from "../tokens.ts";
import type { MarkerFlag, TimeMarkersGeometry } from "./geometry.ts";

const size = 5;
/** With more flags than this, only what may explain a bend in a line keeps a line of its own. */
const crowd = 12;

/** The flags as marks: on the axis a shape that says the kind, and a thin line up the plot where there is room for it. */
export function timeMarkerMarks({ plot, flags }: TimeMarkersGeometry): Mark[] {
  const y = plot.bottom - size - 2.5;
  return flags.flatMap((flag): Mark[] => [
    ...(flags.length <= crowd || flag.kind === "incident" || flag.kind === "note" ? [lineOf(flag, plot)] : []),
    // A rim of the ground keeps it apart from whatever it stands on.
    { ...shapeOf(flag, y), role: "marker-rim", fill: "surface", stroke: "surface", strokeWidth: 4 },
    { ...shapeOf(flag, y), stroke: toneOf(flag), strokeWidth: 1.5 },
    ...several(flag, y),
  ]);
}

/** Red only for what is wrong now. */
const toneOf = ({ kind, open }: MarkerFlag): Tone => (kind === "incident" && open ? "danger" : "ink");

const lineOf = (flag: MarkerFlag, { top, bottom }: TimeMarkersGeometry["plot"]): Mark => ({
  mark: "line",
  role: "marker-line",
  x1: flag.x,
  x2: flag.x,
  y1: top,
  y2: bottom,
  stroke: toneOf(flag),
  strokeWidth: 1,
  opacity: 0.4,
});

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
          [x, y - size + 1],
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

/** Several at one place have a dot above their shape. */
const several = ({ x, markers }: MarkerFlag, y: number): Mark[] =>
  markers.length < 2
    ? []
    : [
        {
          mark: "circle",
          role: "marker-several",
          cx: x,
          cy: y - size - 4,
          r: 2.5,
          fill: "ink",
          stroke: "surface",
          strokeWidth: 1.5,
        },
      ];
