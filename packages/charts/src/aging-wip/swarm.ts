/**
 * Sideways offsets (px) that keep circles of one column from touching: each stands as near to the
 * middle as those before it allow. Where the column is full, circles lie on top of each other at
 * its edge rather than leave it. Answers an offset per height, in the order given.
 */
export function swarmOffsets(heights: readonly number[], diameter: number, columnWidth: number): number[] {
  const reach = Math.max(0, columnWidth / 2 - diameter / 2);
  const steps = Math.floor(reach / diameter);
  const rows = new Map<number, { y: number; offset: number }[]>();
  const rowOf = (y: number): number => Math.floor(y / diameter);
  const near = (y: number): { y: number; offset: number }[] =>
    [rowOf(y) - 1, rowOf(y), rowOf(y) + 1].flatMap((row) => rows.get(row) ?? []);
  return heights.map((y) => {
    const neighbours = near(y);
    const free = (offset: number): boolean =>
      neighbours.every((other) => (other.y - y) ** 2 + (other.offset - offset) ** 2 >= diameter ** 2 - 1e-6);
    const offset = candidates(steps, diameter).find(free) ?? steps * diameter * (neighbours.length % 2 === 0 ? 1 : -1);
    rows.set(rowOf(y), [...(rows.get(rowOf(y)) ?? []), { y, offset }]);
    return offset;
  });
}

function candidates(steps: number, diameter: number): number[] {
  const offsets = [0];
  for (let step = 1; step <= steps; step += 1) offsets.push(step * diameter, -step * diameter);
  return offsets;
}
