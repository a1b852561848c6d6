/** Boards that one card after the other went through. */
export interface ChainRun {
  readonly boardIds: readonly string[];
  /** Cards that went from one of them to another. */
  readonly crossed: number;
}

/** Neighbours that share cards, with all that lies between two that do. */
export function chainRuns(
  boardIds: readonly string[],
  crossed: readonly { readonly from: string; readonly to: string; readonly cards: number }[],
): ChainRun[] {
  const runs: { boardIds: string[]; crossed: number }[] = [];
  for (const [index, boardId] of boardIds.entries()) {
    const behind = boardIds.slice(0, index);
    const shared = crossed.filter(
      ({ from, to }) => (from === boardId && behind.includes(to)) || (to === boardId && behind.includes(from)),
    );
    const first = Math.min(...shared.map(({ from, to }) => boardIds.indexOf(from === boardId ? to : from)));
    const run = { boardIds: [boardId], crossed: shared.reduce((sum, { cards }) => sum + cards, 0) };
    while (shared.length > 0 && (runs.at(-1)?.boardIds.some((id) => boardIds.indexOf(id) >= first) ?? false)) {
      const before = runs.pop() as (typeof runs)[number];
      run.boardIds.unshift(...before.boardIds);
      run.crossed += before.crossed;
    }
    runs.push(run);
  }
  return runs;
}
