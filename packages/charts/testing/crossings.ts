type Point = readonly [number, number];
type Segment = readonly [Point, Point];

/** The straight pieces of path data in absolute commands; a bent corner is taken as its two legs. */
function segmentsOf(path: string): Segment[] {
  const segments: Segment[] = [];
  let [at, start]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  const lineTo = (to: Point): void => {
    segments.push([at, to]);
    at = to;
  };
  for (const [, command, rest = ""] of path.matchAll(/([MLHVQZ])([^A-Za-z]*)/g)) {
    const [x = 0, y = 0, x2 = 0, y2 = 0] =
      rest.trim() === ""
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    if (command === "M") at = start = [x, y];
    else if (command === "Z") lineTo(start);
    else if (command === "H") lineTo([x, at[1]]);
    else if (command === "V") lineTo([at[0], x]);
    else {
      lineTo([x, y]);
      if (command === "Q") lineTo([x2, y2]);
    }
  }
  return segments;
}

const side = ([[ax, ay], [bx, by]]: Segment, [x, y]: Point): number => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
const cross = (one: Segment, other: Segment): boolean =>
  side(one, other[0]) * side(one, other[1]) < 0 && side(other, one[0]) * side(other, one[1]) < 0;

/** Pairs of paths, one of each kind, that run through each other. */
export function crossings(some: readonly string[], others: readonly string[]): string[] {
  const right = others.map((path) => [path, segmentsOf(path)] as const);
  return some.flatMap((path) => {
    const own = segmentsOf(path);
    return right
      .filter(([, segments]) => own.some((one) => segments.some((other) => cross(one, other))))
      .map(([other]) => `${path} × ${other}`);
  });
}
