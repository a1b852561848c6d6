/**
 * Breaks a line of parts into as few rows of `room` px as will hold them, each about as long as the others: how many
 * parts each row takes. The last row keeps `end` px free. A part wider than the room has a row of its own.
 */
export function breakLine(widths: readonly number[], room: number, end: number): number[] {
  const fewest = filled(widths, room, end).length;
  const widest = Math.max(0, ...widths);
  let [low, high] = [Math.min(widest, room), room];
  for (let turn = 0; turn < 10; turn++) {
    const middle = (low + high) / 2;
    if (filled(widths, middle, end).length <= fewest) high = middle;
    else low = middle;
  }
  return filled(widths, high, end);
}

function filled(widths: readonly number[], room: number, end: number): number[] {
  const rows: number[] = [];
  let count = 0;
  let used = 0;
  for (const [index, width] of widths.entries()) {
    const needed = width + (index === widths.length - 1 ? end : 0);
    if (count > 0 && used + needed > room) {
      rows.push(count);
      count = 0;
      used = 0;
    }
    count++;
    used += width;
  }
  return [...rows, count];
}
