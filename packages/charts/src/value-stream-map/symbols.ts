import { polygon, px } from "../scene.ts";

/** The symbols of value stream mapping as path data. Source: Rother & Shook, "Learning to See". */

/** Inventory: an upright triangle. */
export function inventoryTriangle(middle: number, top: number, width: number, height: number): string {
  return polygon([
    [middle, top],
    [middle + width / 2, top + height],
    [middle - width / 2, top + height],
  ]);
}

/** Outside source: a box with a saw-tooth roof, three teeth. */
export function factory(x: number, y: number, width: number, height: number): string {
  const roof = 12;
  const tooth = width / 3;
  const teeth = [0, 1, 2].flatMap((index): [number, number][] => [
    [x + index * tooth, y + roof],
    [x + (index + 1) * tooth, y],
    [x + (index + 1) * tooth, y + roof],
  ]);
  return polygon([[x, y + height], ...teeth, [x + width, y + height]]);
}

/** Push: the outline of a broad arrow, and its stripes. Runs right, or down where `x1` = `x2`. */
export function pushArrow(
  x1: number,
  y1: number,
  length: number,
  direction: "right" | "down" | "up",
): { outline: string; stripes: string } {
  const half = 5;
  const head = Math.min(10, length / 2);
  const neck = length - head;
  const isRight = direction === "right";
  // What is across the arrow is the same for every stripe.
  const across = (by: number): number => px((isRight ? y1 : x1) + by);
  const along = (by: number): number => px(isRight ? x1 + by : direction === "down" ? y1 + by : y1 - by);
  const at = (far: number, wide: number): string => (isRight ? `${far},${wide}` : `${wide},${far}`);
  const [near, far, start, end] = [across(-half), across(half), along(0), along(neck)];
  const outline = `M${at(start, near)}L${at(end, near)}L${at(end, across(-half - 4))}L${at(along(length), across(0))}L${at(end, across(half + 4))}L${at(end, far)}L${at(start, far)}Z`;
  const stripe = isRight
    ? (one: number, other: number) => `M${one},${near}L${other},${near}L${other},${far}L${one},${far}Z`
    : (one: number, other: number) => `M${near},${one}L${near},${other}L${far},${other}L${far},${one}Z`;
  let stripes = "";
  for (let from = 0; from + 5 <= neck; from += 10) stripes += stripe(along(from), along(from + 5));
  return { outline, stripes };
}

/** Pull: an almost closed circle that ends in an arrow head. */
export function pullArrow(cx: number, cy: number, radius: number): { arc: string; head: string } {
  const at = (degrees: number): [number, number] => [
    px(cx + radius * Math.cos((degrees * Math.PI) / 180)),
    px(cy + radius * Math.sin((degrees * Math.PI) / 180)),
  ];
  const [start, end] = [at(-150), at(120)];
  return { arc: `M${start.join(",")}A${radius},${radius} 0 1 1 ${end.join(",")}`, head: headAlong(end, 120 + 90) };
}

/** A head at the end of an arc, pointing along `degrees`. */
function headAlong([x, y]: readonly [number, number], degrees: number): string {
  const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return polygon([
    [x + dx * 6, y + dy * 6],
    [x - dy * 4.5, y + dx * 4.5],
    [x + dy * 4.5, y - dx * 4.5],
  ]);
}

/** Electronic information: a line with one zigzag in its middle, and a head at its end. */
export function zigzag(x1: number, x2: number, y: number): { line: string; head: string } {
  const middle = (x1 + x2) / 2;
  const sign = x2 < x1 ? -1 : 1;
  return {
    line: `M${px(x1)},${px(y)}L${px(middle + 6 * sign)},${px(y)}L${px(middle - 6 * sign)},${px(y - 6)}L${px(middle + 6 * sign)},${px(y + 6)}L${px(middle - 6 * sign)},${px(y)}L${px(x2)},${px(y)}`,
    head: arrowHead(x2, y, sign === -1 ? "left" : "right"),
  };
}

/** A small solid head whose tip is at (x, y). */
export function arrowHead(x: number, y: number, towards: "left" | "right" | "up" | "down"): string {
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[towards] as [number, number];
  const back = (across: number): [number, number] => [x - dx * 8 - dy * across, y - dy * 8 + dx * across];
  return polygon([[x, y], back(4), back(-4)]);
}

/** FIFO lane: a channel open at both ends. */
export function fifoLane(left: number, top: number, length: number, height: number): string {
  return `M${px(left)},${px(top)}h${px(length)}M${px(left)},${px(top + height)}h${px(length)}`;
}

/** Kaizen burst: a star of twelve rays. */
export function burst(x: number, y: number, radius: number): string {
  return polygon(
    Array.from({ length: 24 }, (_, index): [number, number] => {
      const reach = index % 2 === 0 ? radius + 4 : radius - 1;
      const turn = (index * Math.PI) / 12;
      return [px(x + Math.sin(turn) * reach), px(y - Math.cos(turn) * reach)];
    }),
  );
}

/** A polyline whose corners are rounded. */
export function roundedLine(points: readonly (readonly [number, number])[], corner: number): string {
  const [start, ...rest] = points;
  if (start === undefined) return "";
  let path = `M${px(start[0])},${px(start[1])}`;
  let from = start;
  for (const [index, at] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) return `${path}L${px(at[0])},${px(at[1])}`;
    const r = Math.min(corner, distance(from, at) / 2, distance(at, next) / 2);
    const [a, b] = [towards(at, from, r), towards(at, next, r)];
    path += `L${px(a[0])},${px(a[1])}Q${px(at[0])},${px(at[1])} ${px(b[0])},${px(b[1])}`;
    from = at;
  }
  return path;
}

type Point = readonly [number, number];
const distance = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x2 - x1, y2 - y1);
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  return whole === 0
    ? from
    : [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}

/** Where ways part of which an item goes one. */
export const dot = (x: number, y: number): string => `M${x - 4},${y}a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z`;

/** Where a way ends that leads nowhere, from the box on. */
export const deadEnd = (x: number, y: number): string => `M${x},${y}H${x + 8}M${x + 8},${y - 7}V${y + 7}`;
