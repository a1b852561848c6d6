/**
 * Visits to each state where whatever is returned is done over once, and never comes back a second time: the
 * convention of maps that are calculated by hand. States stand in the order of the flow, weights as for
 * `expectedVisits`. Everything goes on in the shares of what goes on; a return from i to j adds its share of one
 * more way from j up to i. A way back that leads on, from where nothing else does, is taken whole.
 */
export function visitsOnce(entry: readonly number[], moves: readonly (readonly number[])[]): number[] {
  const n = entry.length;
  const onward = onwardWays(moves, n);
  const entered = entry.reduce((sum, weight) => sum + weight, 0);
  const visits = entry.map(() => 0);
  const add = (way: readonly number[], share: number): void => {
    for (const [state, count] of way.entries()) visits[state]! += count * share;
  };
  if (entered > 0) for (const [state, weight] of entry.entries()) add(onward[state] ?? [], weight / entered);
  const first = [...visits];
  for (const [from, row] of moves.entries()) {
    const total = row.reduce((sum, weight) => sum + weight, 0);
    for (let to = 0; to <= from && total > 0; to++) {
      const share = ((first[from] ?? 0) * (row[to] ?? 0)) / total;
      if (share === 0) continue;
      add(onward[to] ?? [], share);
      add(onward[from] ?? [], -share);
      visits[from]! += share;
    }
  }
  return visits;
}

/** Visits of one that begins in a state and is never returned: of the states from it on. */
function onwardWays(moves: readonly (readonly number[])[], n: number): number[][] {
  const ways: number[][] = [];
  for (let from = n - 1; from >= 0; from--) {
    const row = moves[from] ?? [];
    const ahead = row.reduce((sum, weight, to) => (to > from ? sum + weight : sum), 0);
    const way = Array.from({ length: n }, (_, state) => (state === from ? 1 : 0));
    for (let to = from + 1; to < n && ahead > 0; to++) {
      const share = (row[to] ?? 0) / ahead;
      if (share > 0) for (let state = to; state < n; state++) way[state]! += share * (ways[to]?.[state] ?? 0);
    }
    ways[from] = way;
  }
  return ways;
}
