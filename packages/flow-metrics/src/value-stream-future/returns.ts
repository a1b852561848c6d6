type Moves = readonly (readonly number[])[];

/** Returns to a place, times a factor; what is freed or needed goes where the rest goes. */
export function returnsScaled(
  moves: Moves,
  to: number,
  comesBack: (from: number) => boolean,
  factor: number,
): number[][] {
  return moves.map((row, from) =>
    comesBack(from) ? withShare(row, to, Math.min(1, (row[to] ?? 0) * factor)) : [...row],
  );
}

/** This share of what a place passes on comes back from where most of it goes; null where it all goes to the finish. */
export function returnsFromNext(moves: Moves, to: number, share: number): number[][] | null {
  const ahead = (moves[to] ?? []).slice(0, -1).map((weight, next) => (next > to ? weight : 0));
  const most = Math.max(0, ...ahead);
  if (most === 0) return null;
  const from = ahead.indexOf(most);
  return moves.map((row, index) => (index === from ? withShare(row, to, share) : [...row]));
}

/** A row of shares in which one is set and the others keep their proportions; with nothing else, the rest finishes. */
function withShare(row: readonly number[], at: number, share: number): number[] {
  const others = row.reduce((sum, weight, index) => (index === at ? sum : sum + weight), 0);
  return row.map((weight, index) => {
    if (index === at) return share;
    if (others > 0) return (weight / others) * (1 - share);
    return index === row.length - 1 ? 1 - share : 0;
  });
}
