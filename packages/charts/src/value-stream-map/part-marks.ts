import type { Mark } from "../scene.ts";
import type { DrawnChange, FigureOrigin } from "./drawn-map.ts";
import type { ValueStreamMapGeometry } from "./geometry.ts";
import { isMarked, originShape } from "./origin-mark.ts";
import { signRadius, type PlacedSign } from "./signs.ts";
import { burst } from "./symbols.ts";

/** Where a figure comes from, at (x, y) before it; nothing for what is measured. */
export function originMark(origin: FigureOrigin, x: number, y: number): Mark[] {
  if (!isMarked(origin)) return [];
  const d = originShape(origin, x, y);
  return origin === "mapped"
    ? [{ mark: "path", role: "origin-mapped", d, fill: "ink" }]
    : [{ mark: "path", role: `origin-${origin}`, d, fill: "surface", stroke: "ink", strokeWidth: 1.5 }];
}

export function pinMarks({ id, x, y, text, tip }: PlacedSign): Mark[] {
  const target = { kind: "pin", id } as const;
  return [
    { mark: "circle", role: "pin", cx: x, cy: y, r: signRadius, fill: "danger", target, tip },
    {
      mark: "text",
      role: "pin-number",
      x,
      y: y + 4,
      text,
      size: 12,
      strong: true,
      anchor: "middle",
      fill: "surface",
      target,
      tip,
    },
  ];
}

export function burstMarks({ id, x, y, text, tip }: PlacedSign): Mark[] {
  const target = { kind: "burst", id } as const;
  return [
    {
      mark: "path",
      role: "burst",
      d: burst(x, y, signRadius),
      fill: "surface",
      stroke: "accent",
      strokeWidth: 1.5,
      target,
      tip,
    },
    {
      mark: "text",
      role: "burst-sign",
      x,
      y: y + 4,
      text,
      size: 12,
      strong: true,
      anchor: "middle",
      fill: "accent",
      target,
      tip,
    },
  ];
}

const changeSigns: Readonly<Record<DrawnChange, string>> = { added: "+", changed: "Δ", removed: "−" };

/** How a step differs, as a badge at the lower right corner of its box. */
export function changeMarks(change: DrawnChange, x: number, y: number): Mark[] {
  return [
    { mark: "rect", role: "change", x: x - 9, y: y - 9, width: 18, height: 18, radius: 4, fill: "accent" },
    {
      mark: "text",
      role: "change-sign",
      x,
      y: y + 5,
      text: changeSigns[change],
      size: 14,
      strong: true,
      anchor: "middle",
      fill: "surface",
    },
  ];
}

export const wireMarks = ({ line, head }: ValueStreamMapGeometry["wires"][number]): Mark[] => [
  { mark: "path", role: "wire", d: line, stroke: "muted", strokeWidth: 1.25 },
  ...(head === undefined ? [] : [{ mark: "path", role: "wire-head", d: head, fill: "muted" } satisfies Mark]),
];
