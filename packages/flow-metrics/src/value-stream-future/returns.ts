type Moves = readonly (readonly number[])[];

/** Returns to a place, times a factor. */
export function returnsScaled(
  moves: Moves,
  to: number,
  comesBack: (from: number) => boolean,
  factor: number,
): number[][] {
  return moves.map((row, from) => (comesBack(from) ? withReturn(row, from, to, (row[to] ?? 0) * factor) : [...row]));
}

/**
 * This share of what a place passes on comes back from where most of it goes, beside what comes back to it anyway
 * (cards that never went on from there); null where it all goes to the finish.
 */
export function returnsFromNext(moves: Moves, to: number, share: number): number[][] | null {
  const ahead = (moves[to] ?? []).slice(0, -1).map((weight, next) => (next > to ? weight : 0));
  const most = Math.max(0, ...ahead);
  if (most === 0) return null;
  const next = ahead.indexOf(most);
  return moves.map((row, from) => {
    const anyway = row[to] ?? 0;
    return from === next ? withReturn(row, from, to, anyway + (1 - anyway) * share) : [...row];
  });
}

/** What is returned less goes on, what is returned more does not; other returns stay as they are. */
function withReturn(row: readonly number[], from: number, to: number, wanted: number): number[] {
  const old = row[to] ?? 0;
  const onward = row.reduce((sum, weight, next) => (next > from ? sum + weight : sum), 0);
  const share = Math.min(wanted, old + onward);
  return row.map((weight, next) => {
    if (next === to) return share;
    if (next <= from) return weight;
    if (onward > 0) return weight * ((onward + old - share) / onward);
    return next === row.length - 1 ? old - share : 0;
  });
}
